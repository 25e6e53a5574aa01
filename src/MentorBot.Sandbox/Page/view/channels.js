// The list of channels of the open server, or of conversations.
import { h, icon } from '../dom.js';
import { now, watch } from '../store.js';
import { avatar } from './avatar.js';
import { CATEGORY, FORUM, MEDIA, NEWS, VOICE, channelName, guildOf, isThread, nameOf, threadsOf } from './find.js';
import { attempt, open, openDm } from './go.js';
import { draw } from './keep.js';
import { arrows, settle } from './keys.js';

/** @typedef {import('../types.js').Channel} Channel */

/** Categories that are folded up. @type {Set<string>} */
const folded = new Set();

/** @param {HTMLElement} list */
export function mountChannels(list) {
  arrows(list, 'button');
  watch((state, before) => {
    const keys = /** @type {const} */ (['world', 'guild', 'channel', 'unread', 'pinged', 'page']);
    if (keys.some(key => state[key] !== before[key])) show(list);
  });
}

/** @param {HTMLElement} list */
function show(list) {
  const { world, guild, channel } = now();
  if (!world) return;
  const open = guildOf(guild);
  draw(list, open ? guildChannels(list, open) : conversations(world.dms));
  settle(list, 'button', list.querySelector(`[data-key="${channel}"]`) ?? list.querySelector('button'));
}

/** @param {HTMLElement} list @param {import('../types.js').Guild} guild */
function guildChannels(list, guild) {
  const inOrder = [...guild.channels].sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  /** @param {string | null} parent */
  const below = parent => inOrder.filter(channel => channel.type !== CATEGORY && (channel.parent_id ?? null) === parent);
  return [
    h('h2', {}, guild.name),
    h('ul', {}, below(null).map(row)),
    ...inOrder.filter(channel => channel.type === CATEGORY)
      .map(category => section(category, below(category.id), () => show(list))),
  ];
}

/** @param {Channel} category @param {Channel[]} channels @param {() => void} again */
function section(category, channels, again) {
  const isFolded = folded.has(category.id);
  const fold = () => {
    if (!folded.delete(category.id)) folded.add(category.id);
    again();
  };
  const shown = channels.filter(channel => !isFolded || channel.id === now().channel || now().unread.has(channel.id));
  return h('section', { class: 'category', 'aria-label': category.name },
    h('button', { type: 'button', class: 'fold', 'data-key': category.id, 'aria-expanded': String(!isFolded), onclick: fold },
      icon('down'), category.name),
    h('ul', {}, shown.map(row)));
}

/** @param {Channel} channel @returns {HTMLLIElement} */
function row(channel) {
  const threads = isThread(channel) ? [] : threadsOf(channel).filter(thread => !thread.thread_metadata?.archived);
  return h('li', {}, button(channel, icon(SIGNS[channel.type] ?? 'hash')),
    threads.length > 0 && h('ul', { class: 'threads', 'aria-label': `Threads of ${channelName(channel)}` }, threads.map(row)));
}

/** @type {Record<number, string>} */
const SIGNS = { [VOICE]: 'voice', [NEWS]: 'news', [FORUM]: 'forum', [MEDIA]: 'forum', 10: 'thread', 11: 'thread', 12: 'lock', 13: 'voice' };
/** @type {Record<number, string>} */
const KINDS = {
  0: 'text channel', 1: 'direct message', [VOICE]: 'voice channel', [NEWS]: 'announcement channel',
  [FORUM]: 'forum', [MEDIA]: 'media forum',
  10: 'thread', 11: 'thread', 12: 'private thread', 13: 'stage channel',
};

/** @param {Channel} channel @param {Element} face */
function button(channel, face) {
  const { channel: current, unread, pinged } = now();
  const name = channelName(channel);
  const [isUnread, isPinged] = [unread.has(channel.id), pinged.has(channel.id)];
  const label = [name, KINDS[channel.type], isPinged ? 'mentions you' : isUnread && 'unread'].filter(Boolean).join(', ');
  return h('button', {
    type: 'button', class: `channel${isUnread ? ' unread' : ''}`, 'data-key': channel.id, 'data-name': name, 'aria-label': label,
    'aria-current': channel.id === current && 'page', onclick: () => attempt(() => open(channel.id)),
  }, face, h('span', { class: 'name' }, name), isPinged && h('span', { class: 'badge', 'aria-hidden': 'true' }, '1'));
}

/** @param {Channel[]} dms */
function conversations(dms) {
  const { page } = now();
  const bot = page?.bot;
  const hasBot = dms.some(dm => dm.recipients?.some(user => user.id === bot?.id));
  return [
    h('h2', {}, 'Direct messages'),
    h('ul', {},
      dms.map(dm => h('li', {}, button(dm, avatar(dm.recipients?.[0] ?? dm, channelName(dm))))),
      bot && !hasBot && h('li', {}, h('button', {
        type: 'button', class: 'channel', 'data-key': 'new-dm', onclick: () => attempt(() => openDm(bot.id)),
      }, avatar(bot, nameOf(bot)), h('span', { class: 'name' }, `Message ${nameOf(bot)}`)))),
  ];
}
