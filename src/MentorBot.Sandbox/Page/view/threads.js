// The threads of a channel, and a form for a new one.
import { act } from '../api.js';
import { h, icon } from '../dom.js';
import { now } from '../store.js';
import { may, threadsOf } from './find.js';
import { attempt, open, refreshWorld } from './go.js';
import { popover } from './popover.js';

/** @param {import('../types.js').Channel} channel @param {HTMLElement} anchor */
export function openThreads(channel, anchor) {
  const threads = threadsOf(channel);
  const name = h('input', { id: 'thread-name', required: true, maxlength: 100, placeholder: 'New thread', autocomplete: 'off' });
  const window = popover(anchor, { role: 'dialog', 'aria-label': 'Threads', class: 'threads-window', tabindex: '-1' }, [
    h('h2', {}, 'Threads'),
    threads.length ? h('ul', {}, threads.map(thread => h('li', {}, h('button', {
      type: 'button', class: 'plain',
      onclick: () => {
        window.hidePopover();
        attempt(() => open(thread.id));
      },
    }, icon('thread'), thread.name)))) : h('p', {}, 'There are no threads here yet.'),
    ...may(channel, 'CreatePublicThreads') ? [h('form', { onsubmit: create },
      h('label', { for: 'thread-name' }, 'Thread name'), name, h('button', { class: 'primary' }, 'Create'))] : [],
  ]);

  /** @param {SubmitEvent} event */
  async function create(event) {
    event.preventDefault();
    await attempt(async () => {
      const thread = await act(now().me, 'create-thread', { channel: channel.id, name: name.value });
      window.hidePopover();
      await refreshWorld();
      await open(thread.id);
    });
  }
}
