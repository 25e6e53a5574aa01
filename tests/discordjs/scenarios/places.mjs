import { ChannelType, Events, ThreadAutoArchiveDuration } from 'discord.js';
import { holds, next, same } from '../bot.mjs';

export const places = {
  'opens a thread from a message': async ({ client, ada, general }) => {
    const message = await general.send('let us talk about it');
    const appeared = next(client, Events.ThreadCreate);
    const thread = await message.startThread({ name: 'About it', autoArchiveDuration: ThreadAutoArchiveDuration.OneDay });
    await appeared;
    same([thread.id, thread.parentId, thread.type], [message.id, general.id, ChannelType.PublicThread], 'the thread');
    await thread.send('here');
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    await ada.post(thread.id, `<@${client.user.id}> there`);
    const reply = await arrived;
    holds(reply.channel.isThread(), 'that the channel is a thread');
    same((await thread.members.fetch(ada.id)).id, ada.id, 'who joined by posting');
    const changed = next(client, Events.ThreadUpdate, (before, after) => after.archived);
    await thread.setArchived(true);
    await changed;
    same((await general.threads.fetchArchived()).threads.has(thread.id), true, 'that it is among the archived');
    await thread.setArchived(false);
    await thread.setName('About something else');
    same((await general.threads.fetchActive()).threads.get(thread.id)?.name, 'About something else', 'its name among the active');
    await thread.delete();
  },

  'opens a thread without a message': async ({ general }) => {
    const thread = await general.threads.create({ name: 'Quiet corner', type: ChannelType.PrivateThread });
    same([thread.type, thread.ownerId === thread.client.user.id], [ChannelType.PrivateThread, true], 'type and owner');
    await thread.leave();
    await thread.join();
  },

  'posts in a forum': async ({ client, ada, questions }) => {
    const post = await questions.threads.create({ name: 'What is a tensor?', message: { content: 'An array with many axes.' } });
    const starter = await post.fetchStarterMessage();
    same([starter.id, starter.content], [post.id, 'An array with many axes.'], 'the first message');
    const arrived = next(client, Events.ThreadCreate, thread => thread.name === 'And a kernel?');
    await ada.postInForum(questions.id, 'And a kernel?', `<@${client.user.id}> please`);
    const [thread] = await arrived;
    same([thread.parentId, (await thread.messages.fetch()).size], [questions.id, 1], 'parent and messages');
    const refused = await questions.client.rest.post(`/channels/${questions.id}/messages`, { body: { content: 'no' } })
      .then(() => null, error => error);
    same(refused?.status, 400, 'the status of a message right in a forum');
  },

  'talks in private': async ({ client, ada }) => {
    const user = await client.users.fetch(ada.id);
    const sent = await user.send('a tip for you');
    same(sent.channel.type, ChannelType.DM, 'the kind of channel');
    same((await ada.find(sent.channelId, sent.id)).content, 'a tip for you', 'what is seen');
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    await ada.post(sent.channelId, 'thank you');
    const message = await arrived;
    same([message.content, message.guild, message.channel.isDMBased()], ['thank you', null, true], 'what arrives');
  },

  'is told that someone takes no private messages': async ({ client, bob }) => {
    await bob.closeDms();
    const user = await client.users.fetch(bob.id);
    const refused = await user.send('hello').then(() => null, error => error);
    same([refused?.code, refused?.status], [50007, 403], 'code and status');
    await bob.reopenDms();
  },

  'fetches guild, channels, roles and members': async ({ client, guild, bob }) => {
    const fetched = await client.guilds.fetch({ guild: guild.id, force: true });
    same(fetched.name, 'Learners', 'the name');
    holds((await guild.channels.fetch()).size >= 2, 'that there are channels');
    holds((await guild.roles.fetch()).has(guild.id), 'that there is @everyone');
    same((await guild.members.fetch({ user: bob.id, force: true })).user.username, 'bob', 'the member');
    same((await guild.members.search({ query: 'bo' })).map(m => m.id), [bob.id], 'who is found');
    same((await client.application.fetch()).id, client.application.id, 'the application');
    holds((await client.guilds.fetch()).has(guild.id), 'that the guild is among ours');
  },
};
