// The bar over the text box that says whom one replies to, with the switch for mentioning them.

import { h, icon } from '../dom.js';
import { change } from '../store.js';
import { nameOf } from '../view/go.js';

export class ReplyBar {
  element = h('div', { class: 'composer-reply', hidden: true });
  /** Whether the reply mentions whom it answers. */
  ping = true;

  /** @param {() => void} onCancel */
  constructor(onCancel) {
    this.onCancel = onCancel;
  }

  /** @param {import('../types.js').Message | null} message */
  show(message) {
    this.ping = true;
    this.element.hidden = message === null;
    this.element.replaceChildren(...(message ? this.#parts(nameOf(message.author)) : []));
  }

  /** @param {string} name */
  #parts(name) {
    const toggle = h('button', { type: 'button', class: 'ping', role: 'switch', 'aria-label': `Mention ${name}` });
    /** @param {boolean} ping */
    const set = ping => {
      this.ping = ping;
      toggle.setAttribute('aria-checked', String(ping));
      toggle.textContent = ping ? '@ ON' : '@ OFF';
    };
    toggle.addEventListener('click', () => set(!this.ping));
    set(true);
    const cancel = () => {
      change({ replyingTo: null });
      this.onCancel();
    };
    return [
      h('span', {}, 'Replying to ', h('strong', {}, name)), toggle,
      h('button', { type: 'button', class: 'bare', 'aria-label': 'Cancel reply', onclick: cancel }, icon('close')),
    ];
  }
}
