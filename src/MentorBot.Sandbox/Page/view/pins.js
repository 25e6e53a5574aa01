// The pinned messages of a channel.
import { request } from '../api.js';
import { h } from '../dom.js';
import { now } from '../store.js';
import { messageView } from './message.js';
import { jumpTo } from './messages.js';
import { popover } from './popover.js';

/** @param {import('../types.js').Channel} channel @param {HTMLElement} anchor */
export async function openPins(channel, anchor) {
  const { messages } = await request(`people/${now().me}/channels/${channel.id}/pins`).catch(() => ({ messages: [] }));
  const window = popover(anchor, { role: 'dialog', 'aria-label': 'Pinned messages', class: 'pins', tabindex: '-1' }, [
    h('h2', {}, 'Pinned messages'),
    messages.length ? null : h('p', {}, 'Nothing is pinned in this channel yet.'),
    ...messages.map(/** @param {import('../types.js').Message} message */ message => h('div', { class: 'pin' },
      messageView(message, { isPreview: true }),
      h('button', {
        type: 'button', class: 'plain',
        onclick: () => {
          window.hidePopover();
          jumpTo(message.id);
        },
      }, 'Jump'))),
  ].filter(part => part instanceof Node));
}
