// Changing a message where it stands.

import { act } from '../api.js';
import { h } from '../dom.js';
import { change, now, watch } from '../store.js';
import { attempt } from '../view/go.js';
import { Completion } from './complete.js';
import { focusComposer } from './composer.js';
import { confirmDelete } from './confirm.js';
import { toText, toWire } from './mentions.js';

/** @typedef {import('../types.js').Message} Message */

/** What is being typed, so that a message that is drawn anew does not lose it. @type {HTMLTextAreaElement | null} */
let box = null;

/** From now on the message that `now().editing` names has a box in place of its text. */
export function mountEdit() {
  watch((state, before) => {
    if (state.editing === before.editing && state.messages === before.messages) return;
    if (state.editing?.id !== before.editing?.id) remove();
    const article = state.editing && document.getElementById(`message-${state.editing.id}`);
    if (!state.editing || !article || article.querySelector('.edit-box')) return;
    put(article, state.editing, box?.value ?? toText(state.editing.content));
  });
}

function remove() {
  box = null;
  for (const article of document.querySelectorAll('#messages article.editing')) {
    article.classList.remove('editing');
    article.querySelector('.edit-box')?.remove();
  }
}

/**
 * @param {HTMLElement} article
 * @param {Message} message
 * @param {string} text
 */
function put(article, message, text) {
  box = editor(message);
  box.value = text;
  const completion = new Completion(box, null);
  box.addEventListener('keydown', event => {
    if (event.isComposing || completion.list.key(event)) return;
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && !event.shiftKey) save(message);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const content = article.querySelector('.content');
  const area = h(
    'div', { class: 'edit-box' }, h('div', { class: 'composer-popup' }, completion.list.element), box,
    h('p', { class: 'edit-hint' },
      'escape to ', h('button', { type: 'button', class: 'link', onclick: end }, 'cancel'),
      ' • enter to ', h('button', { type: 'button', class: 'link', onclick: () => save(message) }, 'save')),
  );
  article.classList.add('editing');
  if (content) content.after(area);
  else article.querySelector('.body')?.append(area);
  area.scrollIntoView({ block: 'nearest' });
  box.focus();
  box.setSelectionRange(text.length, text.length);
}

/** @param {Message} message */
const editor = message => h('textarea', { rows: 1, 'aria-label': `Edit your message: ${toText(message.content).slice(0, 60)}` });

function end() {
  change({ editing: null });
  focusComposer();
}

/** @param {Message} message */
const save = message => attempt(async () => {
  const text = toWire(box?.value.trim() ?? '');
  if (!text && !message.attachments.length) return confirmDelete(message);
  if (text !== message.content) await act(now().me, 'edit', { channel: message.channel_id, message: message.id, text });
  end();
});
