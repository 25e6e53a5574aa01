// The forms that a bot opens.

import { act, Refused } from '../api.js';
import { h } from '../dom.js';
import { now } from '../store.js';
import { guildOf } from '../view/go.js';
import { markdown } from '../view/markdown.js';
import { openDialog } from './dialog.js';
import { fieldFor, isRequired, problemOf } from './fields.js';
import { follow } from './interact.js';

/** @typedef {import('../types.js').Component} Component */
/** @typedef {import('../types.js').Interaction} Interaction */

/** @param {Interaction} opener the interaction that was answered with a form */
export function openModal(opener) {
  const { modal } = opener;
  if (!modal) return;
  const { page, guild } = now();
  /** @type {Row[]} */
  const rows = [];
  const content = modal.components.map((/** @type {Component} */ part) => {
    if (part.type === 10) return h('div', { class: 'form-text' }, ...markdown(part.content));
    const row = new Row(part, guildOf(guild));
    rows.push(row);
    return row.element;
  });
  const bot = page?.bot.global_name ?? page?.bot.username ?? 'the app';
  const notice = h('p', { class: 'form-notice' },
    `This form will be submitted to ${bot}. Do not share passwords or other sensitive information.`);
  const dialog = openDialog({
    title: modal.title,
    content: [notice, ...content],
    submit: 'Submit',
    onSubmit: async () => {
      const wrong = rows.filter(row => !row.check());
      wrong[0]?.field.target.focus();
      return wrong.length ? '' : await submit(opener, rows);
    },
  });
  dialog.classList.add('form');
}

/**
 * @param {Interaction} opener
 * @param {Row[]} rows
 * @returns {Promise<string | undefined>} what is wrong
 */
async function submit(opener, rows) {
  const values = Object.fromEntries(await Promise.all(rows.map(async row => [row.name, await row.field.value()])));
  try {
    const answer = await act(now().me, 'submit', { interaction: opener.id, values });
    if (answer.state === 'failed') return 'Something went wrong. Try again.';
    // A form cannot answer with a form, but it may fail later or be thinking.
    follow(answer);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const row = rows.find(row => error.message.startsWith(`${row.name}: `));
    if (!row) return error.message;
    row.say(error.message.slice(row.name.length + 2));
    row.field.target.focus();
    return '';
  }
}

let last = 0;

/** A field with its label, what is said about it, and what is wrong with it. */
class Row {
  /**
   * @param {Component} part a label with a component, or a row with a text input of the older kind
   * @param {import('../types.js').Guild | null} guild
   */
  constructor(part, guild) {
    this.component = part.component ?? part.components[0];
    this.name = this.component.custom_id;
    const id = `field-${++last}`;
    this.field = fieldFor(this.component, guild, `${id}-label`);
    const { target, isGroup, element } = this.field;
    this.error = h('p', { class: 'field-error', id: `${id}-error` });
    const description = part.description && h('p', { class: 'field-description', id: `${id}-about` }, part.description);
    const star = isRequired(this.component) && h('span', { class: 'required', 'aria-hidden': 'true' }, ' *');
    const text = [part.label ?? this.component.label, star];
    if (!isGroup) target.id = id;
    target.setAttribute('aria-describedby', `${description ? `${id}-about ` : ''}${id}-error`);
    this.element = h(
      'div', { class: this.component.type === 23 ? 'field tick-field' : 'field' },
      h(isGroup ? 'span' : 'label', { class: 'field-label', id: `${id}-label`, for: !isGroup && id }, text),
      description, element, this.error,
    );
  }

  /** Says what is wrong, if anything is. */
  check() {
    const problem = problemOf(this.component, this.field);
    this.say(problem);
    return problem === undefined;
  }

  /** @param {string | undefined} problem */
  say(problem) {
    this.error.textContent = problem ?? '';
    this.field.target.setAttribute('aria-invalid', String(problem !== undefined));
  }
}
