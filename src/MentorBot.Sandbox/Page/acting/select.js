// Select menus: of options, people, roles, both, and channels.

import { h, icon } from '../dom.js';
import { Listbox } from './listbox.js';
import { float } from './popup.js';
import { channels, fitting, people, roles } from './things.js';

/** @typedef {import('./listbox.js').Item} Item */
/** @typedef {import('../types.js').Component} Component */
/** @typedef {import('../types.js').Guild} Guild */

/**
 * A select menu under a message: tells what was chosen when the list closes, as Discord does.
 * @param {{ component: Component, guild: Guild | null, disabled?: boolean, onChoose: (values: string[]) => void }} options
 * @returns {HTMLElement}
 */
export const selectControl = options => new Select(options).element;

export class Select {
  /** @type {string[]} */
  values;
  #told = '';
  /** @type {(() => void) | null} */
  #close = null;

  /**
   * @param {{ component: Component, guild: Guild | null, disabled?: boolean, onChoose?: (values: string[]) => void,
   *   label?: string }} options `label` is the id of the element that names it
   */
  constructor({ component, guild, disabled = false, onChoose = () => {}, label }) {
    this.component = component;
    this.max = component.max_values ?? 1;
    this.min = component.min_values ?? 1;
    this.onChoose = onChoose;
    this.all = itemsOf(component, guild);
    this.values = this.all.filter(item => isDefault(component, item)).map(item => item.value);
    this.#told = this.values.join();
    const name = component.placeholder ?? 'Make a selection';
    this.input = h('input', {
      class: 'select-input', type: 'text', autocomplete: 'off', spellcheck: 'false', placeholder: name,
      'aria-label': !label && name, 'aria-labelledby': label, disabled: disabled || component.disabled,
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      oninput: () => this.#open(),
      // Drawing the messages again takes the focus away for a moment: what counts is where it is afterwards.
      onblur: () => setTimeout(() => document.activeElement === this.input || this.#close?.()),
    });
    this.chips = h('span', { class: 'select-chips' });
    this.element = h(
      'div',
      { class: 'select', 'data-custom-id': component.custom_id, onmousedown: (/** @type {MouseEvent} */ event) => this.#press(event) },
      this.chips, this.input, icon('down'),
    );
    this.list = new Listbox(this.input, { name, multiple: this.max > 1, onPick: item => this.#pick(item) });
    this.note = h('div', { class: 'select-note', role: 'status' });
    this.#show();
  }

  /** @param {MouseEvent} event */
  #press(event) {
    if (this.input.disabled || /** @type {Element} */ (event.target).closest('button')) return;
    if (event.target !== this.input) event.preventDefault();
    this.input.focus();
    if (this.#close) this.#close();
    else this.#open(true);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (this.#close && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (this.list.key(event, ['Enter'])) return;
    else if (['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key) && !this.#close) {
      event.preventDefault();
      this.#open(true);
    } else if (event.key === 'Backspace' && !this.input.value && this.max > 1 && this.values.length) {
      this.#open(true);
      this.#change(this.values.slice(0, -1));
    } else if (event.key.length === 1 && !this.#close) this.input.value = '';
  }

  /** @param {boolean} [fresh] the list of everything, nothing typed */
  #open(fresh = false) {
    if (fresh) this.input.value = '';
    if (!this.#close) {
      const popup = h('div', { class: 'select-popup' }, this.list.element, this.note);
      this.#close = float(popup, this.element, { width: true, onClose: () => this.#closed() });
    }
    this.#list();
  }

  #list() {
    const items = fitting(this.all, this.input.value).map(item => ({ ...item, isChosen: this.values.includes(item.value) }));
    const chosen = items.findIndex(item => item.isChosen);
    this.list.show(items, this.input.value ? 0 : Math.max(0, chosen));
    this.note.textContent = items.length === 0 ? 'No results' : this.max > 1 ? `${this.values.length} of up to ${this.max} chosen` : '';
  }

  #closed() {
    this.#close = null;
    this.list.hide();
    this.#show();
    this.#tell();
  }

  /** @param {Item} item */
  #pick(item) {
    const isChosen = this.values.includes(item.value);
    if (this.max === 1) {
      if (!isChosen) this.values = [item.value];
      else if (this.min === 0) this.values = [];
      this.#close?.();
    } else if (isChosen) this.#change(this.values.filter(value => value !== item.value));
    else if (this.values.length < this.max) this.#change([...this.values, item.value]);
    else this.note.textContent = `Choose no more than ${this.max}.`;
  }

  /** @param {string[]} values */
  #change(values) {
    const active = this.list.active;
    this.values = values;
    this.#show(false);
    this.#list();
    this.list.activate(Math.min(active, this.list.items.length - 1));
  }

  /** @param {boolean} [text] shows the choice in the box, too */
  #show(text = true) {
    const labels = this.values.map(value => this.all.find(item => item.value === value)?.label ?? value);
    this.chips.replaceChildren(...(this.max > 1 ? labels.map((label, index) => this.#chip(label, index)) : []));
    if (text) this.input.value = this.max > 1 ? '' : labels[0] ?? '';
    this.element.classList.toggle('chosen', labels.length > 0);
    this.input.setAttribute('aria-description', this.max > 1 && labels.length ? `Chosen: ${labels.join(', ')}` : '');
  }

  /**
   * @param {string} label
   * @param {number} index
   */
  #chip(label, index) {
    const remove = () => {
      this.values = this.values.filter((_, at) => at !== index);
      this.#show();
      if (this.#close) this.#list();
      else this.#tell();
      this.input.focus();
    };
    return h(
      'span', { class: 'chip' }, label,
      !this.input.disabled && h('button', { type: 'button', 'aria-label': `Remove ${label}`, onclick: remove }, '×'),
    );
  }

  #tell() {
    const chosen = this.values.join();
    if (chosen === this.#told || this.values.length < this.min) return;
    this.#told = chosen;
    this.onChoose(this.values);
  }
}

/**
 * @param {Component} component
 * @param {Guild | null} guild
 * @returns {Item[]}
 */
function itemsOf(component, guild) {
  switch (component.type) {
    case 5: return people(guild);
    case 6: return roles(guild);
    case 7: return [...people(guild), ...roles(guild)];
    case 8: return channels(guild, component.channel_types);
    default: return component.options.map(optionItem);
  }
}

/**
 * @param {Record<string, any>} option
 * @returns {Item}
 */
const optionItem = option => ({
  label: option.label,
  value: option.value,
  detail: option.description,
  mark: option.emoji?.name ? h('span', { class: 'listbox-sign', 'aria-hidden': 'true' }, option.emoji.name) : null,
});

/**
 * @param {Component} component
 * @param {Item} item
 */
const isDefault = (component, item) => component.type === 3
  ? component.options.some((/** @type {any} */ option) => option.value === item.value && option.default)
  : (component.default_values ?? []).some((/** @type {any} */ value) => value.id === item.value);
