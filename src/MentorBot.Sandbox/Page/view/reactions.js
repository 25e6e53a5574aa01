// Emoji under a message.
import { act } from '../api.js';
import { h } from '../dom.js';
import { now } from '../store.js';
import { attempt, refresh } from './go.js';

/** @typedef {import('../types.js').Message} Message */

/** @param {Message} message */
export const reactions = message => !!message.reactions?.length
  && h('div', { class: 'reactions', role: 'group', 'aria-label': 'Reactions' }, 
    message.reactions.map(({ emoji, count, me }) => h('button', {
      type: 'button', 'aria-pressed': String(me), 'aria-label': `${emoji.name}, ${count}`, 'data-name': emoji.name,
      onclick: () => react(message, emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name, me),
    }, h('span', { class: 'emoji' }, emoji.name), ' ', count)));

/** @param {Message} message @param {string} emoji @param {boolean} [away] takes it away */
export const react = (message, emoji, away = false) => attempt(async () => {
  await act(now().me, away ? 'unreact' : 'react', { channel: message.channel_id, message: message.id, emoji });
  await refresh();
});
