// A menu with entries, some of which open another menu beside.
// https://www.w3.org/WAI/ARIA/apg/patterns/menubar/

import { h, icon } from '../dom.js';
import { giveBack } from './focus.js';
import { float } from './popup.js';

/**
 * @typedef {{ label: string, icon?: string, isDanger?: boolean, isDisabled?: boolean, does?: () => unknown,
 *   below?: () => Promise<Entry[]> }} Entry
 */

/**
 * @param {HTMLElement} anchor
 * @param {string} name
 * @param {(Entry | false)[]} entries false ones are left out
 * @param {{ x: number, y: number }} [at] where the pointer opened it
 */
export function openMenu(anchor, name, entries, at) {
  const before = document.activeElement;
  const menu = build(name, entries.filter(entry => entry !== false), () => {
    close();
    giveBack(before);
  });
  const close = float(menu, anchor, {
    at,
    onClose: () => anchor.setAttribute('aria-expanded', 'false'),
    keeps: target => target instanceof Element && target.closest('[role=menu]') !== null,
  });
  anchor.setAttribute('aria-expanded', 'true');
  first(menu);
}

/**
 * @param {string} name
 * @param {Entry[]} entries
 * @param {() => void} leave closes everything
 */
function build(name, entries, leave) {
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': name });
  /** @type {(() => void) | null} */
  let closeBelow = null;
  /** @type {HTMLElement | null} */
  let opened = null;

  /**
   * @param {HTMLElement} item
   * @param {Entry} entry
   */
  const openBelow = async (item, entry) => {
    if (opened === item || !entry.below) return;
    closeBelow?.();
    opened = item;
    const below = build(entry.label, await entry.below().catch(() => [{ label: 'Not available', isDisabled: true }]), leave);
    if (opened !== item || !item.isConnected) return;
    closeBelow = float(below, item, { side: 'right', onClose: () => {
      item.setAttribute('aria-expanded', 'false');
      opened = closeBelow = null;
    } });
    item.setAttribute('aria-expanded', 'true');
    below.addEventListener('keydown', event => {
      if (event.key !== 'ArrowLeft' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      closeBelow?.();
      item.focus();
    });
    if (document.activeElement === item) first(below);
  };

  for (const entry of entries) {
    const item = h(
      'button',
      {
        type: 'button', role: 'menuitem', tabindex: -1, class: entry.isDanger && 'danger',
        'aria-disabled': entry.isDisabled && 'true', 'aria-haspopup': entry.below && 'menu', 'aria-expanded': entry.below && 'false',
        onclick: () => {
          if (entry.isDisabled) return;
          if (entry.below) return openBelow(item, entry);
          leave();
          entry.does?.();
        },
        // Only a pointer that moves chooses: a menu that opens under one that lies still must not follow it.
        onmousemove: (/** @type {MouseEvent} */ event) => {
          if (!event.movementX && !event.movementY) return;
          item.focus();
          if (entry.below) openBelow(item, entry);
          else closeBelow?.();
        },
      },
      entry.icon && icon(entry.icon), h('span', {}, entry.label),
      entry.below && h('span', { class: 'beside', 'aria-hidden': 'true' }, '›'),
    );
    item.addEventListener('keydown', event => {
      if (event.key !== 'ArrowRight' || !entry.below) return;
      event.preventDefault();
      openBelow(item, entry);
    });
    menu.append(item);
  }
  menu.addEventListener('keydown', event => walk(menu, event, leave));
  return menu;
}

/**
 * @param {HTMLElement} menu
 * @param {KeyboardEvent} event
 * @param {() => void} leave
 */
function walk(menu, event, leave) {
  const items = [...menu.querySelectorAll('button')];
  const at = items.findIndex(item => item === document.activeElement);
  const letter = event.key.length === 1 && event.key !== ' ' ? event.key.toLowerCase() : null;
  const begins = (/** @type {Element} */ item) => letter !== null
    && (item.textContent ?? '').trim().toLowerCase().startsWith(letter);
  if (event.key === 'ArrowDown') items[(at + 1) % items.length].focus();
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length].focus();
  else if (event.key === 'Home') items[0].focus();
  else if (event.key === 'End') items.at(-1)?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') leave();
  else if (letter) (items.slice(at + 1).find(begins) ?? items.find(begins))?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {HTMLElement} menu */
const first = menu => menu.querySelector('button')?.focus();
