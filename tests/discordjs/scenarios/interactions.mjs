import {
  ActionRowBuilder, ApplicationCommandOptionType, ApplicationCommandType, ButtonBuilder, ButtonStyle, LabelBuilder, MessageFlags,
  ModalBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle, UserSelectMenuBuilder,
} from 'discord.js';
import { holds, nextInteraction, same } from '../bot.mjs';

const commands = [
  {
    name: 'ask', description: 'Ask a question', nameLocalizations: { de: 'frage' },
    options: [
      { name: 'question', description: 'The question', type: ApplicationCommandOptionType.String, required: true, autocomplete: true },
      { name: 'level', description: 'How deep', type: ApplicationCommandOptionType.Integer, choices: [{ name: 'short', value: 1 }] },
    ],
  },
  { name: 'form', description: 'Opens a form' },
  {
    name: 'goal', description: 'Goals', options: [{
      name: 'set', description: 'Sets one', type: ApplicationCommandOptionType.Subcommand,
      options: [{ name: 'who', description: 'For whom', type: ApplicationCommandOptionType.User }],
    }],
  },
  { name: 'Answer this', type: ApplicationCommandType.Message },
  { name: 'Who is this', type: ApplicationCommandType.User },
];

const isCommand = name => i => i.isCommand() && i.commandName === name;
const row = component => new ActionRowBuilder().addComponents(component);
const button = (id, label) => new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(ButtonStyle.Primary);

