// One option of a command while it is filled in.

import { h } from '../../dom.js';
import { sent, wrongWith } from '../files.js';
import { Listbox } from '../listbox.js';
import { fitting } from '../things.js';
import { offered, wordsFor } from './offers.js';

/** @typedef {import('../../types.js').Option} Option */
/** @typedef {import('../listbox.js').Item} Item */

const STRING = 3, INTEGER = 4, NUMBER = 10, FILE = 11;
const PAUSE_MS = 150;

/**
 * What a field needs of the command around it.
 * @typedef {object} Around
 * @property {HTMLElement} popup where its list is shown while it has the focus
 * @property {(text: string, isProblem?: boolean) => void} say shows something above the fields
 * @property {(option: Option, text: string) => Promise<Item[]>} complete asks the bot
 * @property {(field: OptionField) => void} done it is filled in: go on with the next
 * @property {(field: OptionField, event: KeyboardEvent) => void} key a key that is not for the list
 */

export class OptionField {
  /** @type {Item | null} */
  chosen = null;
  #asked = 0;
  #timer = 0;

  /**
   * @param {Option} option
   * @param {Around} around
   * @param {string} text that it begins with
   */
  constructor(option, around, text = '') {
    this.option = option;
    this.around = around;
    this.isFile = option.type === FILE;
    this.input = h('input', {
      type: this.isFile ? 'file' : 'text', autocomplete: 'off', spellcheck: option.type === STRING && 'true',
      'aria-label': option.name, 'aria-description': `${option.description}${option.required ? ', required' : ''}`,
      'aria-required': option.required && 'true', maxlength: option.type === STRING && (option.max_length ?? 6000),
      inputmode: option.type === INTEGER ? 'numeric' : option.type === NUMBER && 'decimal',
      onfocus: () => this.#focused(),
      onblur: () => this.#left(),
      oninput: () => this.#typed(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.list.key(event) || around.key(this, event),
    });
    if (!this.isFile) this.input.value = text;
    this.list = new Listbox(this.input, { name: `Values of ${option.name}`, onPick: item => this.#pick(item) });
    const attributes = ['role', 'aria-autocomplete', 'aria-haspopup', 'aria-expanded'];
    if (!this.#hasList) attributes.forEach(name => this.input.removeAttribute(name));
    const name = h('span', { class: 'slash-name', 'aria-hidden': 'true' }, option.name);
    this.element = h('label', { class: 'slash-option' }, name, this.input);
  }

  get #hasList() {
    return this.option.autocomplete || offered(this.option) !== null;
  }

  get isEmpty() {
    return this.isFile ? !this.input.files?.length : this.input.value.trim() === '';
  }

  /** @returns {string | undefined} */
  get problem() {
    if (this.isEmpty) return this.option.required ? 'This option is required. Specify a value.' : undefined;
    if (this.isFile) return wrongWith(this.input.files ?? []);
    return wordsFor(this.option, this.input.value.trim(), this.#match());
  }

  /** @returns {Promise<any>} what is sent */
  async value() {
    if (this.isFile) return (await sent(this.input.files ?? []))[0];
    return this.plain;
  }

  /** What is sent, of anything but a file. */
  get plain() {
    const match = this.#match();
    if (match) return match.value;
    return this.option.type === INTEGER || this.option.type === NUMBER ? Number(this.input.value) : this.input.value.trim();
  }

  /** @param {string | undefined} problem */
  mark(problem) {
    this.element.classList.toggle('wrong', problem !== undefined);
    this.input.setAttribute('aria-invalid', String(problem !== undefined));
    if (problem !== undefined) this.around.say(problem, true);
  }

  /** What was chosen of the list, or what is called exactly like the text. */
  #match() {
    const text = this.input.value.trim().toLowerCase();
    if (this.chosen && this.chosen.label.toLowerCase() === text) return this.chosen;
    return offered(this.option)?.find(item => item.label.toLowerCase() === text.replace(/^[@#]/, ''));
  }

  #focused() {
    this.around.popup.replaceChildren(this.list.element);
    this.around.say(this.option.description);
    this.#suggest();
  }

  #left() {
    clearTimeout(this.#timer);
    this.#asked++;
    this.list.hide();
    if (!this.isEmpty) this.mark(this.problem);
  }

  #typed() {
    this.chosen = null;
    this.element.classList.remove('wrong');
    this.input.removeAttribute('aria-invalid');
    this.around.say(this.option.description);
    this.#suggest();
  }

  #suggest() {
    const items = offered(this.option);
    if (this.option.autocomplete) this.#ask();
    else if (items) this.list.show(fitting(items, this.chosen ? '' : this.input.value).slice(0, 25));
  }

  #ask() {
    clearTimeout(this.#timer);
    const number = ++this.#asked;
    const text = this.input.value;
    this.#timer = setTimeout(async () => {
      this.element.classList.add('loading');
      const items = await this.around.complete(this.option, text).catch(() => null);
      if (number !== this.#asked) return;
      this.element.classList.remove('loading');
      if (items === null) this.around.say('Loading options failed', true);
      // What one typed oneself is as good as what is offered: Enter takes an offer only when it goes on from there.
      const begun = text !== '' && items?.[0]?.label.toLowerCase().startsWith(text.toLowerCase());
      this.list.show(items ?? [], begun ? 0 : -1);
    }, text ? PAUSE_MS : 0);
  }

  /** @param {Item} item */
  #pick(item) {
    this.input.value = item.label;
    this.chosen = item;
    this.list.hide();
    this.mark(undefined);
    this.around.done(this);
  }
}
