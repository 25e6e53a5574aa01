// What stands at the beginning of a channel.
import { h, icon } from '../dom.js';
import { now } from '../store.js';
import { avatar } from './avatar.js';
import { channelName, isDm, isThread, nameOf } from './find.js';
import { attempt, openDm } from './go.js';

/** @param {import('../types.js').Channel | null} channel @returns {HTMLElement} */
export function intro(channel) {
  if (!channel) return nobody();
  const name = channelName(channel);
  const who = channel.recipients?.[0];
  if (isDm(channel)) {
    return h('div', { class: 'intro' }, avatar(who ?? channel, name), h('h2', {}, name),
      h('p', {}, `This is the beginning of your direct messages with ${name}.`));
  }
  return h('div', { class: 'intro' }, h('span', { class: 'sign' }, icon(isThread(channel) ? 'thread' : 'hash')),
    h('h2', {}, isThread(channel) ? name : `Welcome to #${name}!`),
    h('p', {}, isThread(channel) ? 'This is the beginning of the thread.' : `This is the start of the #${name} channel.`));
}

/** No conversation is open: offers the one with the bot. */
function nobody() {
  const bot = now().page?.bot;
  return h('div', { class: 'intro' }, h('span', { class: 'sign' }, icon('chat')), h('h2', {}, 'Direct messages'),
    h('p', {}, 'You have no conversations yet.'),
    bot && h('button', { type: 'button', class: 'primary', onclick: () => attempt(() => openDm(bot.id)) }, `Message ${nameOf(bot)}`));
}
