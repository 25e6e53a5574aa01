import { ChannelType, Client, Events, GatewayIntentBits, Partials } from 'discord.js';

/** Logs in, then is put into a guild that is made for it: what every scenario starts from. */
export async function start(sandbox, token) {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.GuildMessageReactions,
      GatewayIntentBits.DirectMessages, GatewayIntentBits.DirectMessageReactions,
    ],
    partials: [Partials.Channel, Partials.Message, Partials.Reaction],
    rest: { api: `${sandbox.address}/api` },
  });
  client.on(Events.Error, error => console.error(error));
  client.on(Events.Warn, warning => console.error(warning));
  const ready = next(client, Events.ClientReady);
  await client.login(token);
  await ready;

  const ada = await sandbox.addUser('ada');
  const bob = await sandbox.addUser('bob');
  const appeared = next(client, Events.GuildCreate, guild => guild.name === 'Learners');
  const made = await sandbox.addGuild('Learners', ada, [bob], client.application.id);
  const guild = await appeared;
  const [general, questions] = await Promise.all([
    channel(client, guild, made, 'general', ChannelType.GuildText), channel(client, guild, made, 'questions', ChannelType.GuildForum)]);
  return { client, sandbox, guild, general, questions, ada, bob, token };
}

const channel = async (client, guild, made, name, type) => {
  const there = next(client, Events.ChannelCreate, found => found.name === name);
  await made.addChannel(name, type);
  return await there;
};

/** The arguments of the next event that fits; the only one where there is but one. */
export function next(emitter, event, fits = () => true) {
  return new Promise(resolve => {
    const listen = (...args) => {
      if (!fits(...args)) return;
      emitter.off(event, listen);
      resolve(args.length > 1 ? args : args[0]);
    };
    emitter.on(event, listen);
  });
}

export const nextInteraction = (client, fits) => next(client, Events.InteractionCreate, fits);

export function same(actual, expected, what) {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what} is ${a}, expected ${e}`);
}

export function holds(value, what) {
  if (!value) throw new Error(`${what} does not hold`);
}
