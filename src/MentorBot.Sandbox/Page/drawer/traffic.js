// The live list of what the bot hears and what it calls.

import { listen } from '../api.js';
import { h } from '../dom.js';
import { detail, summary } from './call.js';

/** @typedef {import('../types.js').SandboxEvent} SandboxEvent */

const KEPT = 500;

/** @returns {import('./drawer.js').Tab} */
export function trafficTab() {
  /** @type {SandboxEvent[]} */
  let held = [];
  let isPaused = false;
  const list = h('ol', { class: 'traffic', 'aria-label': 'Traffic', tabindex: '0' });
  const filter = h('input', {
    type: 'search', placeholder: 'Filter', title: 'Path, event or status', 'aria-label': 'Filter traffic', oninput: () => sift(),
  });
  const kind = h('select', { 'aria-label': 'Kind', onchange: () => sift() },
    ...['Everything', 'Calls', 'Refused calls', 'Events'].map(name => h('option', {}, name)));
  const pause = h('button', { type: 'button', class: 'secondary', 'aria-pressed': 'false', onclick: () => setPaused(!isPaused) }, 'Pause');
  const clear = h('button', { type: 'button', class: 'secondary', onclick: () => list.replaceChildren() }, 'Clear');
  const empty = h('p', { class: 'drawer-empty' }, 'What the bot hears and calls appears here while this is open.');

  const isWanted = (/** @type {HTMLElement} */ row) => (kind.value === 'Everything' || row.dataset.kind?.includes(kind.value))
    && (row.dataset.text ?? '').includes(filter.value.toLowerCase());
  const sift = () => { for (const row of list.children) if (row instanceof HTMLElement) row.hidden = !isWanted(row); };

  /** @param {SandboxEvent} event */
  const add = event => {
    const isAtEnd = list.scrollTop + list.clientHeight > list.scrollHeight - 40;
    const row = rowOf(event);
    row.hidden = !isWanted(row);
    list.append(row);
    if (list.children.length > KEPT) list.firstElementChild?.remove();
    if (isAtEnd) list.scrollTop = list.scrollHeight;
  };

  /** @param {boolean} paused */
  const setPaused = paused => {
    isPaused = paused;
    pause.setAttribute('aria-pressed', String(paused));
    pause.textContent = paused ? 'Go on' : 'Pause';
    if (paused) return;
    held.forEach(add);
    held = [];
  };

  const panel = h('div', { class: 'drawer-panel' }, h('div', { class: 'drawer-tools' }, filter, kind, pause, clear), empty, list);
  const open = () => listen(null, event => isPaused ? held.push(event) : add(event));
  return { name: 'Traffic', panel, open };
}

/** @param {SandboxEvent} event */
function rowOf(event) {
  const parts = summary(event);
  const time = new Date().toLocaleTimeString(undefined, { hour12: false });
  const row = h('li', {
    class: parts.isRefused && 'refused', 'data-kind': parts.kinds,
    'data-text': `${parts.verb} ${parts.text} ${parts.about} ${parts.status ?? ''}`.toLowerCase(),
  });
  const body = h('div', { class: 'traffic-detail' });
  const line = h(
    'details', { ontoggle: () => body.childElementCount || body.append(...detail(event)) },
    h('summary', {},
      h('time', {}, time), h('span', { class: `verb verb-${parts.verb.toLowerCase()}` }, parts.verb),
      h('span', { class: 'traffic-text' }, parts.text, parts.about && h('small', {}, ` ${parts.about}`)),
      parts.status && h('span', { class: 'status' }, parts.status)),
    body,
  );
  row.append(line);
  return row;
}
