// Discord's Markdown: here what takes whole lines, in inline.js what is within a line.
import { h } from '../dom.js';
import { inline } from './inline.js';

/**
 * @param {string} text
 * @param {{ inline?: boolean }} [how] inline: one line for previews and names, nothing in it can be pressed
 * @returns {Node[]}
 */
export function markdown(text, how = {}) {
  if (how.inline) return inline(text.replace(/^(#{1,3}|-#|>>>|>|[-*]) +/gm, '').replace(/\s+/g, ' '), { plain: true });
  return text.split(/(```[\s\S]+?```)/).flatMap((part, i) => i % 2 ? [codeBlock(part)] : blocks(trimBreak(part, i > 0)));
}

/** A block begins on a line of its own, so the break around it is not one more line. @param {string} text @param {boolean} isAfter */
const trimBreak = (text, isAfter) => (isAfter ? text.replace(/^ *\n/, '') : text).replace(/\n$/, '');

/** @param {string} fenced */
function codeBlock(fenced) {
  const [, language, code] = /^```(?:([\w+#.-]*)\n)?([\s\S]+?)```$/.exec(fenced) ?? [];
  return h('pre', { 'data-language': language || null }, h('code', {}, (code ?? '').replace(/^\n+|\n+$/g, '')));
}

/** @param {string} text @returns {Node[]} */
function blocks(text) {
  const lines = text === '' ? [] : text.split('\n');
  /** @type {Node[]} */
  const made = [];
  /** @type {string[]} */
  const plain = [];
  const endPlain = () => plain.length && made.push(h('div', { class: 'text' }, inline(plain.splice(0).join('\n'))));
  while (lines.length) {
    const block = quote(lines) ?? list(lines) ?? heading(lines);
    if (block) endPlain(), made.push(block);
    else plain.push(/** @type {string} */ (lines.shift()));
  }
  endPlain();
  return made;
}

/** @param {string[]} lines what is used is taken away */
function quote(lines) {
  if (lines[0].startsWith('>>> ')) {
    const all = lines.splice(0);
    return h('blockquote', {}, blocks([all[0].slice(4), ...all.slice(1)].join('\n')));
  }
  const end = lines.findIndex(line => !/^>( |$)/.test(line));
  const quoted = lines.splice(0, end < 0 ? lines.length : end);
  return quoted.length ? h('blockquote', {}, blocks(quoted.map(line => line.slice(2)).join('\n'))) : null;
}

/** @param {string[]} lines */
function heading(lines) {
  const [, marks, text] = /^(#{1,3}|-#) +(\S.*)$/.exec(lines[0]) ?? [];
  if (!marks) return null;
  lines.shift();
  if (marks === '-#') return h('small', { class: 'subtext' }, inline(text));
  // The page has its own h1 and h2. What somebody writes is one level below, whatever its size: sizes are chosen by looks.
  return h('h3', { class: `size-${marks.length}` }, inline(text));
}

const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

/** @param {string[]} lines */
function list(lines) {
  const first = ITEM.exec(lines[0]);
  if (!first) return null;
  const [, indent, mark] = first;
  const ordered = /\d/.test(mark);
  const made = ordered ? h('ol', { start: parseInt(mark) }) : h('ul');
  while (lines.length) {
    const [, deep, itsMark, text] = ITEM.exec(lines[0]) ?? [];
    if (deep === undefined || deep.length < indent.length) break;
    if (deep.length > indent.length && made.lastElementChild) {
      const inner = list(lines);
      if (inner) made.lastElementChild.append(inner);
    } else {
      if (/\d/.test(itsMark) !== ordered) break;
      lines.shift();
      made.append(h('li', {}, inline(text)));
    }
  }
  return made;
}
