// A message in one line: for screen readers, and where it is only mentioned.
import { markdown } from './markdown.js';

/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('../types.js').Component} Component */

/** @param {Component} component @returns {string[]} */
const texts = ({ content, components = [] }) => [content, .../** @type {Component[]} */ (components).flatMap(texts)].filter(Boolean);

/** What it says, wherever it says it. @param {Message} message */
const source = ({ content, components, embeds }) => content || components.flatMap(texts).join('\n')
  || embeds.map(embed => [embed.title, embed.description].filter(Boolean).join(': ')).join(' ');

/** @param {Message} message @returns {Node[]} */
export const line = message => markdown(source(message).slice(0, 300), { inline: true });

/** @param {Message} message */
export function plainLine(message) {
  const text = line(message).map(node => node.textContent).join('');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
