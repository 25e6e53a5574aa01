// The bot of LoadBot.cs, word for word, on discord.js: it answers messages that mention it and lets the others pass.
import { Client, Events, GatewayIntentBits, Options, version } from 'discord.js';

const { LOAD_API, LOAD_TOKEN, LOAD_CACHES } = process.env;

const defaults = {};

// What the guide to discord.js tells those to do who want less memory. Guilds, channels and roles cannot be left out.
const trimmed = {
  makeCache: Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    AutoModerationRuleManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildInviteManager: 0,
    GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    StageInstanceManager: 0,
    ThreadManager: 0,
    ThreadMemberManager: 0,
    UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    VoiceStateManager: 0,
  }),
  sweepers: {
    ...Options.DefaultSweeperSettings,
    messages: { interval: 300, lifetime: 60 },
    users: { interval: 300, filter: () => (user) => user.id !== user.client.user.id },
  },
};

const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  allowedMentions: { parse: [], repliedUser: true },
  rest: { api: LOAD_API.replace(/\/v10$/, ''), version: '10' },
  ...(LOAD_CACHES === 'trimmed' ? trimmed : defaults),
});

client.once(Events.ClientReady, () => {
  say({ ready: true, guilds: client.guilds.cache.size, library: `discord.js ${version}`, runtime: `Node ${process.versions.node}` });
});

client.on(Events.MessageCreate, async (message) => {
  if (message.author.bot || !message.mentions.users.has(client.user.id)) return;
  await message.reply({ content: 'Here I am.', failIfNotExists: false });
});

client.on(Events.Error, (error) => console.error(error));

// The benchmark closes our input when it is done, or when it has ended itself.
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));

function say(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

await client.login(LOAD_TOKEN);
