// Mentions: people write @Ada and #general, the wire has <@1> and <#2>.

import { now } from '../store.js';
import { guildOf } from '../view/go.js';
import { channels, fitting, people, roles } from './things.js';

/** @typedef {import('./listbox.js').Item} Item */

/** @typedef {{ text: string, wire: string }} Mention */

/** @returns {Mention[]} the longest first, so that @Ada Lovelace is not taken for @Ada */
function known() {
  const guild = guildOf(now().guild);
  return [
    ...people(guild).map(item => ({ text: `@${item.label}`, wire: `<@${item.value}>` })),
    ...people(guild).map(item => ({ text: `@${item.detail}`, wire: `<@${item.value}>` })),
    ...roles(guild).filter(role => role.value !== guild?.id).map(role => ({ text: `@${role.label}`, wire: `<@&${role.value}>` })),
    ...channels(guild).map(channel => ({ text: `#${channel.label}`, wire: `<#${channel.value}>` })),
  ].sort((a, b) => b.text.length - a.text.length);
}

/**
 * What was typed, as it is sent. Code stays as it is.
 * @param {string} text
 */
export function toWire(text) {
  const mentions = known();
  if (mentions.length === 0) return text;
  const any = new RegExp(`(?<![\\w<@#])(?:${mentions.map(mention => escaped(mention.text)).join('|')})(?!\\w)`, 'g');
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((part, index) => index % 2 ? part : part.replace(any, found => mentions.find(mention => mention.text === found)?.wire ?? found))
    .join('');
}

/**
 * What was sent, as one would type it.
 * @param {string} content
 */
export function toText(content) {
  const mentions = known();
  return content.replace(/<(@&?|#)!?\d+>/g, wire => mentions.find(mention => mention.wire === wire.replace('!', ''))?.text ?? wire);
}

/**
 * What can be mentioned for what stands before the caret.
 * @param {string} before
 * @returns {{ from: number, items: Item[] } | null} where it begins, and texts to put there
 */
export function mentionsFor(before) {
  const begun = /(?:^|[\s(])([@#][^\s@#]*)$/.exec(before);
  if (!begun) return null;
  const [, typed] = begun;
  const guild = guildOf(now().guild);
  const items = typed[0] === '#' ? channels(guild) : [...people(guild), ...roles(guild).map(role => ({ ...role, detail: 'Role' }))];
  const found = fitting(items, typed).slice(0, 10).map(item => ({ ...item, value: `${typed[0]}${item.label.replace(/^@/, '')} ` }));
  return found.length ? { from: before.length - typed.length, items: found } : null;
}

/** @param {string} text */
const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
