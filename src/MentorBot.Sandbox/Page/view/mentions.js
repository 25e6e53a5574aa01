// Mentions in a text: who or what is meant, and what a press does.
import { insert } from '../acting/composer.js';
import { openUserMenu } from '../acting/menu.js';
import { h, icon } from '../dom.js';
import { now } from '../store.js';
import { channelName, guildOf, isForum, isThread, memberOf, nameOf, userOf } from './find.js';
import { open } from './go.js';

/** @typedef {import('./inline.js').How} How */

/**
 * @param {string} text
 * @param {How} how
 * @param {((anchor: HTMLElement) => void) | null} press
 * @param {{ class?: string }} [more]
 * @param {Node} [before]
 */
function mention(text, how, press, more = {}, before) {
  const name = `mention ${more.class ?? ''}`.trim();
  if (how.plain || !press) return h('span', { class: name }, before, text);
  const button = h('button', { class: name, type: 'button', onclick: () => press(button) }, before, text);
  return button;
}

/** @param {string} id @param {How} how */
export function userMention(id, how) {
  const user = userOf(id);
  const name = user ? nameOf(user) : 'unknown-user';
  return mention(`@${name}`, how, user && (anchor => openUserMenu(user, anchor)), { class: id === now().me ? 'me' : '' });
}

/** @param {string} id */
export function roleMention(id) {
  const role = guildOf(now().guild)?.roles.find(role => role.id === id);
  const isMine = memberOf(now().me)?.roles.includes(id);
  return mention(`@${role?.name.replace(/^@/, '') ?? 'deleted-role'}`, {}, null, { class: isMine ? 'me' : '' });
}

/** @param {string} who */
export const everyoneMention = who => mention(`@${who}`, {}, null, { class: 'me' });

/** @param {string} id @param {How} how */
export function channelMention(id, how) {
  const guilds = now().world?.guilds ?? [];
  const channel = guilds.flatMap(guild => [...guild.channels, ...guild.threads]).find(channel => channel.id === id);
  if (!channel) return mention('# No access', how, null, { class: 'unknown' });
  const sign = isThread(channel) ? 'thread' : isForum(channel) ? 'forum' : 'hash';
  return mention(channelName(channel), how, () => open(id), {}, icon(sign));
}

/** @param {string} name @param {How} how */
export const commandMention = (name, how) => mention(`/${name}`, how, () => insert(`/${name} `));
