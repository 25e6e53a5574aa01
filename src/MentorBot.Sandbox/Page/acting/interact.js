// Pressing buttons, choosing in menus, and what becomes of an interaction.

import { act, request } from '../api.js';
import { h } from '../dom.js';
import { now } from '../store.js';
import { attempt, region, say } from '../view/go.js';
import { openModal } from './modal.js';

/** @typedef {import('../types.js').Component} Component */
/** @typedef {import('../types.js').Interaction} Interaction */
/** @typedef {import('../types.js').Message} Message */

/** Controls that wait for their first answer: a second press of them is not sent. @type {Set<string>} */
const waiting = new Set();

/**
 * @param {Message} message
 * @param {Component} component
 */
export const press = (message, component) => use(message, component, 'click', {});

/**
 * @param {Message} message
 * @param {Component} component
 * @param {string[]} values
 */
export const choose = (message, component, values) => use(message, component, 'select', { values });

/**
 * @param {Message} message
 * @param {Component} component
 * @param {'click' | 'select'} what
 * @param {object} more
 */
async function use(message, component, what, more) {
  const key = `${message.id} ${component.custom_id}`;
  if (waiting.has(key)) return;
  waiting.add(key);
  const { me } = now();
  mark(message, component, 'waiting');
  await attempt(async () => {
    const body = { channel: message.channel_id, message: message.id, custom_id: component.custom_id, ...more };
    const answer = await act(me, what, body);
    follow(answer, () => mark(message, component, 'failed'));
  });
  waiting.delete(key);
  mark(message, component, 'done');
}

/**
 * Goes on with an interaction that has its first answer: opens the form that came, says that none came. Messages appear by themselves.
 * @param {Interaction} interaction
 * @param {(failure: string) => void} [failed]
 */
export function follow(interaction, failed = failure => say(failure, 'error')) {
  if (interaction.state === 'failed') failed(interaction.failure ?? 'This interaction failed');
  else if (interaction.modal) openModal(interaction);
}

/**
 * Waits for the first answer of an interaction that was started without waiting.
 * @param {string} person
 * @param {Interaction} interaction
 * @returns {Promise<Interaction>}
 */
export const answered = (person, interaction) => request(`people/${person}/interactions/${interaction.id}?wait=answer`);

/** Goes to the end of the messages: what one does oneself is seen to happen there. */
export function toEnd() {
  const list = region('messages');
  list.scrollTop = list.scrollHeight;
}

/**
 * Shows beside a control how it stands with it. Drawn again, the message forgets it, as Discord does.
 * @param {Message} message
 * @param {Component} component
 * @param {'waiting' | 'failed' | 'done'} state
 */
function mark(message, component, state) {
  const within = document.querySelector(`#messages [data-key="${message.id}"]`);
  const control = within?.querySelector(`[data-custom-id="${CSS.escape(component.custom_id)}"]`);
  if (!control) return;
  if (state === 'waiting') control.setAttribute('aria-busy', 'true');
  else control.removeAttribute('aria-busy');
  if (state === 'done') return;
  const row = control.parentElement ?? control;
  if (row.nextElementSibling?.matches('.interaction-failed')) row.nextElementSibling.remove();
  if (state === 'failed') row.after(h('p', { class: 'interaction-failed', role: 'alert' }, 'This interaction failed'));
}
