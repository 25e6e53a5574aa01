// A small emoji picker, and the names behind :name: while typing.

import { h } from '../dom.js';
import { giveBack } from './focus.js';
import { float } from './popup.js';
import { fitting } from './things.js';

/** @typedef {import('./listbox.js').Item} Item */

const NAMES = {
  '👍': 'thumbs up', '👎': 'thumbs down', '❤️': 'heart', '🎉': 'party', '😂': 'joy', '😄': 'smile', '😅': 'sweat smile', '😉': 'wink',
  '😍': 'heart eyes', '🤔': 'thinking', '😢': 'cry', '😭': 'sob', '😮': 'surprised', '😎': 'cool', '🥳': 'celebrating', '😴': 'sleeping',
  '🙏': 'thanks', '👏': 'clap', '🙌': 'raised hands', '👋': 'wave', '💪': 'strong', '👀': 'eyes', '🔥': 'fire', '✨': 'sparkles',
  '⭐': 'star', '💯': 'hundred', '✅': 'done', '❌': 'cross', '❓': 'question', '❗': 'exclamation', '⚠️': 'warning', '💡': 'idea',
  '🚀': 'rocket', '🎯': 'target', '🏆': 'trophy', '📚': 'books', '📖': 'book', '📝': 'note', '📌': 'pin', '📈': 'chart up',
  '📉': 'chart down', '📊': 'bar chart', '🧠': 'brain', '🤖': 'robot', '💻': 'laptop', '🐍': 'snake', '🐛': 'bug', '🔧': 'wrench',
  '🔍': 'search', '🗑️': 'wastebasket', '⏰': 'alarm clock', '📅': 'calendar', '☕': 'coffee', '🍕': 'pizza', '🍀': 'luck', '🌱': 'seedling',
};

/** @type {Item[]} */
const EMOJI = Object.entries(NAMES).map(([emoji, label]) => ({ label, value: emoji }));

/**
 * Emoji for what stands before the caret, such as ":roc".
 * @param {string} before
 * @returns {{ from: number, items: Item[] } | null}
 */
export function emojiFor(before) {
  const begun = /(?:^|\s):(\w{2,})$/.exec(before);
  if (!begun) return null;
  const items = fitting(EMOJI, begun[1].replaceAll('_', ' ')).slice(0, 8);
  return items.length ? { from: before.length - begun[1].length - 1, items: items.map(item => ({ ...item, mark: sign(item) })) } : null;
}

/** @param {Item} item */
const sign = item => h('span', { class: 'listbox-sign', 'aria-hidden': 'true' }, item.value);

const COLUMNS = 8;

/**
 * @param {HTMLElement} anchor
 * @param {(emoji: string) => void} onChoose
 */
export function openEmojiPicker(anchor, onChoose) {
  const search = h('input', { type: 'search', placeholder: 'Find the perfect emoji', 'aria-label': 'Find an emoji' });
  const grid = h('div', { class: 'emoji-grid', role: 'group', 'aria-label': 'Emoji' });
  const picker = h('div', { class: 'emoji-picker', role: 'dialog', 'aria-label': 'Emoji' }, search, grid);
  const close = float(picker, anchor, { side: 'above', onClose: () => anchor.setAttribute('aria-expanded', 'false') });
  anchor.setAttribute('aria-expanded', 'true');

  /** @param {string} emoji */
  const pick = emoji => {
    close();
    giveBack(anchor);
    onChoose(emoji);
  };
  const show = () => grid.replaceChildren(
    ...fitting(EMOJI, search.value).map(({ label, value }) =>
      h('button', { type: 'button', 'aria-label': label, title: label, onclick: () => pick(value) }, value)),
  );
  search.addEventListener('input', show);
  picker.addEventListener('keydown', event => {
    const buttons = [...grid.querySelectorAll('button')];
    const at = buttons.findIndex(button => button === document.activeElement);
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: at < 0 ? 1 : COLUMNS, ArrowUp: -COLUMNS }[event.key];
    if (event.key === 'Escape') {
      close();
      giveBack(anchor);
    } else if (event.key === 'Enter' && at < 0) buttons[0]?.click();
    else if (step && (at >= 0 || event.key === 'ArrowDown')) (buttons[at + step] ?? (step < 0 ? search : buttons[at])).focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  show();
  search.focus();
}
