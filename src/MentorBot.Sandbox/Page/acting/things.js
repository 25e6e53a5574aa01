// People, roles and channels as they are chosen in lists.

import { h } from '../dom.js';
import { now } from '../store.js';

/** @typedef {import('./listbox.js').Item} Item */
/** @typedef {import('../types.js').Guild} Guild */
/** @typedef {import('../types.js').User} User */

const FORUM = [15, 16];
const THREADS = [10, 11, 12];

/** @param {User} user */
const shown = user => user.global_name ?? user.username;

/**
 * Everybody who can be chosen: the server's members, or the two of a conversation.
 * @param {Guild | null} guild
 * @returns {Item[]}
 */
export function people(guild) {
  const { world, page } = now();
  const members = guild
    ? guild.members.map(member => ({ user: member.user, name: member.nick ?? shown(member.user) }))
    : [world?.user, page?.bot].flatMap(user => (user ? [{ user, name: shown(user) }] : []));
  return members
    .map(({ user, name }) => ({ label: name, detail: user.username, value: user.id, mark: sign('@') }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/**
 * @param {Guild | null} guild
 * @returns {Item[]}
 */
export const roles = guild =>
  [...guild?.roles ?? []]
    .sort((a, b) => b.position - a.position)
    .map(role => ({ label: role.id === guild?.id ? '@everyone' : role.name, value: role.id, mark: dot(role.color) }));

/**
 * @param {Guild | null} guild
 * @param {number[]} [types] empty = every type but threads
 * @returns {Item[]}
 */
export function channels(guild, types = []) {
  const wanted = guild ? [...guild.channels, ...guild.threads] : [];
  return wanted
    .filter(channel => (types.length ? types.includes(channel.type) : !THREADS.includes(channel.type)))
    .map(channel => ({
      label: channel.name ?? '',
      value: channel.id,
      detail: guild?.channels.find(parent => parent.id === channel.parent_id)?.name ?? undefined,
      mark: sign(FORUM.includes(channel.type) ? '❝' : '#'),
    }));
}

/**
 * The items that fit what was typed, those that begin with it first.
 * @param {Item[]} items
 * @param {string} typed
 */
export function fitting(items, typed) {
  const text = typed.trim().replace(/^[@#]/, '').toLowerCase();
  if (!text) return items;
  const rank = (/** @type {Item} */ item) => {
    const label = item.label.toLowerCase();
    if (label.startsWith(text)) return 0;
    return label.includes(text) ? 1 : item.detail?.toLowerCase().includes(text) ? 2 : 3;
  };
  return items
    .map(item => ({ item, rank: rank(item) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** @param {string} text */
const sign = text => h('span', { class: 'listbox-sign', 'aria-hidden': 'true' }, text);

/** @param {number} color */
function dot(color) {
  const element = h('span', { class: 'role-dot', 'aria-hidden': 'true' });
  if (color) element.style.setProperty('background', `#${color.toString(16).padStart(6, '0')}`);
  return element;
}
