import { Events } from 'discord.js';
import { next, same } from '../bot.mjs';

const mention = client => `<@${client.user.id}>`;

export const connection = {
  'resumes after a drop and misses nothing': async ({ client, sandbox, ada, general }) => {
    const resumed = next(client, Events.ShardResume);
    const seen = [];
    const collect = message => message.author.id === ada.id && seen.push(message.content);
    client.on(Events.MessageCreate, collect);
    await sandbox.fault('drop');
    for (const n of [1, 2, 3]) await ada.post(general.id, `${mention(client)} ${n}`);
    const [shard, replayed] = await resumed;
    await ada.post(general.id, `${mention(client)} 4`);
    while (seen.length < 4) await next(client, Events.MessageCreate);
    client.off(Events.MessageCreate, collect);
    same(seen, [1, 2, 3, 4].map(n => `${mention(client)} ${n}`), 'what arrived');
    return `shard ${shard}, ${replayed} events again`;
  },

  'resumes when it is told to reconnect': async ({ client, sandbox }) => {
    const resumed = next(client, Events.ShardResume);
    await sandbox.fault('reconnect');
    await resumed;
  },

  'begins anew after an invalid session': async ({ client, sandbox, ada, general }) => {
    const ready = next(client, Events.ShardReady);
    await sandbox.fault('invalidate-session', { resumable: false });
    await ready;
    const arrived = next(client, Events.MessageCreate, m => m.author.id === ada.id);
    await ada.post(general.id, `${mention(client)} still there?`);
    same((await arrived).content, `${mention(client)} still there?`, 'what arrived');
  },

  'waits out a 429': async ({ sandbox, general }) => {
    await sandbox.fault('limit-rate', { method: 'POST', template: '/channels/{channel_id}/messages', seconds: 1, times: 1 });
    same((await general.send('patience')).content, 'patience', 'what was sent');
  },
};
