import {
  ContainerBuilder, EmbedBuilder, Events, MessageFlags, MessageType, SeparatorBuilder, TextDisplayBuilder,
} from 'discord.js';
import { holds, next, same } from '../bot.mjs';

export const messages = {
  'receives a message that mentions it': async ({ client, ada, general }) => {
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    const posted = await ada.post(general.id, `<@${client.user.id}> what is dropout?`);
    const message = await arrived;
    same(message.id, posted.id, 'the id');
    same(message.content, `<@${client.user.id}> what is dropout?`, 'the content');
    holds(message.mentions.users.has(client.user.id), 'that the bot is mentioned');
    holds(message.member && message.guild.name === 'Learners', 'that member and guild are known');
  },

  'receives no content of a message that is not for it': async ({ client, ada, general }) => {
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    await ada.post(general.id, 'nothing for a bot');
    same((await arrived).content, '', 'the content');
  },

  'sends a message, edits it and deletes it': async ({ client, ada, general }) => {
    const echo = next(client, Events.MessageCreate, m => m.author.id === client.user.id);
    const message = await general.send({
      content: 'a first answer', embeds: [new EmbedBuilder().setTitle('Title').setDescription('Words').setColor(0x336699)],
      allowedMentions: { parse: [] },
    });
    same((await echo).id, message.id, 'the id of the event');
    const seen = await ada.find(general.id, message.id);
    same([seen.content, seen.embeds[0].title, seen.embeds[0].color], ['a first answer', 'Title', 0x336699], 'what is seen');
    const edited = await message.edit({ content: 'a second answer', embeds: [] });
    holds(edited.editedTimestamp, 'that it says when it was edited');
    same((await ada.find(general.id, message.id)).content, 'a second answer', 'what is seen after the edit');
    const gone = next(client, Events.MessageDelete, m => m.id === message.id);
    await message.delete();
    await gone;
    same(await ada.find(general.id, message.id), undefined, 'what is seen after the end');
  },

  'replies to a message': async ({ client, ada, general }) => {
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    await ada.post(general.id, `<@${client.user.id}> and overfitting?`);
    const question = await arrived;
    const answer = await question.reply({ content: 'too much by heart', allowedMentions: { repliedUser: false } });
    same([answer.type, answer.reference.messageId, answer.mentions.repliedUser?.id],
      [MessageType.Reply, question.id, ada.id], 'type, reference and who is replied to');
    const fetched = await answer.fetchReference();
    same(fetched.id, question.id, 'the referenced message');
  },

  'is pinged by a reply': async ({ client, ada, general }) => {
    const mine = await general.send('ask me more');
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    await ada.post(general.id, 'more', { replyTo: mine.id, ping: true });
    const reply = await arrived;
    same([reply.content, reply.reference.messageId], ['more', mine.id], 'content and reference');
  },

  'reacts and sees reactions': async ({ client, ada, general }) => {
    const message = await general.send('was this useful?');
    await message.react('👍');
    const added = next(client, Events.MessageReactionAdd, (r, user) => user.id === ada.id);
    await ada.react(general.id, message.id, '👍');
    const [reaction] = await added;
    same(reaction.emoji.name, '👍', 'the emoji');
    same((await message.fetch(true)).reactions.cache.get('👍').count, 2, 'the count');
    same([...(await reaction.users.fetch()).keys()].sort(), [ada.id, client.user.id].sort(), 'who reacted');
    const removed = next(client, Events.MessageReactionRemove, (r, user) => user.id === client.user.id);
    await reaction.users.remove(client.user.id);
    await removed;
  },

  'sends a file': async ({ ada, general }) => {
    const message = await general.send({
      content: 'notes', files: [{ attachment: Buffer.from('gradient descent'), name: 'notes.txt', description: 'Notes' }] });
    const [file] = [...message.attachments.values()];
    same([file.name, file.size, file.description], ['notes.txt', 16, 'Notes'], 'name, size and description');
    same(await (await fetch(file.url)).text(), 'gradient descent', 'the bytes');
    same((await ada.find(general.id, message.id)).attachments.length, 1, 'attachments that are seen');
    const kept = await message.edit({ content: 'notes, again', attachments: [file] });
    same(kept.attachments.size, 1, 'attachments after an edit that keeps them');
  },

  'sends components V2': async ({ ada, general }) => {
    const message = await general.send({
      flags: MessageFlags.IsComponentsV2,
      components: [new ContainerBuilder().setAccentColor(0x336699)
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('## Dropout'))
        .addSeparatorComponents(new SeparatorBuilder())
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('Some units are left out.'))],
    });
    holds(message.flags.has(MessageFlags.IsComponentsV2), 'the flag');
    const [container] = (await ada.find(general.id, message.id)).components;
    same([container.type, container.components.map(c => c.type)], [17, [10, 14, 10]], 'what is seen');
  },

  'fetches messages and pins one': async ({ client, general }) => {
    const message = await general.send('to be pinned');
    const page = await general.messages.fetch({ limit: 5 });
    same([page.size, page.first().id], [5, message.id], 'size and first of the page');
    same((await general.messages.fetch({ before: message.id, limit: 1 })).size, 1, 'the page before');
    await message.pin();
    const pins = await general.messages.fetchPins();
    same(pins.items.map(pin => pin.message.id), [message.id], 'the pins');
    await message.unpin();
    await client.rest.post(`/channels/${general.id}/typing`);
  },

  'is told what is wrong': async ({ general }) => {
    const empty = await general.send({ content: '' }).then(() => null, error => error);
    same([empty?.code, empty?.status], [50006, 400], 'code and status of an empty message');
    const long = await general.send({ content: 'x'.repeat(4001) }).then(() => null, error => error);
    same([long?.code, long?.status], [50035, 400], 'code and status of a message that is too long');
    holds(long.message.includes('content[BASE_TYPE_MAX_LENGTH]'), `that the field is named in ${long.message}`);
    const nowhere = await general.messages.fetch('1').then(() => null, error => error);
    same(nowhere?.code, 10008, 'the code of a message that is not there');
  },
};
