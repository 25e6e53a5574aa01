// "Ada is typing…"
import { h } from '../dom.js';
import { now, watch } from '../store.js';
import { nameOf, userOf } from './find.js';

/** @param {HTMLElement} line */
export function mountTyping(line) {
  watch((state, before) => {
    if (state.typing === before.typing && state.channel === before.channel) return;
    const names = (now().typing.get(state.channel ?? '') ?? []).filter(one => one.until > Date.now())
      .map(one => userOf(one.user)).map(user => user ? nameOf(user) : 'Somebody');
    const text = names.length > 3 ? 'Several people are typing…'
      : names.length && `${new Intl.ListFormat('en').format(names)} ${names.length > 1 ? 'are' : 'is'} typing…`;
    line.replaceChildren(...text ? [h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), text] : []);
  });
}
