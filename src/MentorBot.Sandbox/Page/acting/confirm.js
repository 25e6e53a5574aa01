// Questions before something cannot be undone, and for a name.

import { act, Refused } from '../api.js';
import { h } from '../dom.js';
import { now } from '../store.js';
import { open, refreshWorld } from '../view/go.js';
import { openDialog } from './dialog.js';
import { toText } from './mentions.js';

/** @typedef {import('../types.js').Message} Message */

/** @param {Message} message */
export const confirmDelete = message => void openDialog({
  title: 'Delete message',
  content: [
    h('p', {}, 'Are you sure you want to delete this message?'),
    h('blockquote', {}, toText(message.content).slice(0, 300) || 'A message without text.'),
  ],
  submit: 'Delete',
  isDanger: true,
  onSubmit: () => refusal(() => act(now().me, 'delete', { channel: message.channel_id, message: message.id })),
});

/** @param {Message} message that the thread belongs to */
export function askForThread(message) {
  const name = h('input', { type: 'text', maxlength: 100, id: 'thread-name', placeholder: 'New thread', autocomplete: 'off' });
  name.value = message.content.replace(/<[^>]*>/g, '').trim().slice(0, 40);
  openDialog({
    title: 'Create thread',
    content: [h(
      'div', { class: 'field' }, h('label', { class: 'field-label', for: 'thread-name' }, 'Thread name'),
      h('div', { class: 'text-field' }, name),
    )],
    submit: 'Create thread',
    onSubmit: () => refusal(async () => {
      const thread = await act(now().me, 'create-thread', { channel: message.channel_id, message: message.id, name: name.value });
      await refreshWorld();
      await open(thread.id);
    }),
  });
}

/**
 * Does something; what the sandbox says against it comes back.
 * @param {() => Promise<unknown>} action
 * @returns {Promise<string | undefined>}
 */
async function refusal(action) {
  try {
    await action();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}