export const interactions = {
  'registers commands': async ({ client, guild }) => {
    const set = await client.application.commands.set(commands);
    same(set.size, 5, 'the number of commands');
    const fetched = await client.application.commands.fetch({ withLocalizations: true });
    const ask = fetched.find(c => c.name === 'ask');
    same([ask.options.length, ask.options[0].autocomplete, ask.nameLocalizations.de], [2, true, 'frage'], 'what came back');
    const again = await client.application.commands.set(commands);
    same([...again.keys()].sort(), [...set.keys()].sort(), 'the ids after a second time');
    const here = await guild.commands.create({ name: 'local', description: 'Only here' });
    await guild.commands.edit(here, { description: 'Only here, edited' });
    same((await guild.commands.fetch(here.id)).description, 'Only here, edited', 'the description after an edit');
    await guild.commands.delete(here);
    same((await guild.commands.fetch()).size, 0, 'commands of the guild at the end');
  },

  'answers a slash command': async ({ client, ada, general }) => {
    const arrived = nextInteraction(client, isCommand('ask'));
    const invoked = await ada.invoke(general.id, 'ask', { question: 'what is bias?', level: 1 });
    const interaction = await arrived;
    same([interaction.options.getString('question'), interaction.options.getInteger('level')], ['what is bias?', 1], 'the options');
    holds(interaction.member.permissions.has('SendMessages') && interaction.channel.id === general.id, 'that member and channel are known');
    const { resource } = await interaction.reply({ content: 'a systematic error', withResponse: true });
    const answer = await ada.answer(invoked);
    same([answer.message.content, answer.message.id], ['a systematic error', resource.message.id], 'the answer');
    same((await interaction.fetchReply()).content, 'a systematic error', 'the reply as it is fetched');
  },

  'knows subcommands and resolved users': async ({ client, ada, bob, general }) => {
    const arrived = nextInteraction(client, isCommand('goal'));
    const invoked = await ada.invoke(general.id, 'goal set', { who: bob.id });
    const interaction = await arrived;
    same([interaction.options.getSubcommand(), interaction.options.getUser('who').username], ['set', 'bob'], 'subcommand and user');
    holds(interaction.options.getMember('who'), 'that the member is resolved');
    await interaction.reply('noted');
    same((await ada.answer(invoked)).message.content, 'noted', 'the answer');
  },

  'defers, edits and follows up': async ({ client, ada, general }) => {
    const arrived = nextInteraction(client, isCommand('ask'));
    const invoked = await ada.invoke(general.id, 'ask', { question: 'something slow' });
    const interaction = await arrived;
    await interaction.deferReply();
    await interaction.editReply({ content: 'at last', files: [{ attachment: Buffer.from('a,b\n1,2\n'), name: 'table.csv' }] });
    const answer = await ada.answer(invoked);
    same([answer.message.content, answer.message.attachments.length], ['at last', 1], 'the answer');
    const more = await interaction.followUp('and one thing more');
    same((await ada.find(general.id, more.id)).content, 'and one thing more', 'the follow-up');
    await interaction.webhook.editMessage(more.id, { content: 'and one thing less' });
    await interaction.deleteReply(more);
    await interaction.deleteReply();
    same(await ada.find(general.id, answer.message.id), undefined, 'the answer at the end');
  },

  'answers privately': async ({ client, ada, bob, general }) => {
    const arrived = nextInteraction(client, isCommand('ask'));
    const invoked = await ada.invoke(general.id, 'ask', { question: 'a private one' });
    const interaction = await arrived;
    await interaction.reply({ content: 'between us', flags: MessageFlags.Ephemeral });
    const { message } = await ada.answer(invoked);
    same((await ada.find(general.id, message.id))?.content, 'between us', 'what the one sees');
    same(await bob.find(general.id, message.id), undefined, 'what the other sees');
  },

  'completes what is typed': async ({ client, ada, general }) => {
    const arrived = nextInteraction(client, i => i.isAutocomplete());
    const typed = ada.type(general.id, 'ask', 'question', 'drop');
    const interaction = await arrived;
    same([interaction.options.getFocused(), interaction.commandName], ['drop', 'ask'], 'what is typed');
    await interaction.respond([{ name: 'What is dropout?', value: 'dropout' }]);
    same(await typed, [{ name: 'What is dropout?', value: 'dropout' }], 'the choices');
  },

  'answers a button by an update': async ({ client, ada, general }) => {
    const message = await general.send({ content: 'page 1', components: [row(button('v1|next', 'Next'))] });
    const arrived = nextInteraction(client, i => i.isButton());
    const pressed = await ada.click(general.id, message.id, 'v1|next');
    const interaction = await arrived;
    same([interaction.customId, interaction.message.id], ['v1|next', message.id], 'which button');
    await interaction.update({ content: 'page 2', components: [] });
    await ada.answer(pressed);
    const seen = await ada.find(general.id, message.id);
    same([seen.content, seen.components], ['page 2', []], 'what is seen');
  },

  'answers a button later, or anew': async ({ client, ada, general }) => {
    const message = await general.send({ content: 'again?', components: [row(button('v1|again', 'Again'))] });
    let arrived = nextInteraction(client, i => i.isButton());
    await ada.click(general.id, message.id, 'v1|again');
    let interaction = await arrived;
    await interaction.deferUpdate();
    await interaction.editReply('again!');
    same((await ada.find(general.id, message.id)).content, 'again!', 'what is seen');
    arrived = nextInteraction(client, i => i.isButton());
    const pressed = await ada.click(general.id, message.id, 'v1|again');
    interaction = await arrived;
    await interaction.reply({ content: 'a new one', flags: MessageFlags.Ephemeral });
    same((await ada.answer(pressed)).message.content, 'a new one', 'the answer');
  },

  'answers selects': async ({ client, ada, bob, general }) => {
    const options = ['Beginner', 'Expert'].map(label => ({ label, value: label.toLowerCase() }));
    const message = await general.send({
      content: 'choose', components: [
        row(new StringSelectMenuBuilder().setCustomId('level').setMaxValues(2).addOptions(options)),
        row(new UserSelectMenuBuilder().setCustomId('mentor'))],
    });
    let arrived = nextInteraction(client, i => i.isStringSelectMenu());
    await ada.select(general.id, message.id, 'level', ['beginner', 'expert']);
    let interaction = await arrived;
    same(interaction.values, ['beginner', 'expert'], 'the values');
    await interaction.deferUpdate();
    arrived = nextInteraction(client, i => i.isUserSelectMenu());
    await ada.select(general.id, message.id, 'mentor', [bob.id]);
    interaction = await arrived;
    same([...interaction.users.values()].map(u => u.username), ['bob'], 'the users');
    await interaction.update({ content: 'chosen', components: [] });
    same((await ada.find(general.id, message.id)).content, 'chosen', 'what is seen');
  },

  'opens a form and reads it': async ({ client, ada, general }) => {
    const arrived = nextInteraction(client, isCommand('form'));
    const invoked = await ada.invoke(general.id, 'form', {});
    const interaction = await arrived;
    const input = new TextInputBuilder().setCustomId('goal').setStyle(TextInputStyle.Short).setMaxLength(50);
    await interaction.showModal(new ModalBuilder().setCustomId('v1|goal').setTitle('Your goal')
      .addLabelComponents(new LabelBuilder().setLabel('Goal').setTextInputComponent(input)));
    const { modal } = await ada.answer(invoked);
    same([modal.custom_id, modal.title], ['v1|goal', 'Your goal'], 'the form');
    const submitted = nextInteraction(client, i => i.isModalSubmit());
    const sent = await ada.submit(invoked, { goal: 'read one paper a week' });
    const submit = await submitted;
    same([submit.customId, submit.fields.getTextInputValue('goal')], ['v1|goal', 'read one paper a week'], 'the fields');
    await submit.reply({ content: 'good', flags: MessageFlags.Ephemeral });
    same((await ada.answer(sent)).message.content, 'good', 'the answer');
  },

  'answers menus of messages and users': async ({ client, ada, bob, general }) => {
    const posted = await bob.post(general.id, 'is a random forest random?');
    let arrived = nextInteraction(client, isCommand('Answer this'));
    let invoked = await ada.invokeOn(general.id, 'Answer this', { message: posted.id });
    let interaction = await arrived;
    same(interaction.targetMessage.content, 'is a random forest random?', 'the message');
    await interaction.reply('somewhat');
    same((await ada.answer(invoked)).message.content, 'somewhat', 'the answer');
    arrived = nextInteraction(client, isCommand('Who is this'));
    invoked = await ada.invokeOn(general.id, 'Who is this', { user: bob.id });
    interaction = await arrived;
    same([interaction.targetUser.username, interaction.targetMember?.user?.id], ['bob', bob.id], 'the user');
    await interaction.reply('Bob');
    same((await ada.answer(invoked)).message.content, 'Bob', 'the answer');
  },

  'is told that it answered twice': async ({ client, ada, general }) => {
    const arrived = nextInteraction(client, isCommand('form'));
    await ada.invoke(general.id, 'form', {});
    const interaction = await arrived;
    await interaction.reply('once');
    const { id, token } = interaction;
    const twice = await client.rest.post(`/interactions/${id}/${token}/callback`, { body: { type: 5 }, auth: false })
      .then(() => null, error => error);
    same([twice?.code, twice?.status], [40060, 400], 'code and status');
  },
};
