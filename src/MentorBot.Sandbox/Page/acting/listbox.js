// A list of suggestions that belongs to a text box: the focus stays in the box, arrow keys move in the list.
// https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { append, h } from '../dom.js';

/**
 * @typedef {{ label: string, value: any, detail?: string, group?: string, mark?: Node | null, isChosen?: boolean }} Item
 */

let last = 0;

export class Listbox {
  /** @type {Item[]} */
  items = [];
  active = -1;

  /**
   * @param {HTMLElement} box keeps the focus and gets the ARIA attributes
   * @param {{ name: string, multiple?: boolean, onPick: (item: Item) => void }} options
   */
  constructor(box, { name, multiple = false, onPick }) {
    this.box = box;
    this.multiple = multiple;
    this.onPick = onPick;
    this.id = `list-${++last}`;
    this.element = h('div', {
      class: 'listbox', role: 'listbox', id: this.id, 'aria-label': name, 'aria-multiselectable': multiple && 'true',
      // What scrolls has to be able to take the focus; no key leads there, as Tab closes the list.
      tabindex: 0,
    });
    this.element.hidden = true;
    // A press must not take the focus out of the box.
    this.element.addEventListener('mousedown', event => event.preventDefault());
    this.element.addEventListener('click', event => this.#pick(this.#indexAt(event)));
    // Only a pointer that moves chooses: a list that opens under one that lies still must not follow it.
    this.element.addEventListener('mousemove', event => {
      const index = this.#indexAt(event);
      if ((event.movementX || event.movementY) && index >= 0) this.activate(index, false);
    });
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-haspopup', 'listbox');
    // A box of many lines stays a text box: HTML allows it no other role, and a text box is neither open nor closed.
    this.isCombobox = box instanceof HTMLInputElement;
    if (this.isCombobox) box.setAttribute('role', 'combobox');
    this.#tell();
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /**
   * @param {Item[]} items
   * @param {number} [active] the item that Enter takes; -1 = none until an arrow key is pressed
   */
  show(items, active = 0) {
    this.items = items;
    this.element.replaceChildren();
    /** @type {HTMLElement} */
    let into = this.element;
    items.forEach((item, index) => {
      if (item.group && item.group !== items[index - 1]?.group) {
        const heading = h('div', { class: 'listbox-group', 'aria-hidden': 'true' }, item.group);
        into = h('div', { role: 'group', 'aria-label': item.group }, heading);
        this.element.append(into);
      }
      into.append(this.#option(item, index));
    });
    this.element.hidden = items.length === 0;
    this.#tell();
    this.activate(Math.min(active, items.length - 1));
  }

  #tell() {
    if (this.isCombobox) this.box.setAttribute('aria-expanded', String(this.isOpen));
    if (this.isOpen) this.box.setAttribute('aria-controls', this.id);
    else this.box.removeAttribute('aria-controls');
  }

  hide() {
    this.show([]);
  }

  /**
   * @param {number} index
   * @param {boolean} [scroll]
   */
  activate(index, scroll = true) {
    this.active = index;
    for (const [at, option] of this.#options().entries()) {
      option.classList.toggle('active', at === index);
      if (!this.multiple) option.setAttribute('aria-selected', String(at === index));
      if (at === index && scroll) option.scrollIntoView({ block: 'nearest' });
    }
    if (index >= 0 && this.isOpen) this.box.setAttribute('aria-activedescendant', `${this.id}-${index}`);
    else this.box.removeAttribute('aria-activedescendant');
  }

  /**
   * Does what a key means in the list.
   * @param {KeyboardEvent} event
   * @param {string[]} [picking] keys that take the active item
   * @returns {boolean} whether it meant something
   */
  key(event, picking = ['Enter', 'Tab']) {
    if (!this.isOpen || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step) this.#move(step);
    else if (picking.includes(event.key) && this.active >= 0 && !event.shiftKey) this.#pick(this.active);
    else if (event.key === 'Escape') this.hide();
    else {
      if (event.key === 'Tab') this.hide();
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** @param {number} step */
  #move(step) {
    const count = this.items.length;
    if (Math.abs(step) > 1) this.activate(Math.max(0, Math.min(count - 1, this.active + step)));
    else this.activate(this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count);
  }

  /** @param {number} index */
  #pick(index) {
    if (this.items[index]) this.onPick(this.items[index]);
  }

  /** @returns {HTMLElement[]} */
  #options() {
    return [...this.element.querySelectorAll('[role=option]')].map(option => /** @type {HTMLElement} */ (option));
  }

  /** @param {MouseEvent} event */
  #indexAt(event) {
    const option = /** @type {Element} */ (event.target).closest('[role=option]');
    return option ? this.#options().indexOf(/** @type {HTMLElement} */ (option)) : -1;
  }

  /**
   * @param {Item} item
   * @param {number} index
   */
  #option(item, index) {
    const isChosen = this.multiple ? String(item.isChosen === true) : 'false';
    const option = h('div', { role: 'option', class: 'listbox-option', id: `${this.id}-${index}`, 'aria-selected': isChosen });
    append(option, [
      item.mark,
      h('span', { class: 'listbox-label' }, item.label),
      item.detail && h('span', { class: 'listbox-detail' }, item.detail),
    ]);
    if (this.multiple) option.append(h('span', { class: 'tick', 'aria-hidden': 'true' }));
    return option;
  }
}
