// The line over the text box: a command is on its way, or was not answered.

import { h } from '../dom.js';

export class Notice {
  element = h('div', { class: 'composer-notice', role: 'status' });
  isProblem = false;

  /** @param {() => void} onDismiss */
  constructor(onDismiss) {
    this.onDismiss = onDismiss;
  }

  /**
   * @param {string} text empty = nothing
   * @param {boolean} [isProblem] stays until it is put away
   */
  say(text, isProblem = false) {
    this.isProblem = isProblem;
    this.element.classList.toggle('problem', isProblem);
    this.element.replaceChildren(text);
    const dismiss = () => {
      this.say('');
      this.onDismiss();
    };
    if (isProblem) this.element.append(h('button', { type: 'button', class: 'bare', 'aria-label': 'Dismiss', onclick: dismiss }, '×'));
  }
}
