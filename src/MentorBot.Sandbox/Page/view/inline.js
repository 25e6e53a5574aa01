// Markdown within a line: emphasis, code, links, mentions, times.
import { h } from '../dom.js';
import { channelMention, commandMention, everyoneMention, roleMention, userMention } from './mentions.js';
import { timeElement } from './time.js';

/** @typedef {{ plain?: boolean }} How plain: nothing can be pressed */
/** @typedef {(match: RegExpExecArray, how: How) => Node} Maker */

/** Each is tried at every place, in this order. @type {[RegExp, Maker][]} */
const RULES = [
  [/\\([^0-9A-Za-z\s])/y, ([, char]) => document.createTextNode(char)],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, ([, , code]) => h('code', {}, code.replace(/^ (?=`)|(?<=`) $/g, ''))],
  [/<(https?:\/\/[^\s>]+)>/y, ([, url], how) => link(url, [url], how)],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, ([, seconds, style]) => timeElement(new Date(Number(seconds) * 1000), style ?? 'f')],
  [/<@!?(\d+)>/y, ([, id], how) => userMention(id, how)],
  [/<@&(\d+)>/y, ([, id]) => roleMention(id)],
  [/<#(\d+)>/y, ([, id], how) => channelMention(id, how)],
  [/<\/([^:>]+):(\d+)>/y, ([, name], how) => commandMention(name, how)],
  [/<a?:(\w+):(\d+)>/y, ([, name]) => h('span', { class: 'custom-emoji', title: `:${name}:` }, `:${name}:`)],
  [/<id:(browse|customize|guide|linked-roles)>/y, ([, place]) => h('span', { class: 'mention' }, `# ${place}`)],
  [/@(everyone|here)\b/y, ([, who]) => everyoneMention(who)],
  [/\[((?:\\.|\[[^\]]*\]|[^\]\\])+)\]\(<?(https?:\/\/[^\s>)]+)>?(?: +"[^"]*")?\)/y,
    ([, text, url], how) => link(url, inline(text, how), how)],
  [/https?:\/\/[^\s<]*[^\s<.,:;!?"'\])]/y, ([url], how) => link(url, [url], how)],
  [/\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/y, ([, text], how) => h('strong', {}, inline(text, how))],
  [/__((?:\\.|[^\\])+?)__(?!_)/y, ([, text], how) => h('u', {}, inline(text, how))],
  [/\*(?=\S)((?:\*\*|\\.|[^*\\])+?)(?<=\S)\*(?!\*)/y, ([, text], how) => h('em', {}, inline(text, how))],
  [/_((?:__|\\.|[^_\\])+?)_(?!\w)/y, ([, text], how) => h('em', {}, inline(text, how))],
  [/~~((?:\\.|[^\\])+?)~~(?!~)/y, ([, text], how) => h('s', {}, inline(text, how))],
  [/\|\|((?:\\.|[^\\])+?)\|\|/y, ([, text], how) => how.plain ? document.createTextNode('(spoiler)') : spoiler(inline(text, how))],
];

/** @param {string} text @param {How} [how] @returns {Node[]} */
export function inline(text, how = {}) {
  /** @type {Node[]} */
  const made = [];
  let plain = '';
  const endPlain = () => {
    if (plain) made.push(document.createTextNode(plain));
    plain = '';
  };
  for (let at = 0; at < text.length;) {
    const found = take(text, at);
    if (found) {
      endPlain();
      made.push(found.make(found.match, how));
      at += found.match[0].length;
    } else {
      plain += text[at++];
    }
  }
  endPlain();
  return made;
}

/** @param {string} text @param {number} at */
function take(text, at) {
  if (/[\p{L}\p{N}\s]/u.test(text[at]) && !text.startsWith('http', at)) return null;
  // snake_case is a word, not emphasis.
  if (text[at] === '_' && /\w/.test(text[at - 1] ?? '')) return null;
  for (const [rule, make] of RULES) {
    rule.lastIndex = at;
    const match = rule.exec(text);
    if (match) return { match, make };
  }
  return null;
}

/** @param {string} url @param {(Node | string)[]} content @param {How} how */
const link = (url, content, how) => how.plain
  ? h('span', { class: 'link' }, content)
  : h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, content);

/** Covered until it is pressed. @param {Node[]} content */
export function spoiler(content) {
  const inner = h('span', { class: 'spoiler-content' }, content);
  inner.inert = true;
  const show = () => {
    cover.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
    inner.inert = false;
  };
  const cover = h('span', {
    class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Spoiler, press to show',
    onclick: show,
    /** @param {KeyboardEvent} event */
    onkeydown: event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      show();
    },
  }, inner);
  return cover;
}
