// A command that was chosen, with a field for each of its options.

import { act, Refused } from '../../api.js';
import { h } from '../../dom.js';
import { now } from '../../store.js';
import { Listbox } from '../listbox.js';
import { fitting } from '../things.js';
import { OptionField } from './field.js';

/** @typedef {import('../../types.js').Interaction} Interaction */
/** @typedef {import('../../types.js').Option} Option */
/** @typedef {import('./commands.js').Leaf} Leaf */

export class CommandForm {
  /** @type {OptionField[]} */
  fields = [];

  /**
   * @param {Leaf} leaf
   * @param {string} rest what was typed behind the command: it goes into the first field
   * @param {{ popup: HTMLElement, onSend: () => void, onLeave: (text: string) => void }} around
   */
  constructor(leaf, rest, { popup, onSend, onLeave }) {
    this.leaf = leaf;
    this.onSend = onSend;
    this.onLeave = onLeave;
    this.hint = h('div', { class: 'slash-hint', role: 'status' });
    /** @type {HTMLElement} */
    this.list = h('div', {});
    popup.replaceChildren(this.hint, this.list);
    this.more = h('input', {
      class: 'slash-more', type: 'text', autocomplete: 'off', 'aria-label': `More options of /${leaf.line}`,
      onfocus: () => this.#offerMore(), onblur: () => this.moreList.hide(), oninput: () => this.#offerMore(),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.moreList.key(event) || this.#key(null, event),
    });
    this.moreList = new Listbox(this.more, { name: 'Optional options', onPick: item => this.#add(item.value).input.focus() });
    this.element = h(
      'div', { class: 'slash-form', role: 'group', 'aria-label': `Command /${leaf.line}` },
      h('span', { class: 'slash-command' }, `/${leaf.line}`), this.more,
    );
    leaf.options.filter(option => option.required).forEach((option, index) => this.#add(option, index === 0 ? rest : ''));
    if (this.fields.length === 0 && rest && this.#unused[0]) this.#add(this.#unused[0], rest);
    this.#showRest();
  }

  /** Puts the caret where there is something to do. */
  focus() {
    (this.fields.find(field => field.isEmpty)?.input ?? this.fields.at(-1)?.input ?? this.more).focus();
  }

  /** @returns {boolean} whether it can be sent; if not, what is wrong is shown */
  check() {
    const wrong = this.fields.find(field => field.problem !== undefined);
    if (!wrong) return true;
    wrong.input.focus();
    wrong.mark(wrong.problem);
    return false;
  }

  /**
   * Starts the command.
   * @returns {Promise<Interaction | null>} null when it was refused: the reason is shown
   */
  async start() {
    const { me, channel } = now();
    const filled = this.fields.filter(field => !field.isEmpty);
    const options = Object.fromEntries(await Promise.all(filled.map(async field => [field.option.name, await field.value()])));
    try {
      return await act(me, 'invoke', { channel, command: `/${this.leaf.line}`, options, application: this.leaf.application, wait: 'none' });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const field = this.fields.find(field => error.message.startsWith(`${field.option.name}: `));
      field?.input.focus();
      field?.mark(error.message);
      if (!field) this.#say(error.message, true);
      return null;
    }
  }

  /** Options that have no field yet. */
  get #unused() {
    return this.leaf.options.filter(option => !this.fields.some(field => field.option === option));
  }

  /**
   * @param {Option} option
   * @param {string} [text]
   */
  #add(option, text = '') {
    /** @type {OptionField} */
    const field = new OptionField(option, {
      popup: this.list,
      say: (words, isProblem) => this.#say(words, isProblem),
      complete: (asked, typed) => this.#complete(asked, typed),
      done: () => (this.fields.find(other => other.isEmpty && other.option.required)?.input ?? this.more).focus(),
      key: (from, event) => this.#key(from, event),
    }, text);
    this.fields.push(field);
    this.more.before(field.element);
    this.#showRest();
    return field;
  }

  #showRest() {
    this.more.value = '';
    const count = this.#unused.length;
    this.more.placeholder = count ? `+${count} optional` : '';
    this.more.classList.toggle('none', count === 0);
  }

  #offerMore() {
    this.list.replaceChildren(this.moreList.element);
    this.#say(this.#unused.length ? 'More options; Enter sends the command.' : 'Enter sends the command.');
    const items = this.#unused.map(option => ({ label: option.name, detail: option.description, value: option, group: 'Options' }));
    this.moreList.show(fitting(items, this.more.value), this.more.value ? 0 : -1);
  }

  /**
   * @param {Option} option
   * @param {string} text
   */
  async #complete(option, text) {
    const { me, channel } = now();
    const others = this.fields.filter(field => field.option !== option && !field.isFile && !field.isEmpty && !field.problem);
    const answer = await act(me, 'autocomplete', {
      channel, command: `/${this.leaf.line}`, option: option.name, text, application: this.leaf.application,
      options: Object.fromEntries(others.map(field => [field.option.name, field.plain])),
    });
    if (answer.state === 'failed') throw new Refused(answer.failure);
    return (answer.choices ?? []).map((/** @type {any} */ choice) => ({ label: choice.name, value: choice.value }));
  }

  /**
   * @param {OptionField | null} field null = the one that offers more options
   * @param {KeyboardEvent} event
   */
  #key(field, event) {
    const input = field?.input ?? this.more;
    const inputs = [...this.fields.map(one => one.input), this.more];
    const at = inputs.indexOf(input);
    const isAtStart = input.type === 'file' || (input.selectionStart === 0 && input.selectionEnd === 0);
    const isAtEnd = input.type === 'file' || input.selectionStart === input.value.length;
    if (event.isComposing) return;
    const stray = field ? '' : input.value.trim();
    if (stray && this.#unused[0] && ['Enter', 'Tab'].includes(event.key)) this.#add(this.#unused[0], stray).input.focus();
    else if (event.key === 'Enter') this.onSend();
    else if (event.key === 'Escape') this.onLeave('');
    else if (event.key === 'Backspace' && isAtStart && !input.value) this.#removeBefore(field, at, inputs);
    else if (event.key === 'ArrowLeft' && isAtStart && at > 0) inputs[at - 1].focus();
    else if (event.key === 'ArrowRight' && isAtEnd && at < inputs.length - 1) inputs[at + 1].focus();
    else return;
    event.preventDefault();
  }

  /**
   * Backspace where there is nothing left: an option goes, or the whole command.
   * @param {OptionField | null} field
   * @param {number} at
   * @param {HTMLInputElement[]} inputs
   */
  #removeBefore(field, at, inputs) {
    if (at === 0 && (!field || field.option.required)) return this.onLeave(`/${this.leaf.line}`);
    (inputs[at - 1] ?? inputs[at + 1]).focus();
    if (!field || field.option.required) return;
    this.fields = this.fields.filter(other => other !== field);
    field.element.remove();
    this.#showRest();
    if (document.activeElement === this.more) this.#offerMore();
  }

  /**
   * @param {string} text
   * @param {boolean} [isProblem]
   */
  #say(text, isProblem = false) {
    this.hint.textContent = text;
    this.hint.classList.toggle('problem', isProblem);
  }
}
