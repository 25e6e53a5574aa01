// The sandbox's clock, which can only go forward.

import { request } from '../api.js';
import { h } from '../dom.js';
import { change, now } from '../store.js';
import { attempt } from '../view/go.js';

/** @typedef {import('../types.js').Clock} Clock */

const HOUR = 3600, DAY = 24 * HOUR;

/** @returns {import('./drawer.js').Tab} */
export function clockTab() {
  const time = h('p', { class: 'clock-now', role: 'timer', 'aria-label': 'Time of the sandbox' });
  const ahead = h('p', { class: 'clock-ahead' });
  const said = h('p', { role: 'status' });

  const show = () => {
    const seconds = now().page?.clock.ahead ?? 0;
    time.textContent = new Date(Date.now() + seconds * 1000).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'medium' });
    ahead.textContent = seconds < 1 ? 'The same as the real time.' : `${duration(seconds)} ahead of the real time.`;
  };
  /** @param {object} body */
  const move = body => attempt(async () => {
    keep(await request('clock', body));
    show();
    said.textContent = `It is ${time.textContent} now.`;
  });
  const button = (/** @type {string} */ name, /** @type {() => object} */ body) =>
    h('button', { type: 'button', class: 'secondary', onclick: () => move(body()) }, name);

  const panel = h(
    'div', { class: 'drawer-panel' },
    h('h3', {}, 'Time of the sandbox'), time, ahead,
    h('div', { class: 'drawer-buttons' },
      button('+1 hour', () => ({ by: HOUR })), button('+1 day', () => ({ by: DAY })), button('Tomorrow 09:00', () => ({ to: tomorrow() }))),
    said,
    h('p', { class: 'drawer-note' }, 'Daily tips, schedules and reminders come due as the clock moves. '
      + 'It cannot go back to the real time: what has happened would not have happened yet. Start the sandbox again for that.'),
  );
  const open = () => {
    attempt(async () => keep(await request('clock')));
    show();
    const ticking = setInterval(show, 1000);
    return () => clearInterval(ticking);
  };
  return { name: 'Clock', panel, open };
}

/** @param {Clock} clock */
function keep(clock) {
  const { page } = now();
  if (page) change({ page: { ...page, clock } });
}

/** Nine o'clock of the reader's next day, by the sandbox's clock. */
function tomorrow() {
  const at = new Date(Date.now() + (now().page?.clock.ahead ?? 0) * 1000);
  at.setDate(at.getDate() + 1);
  at.setHours(9, 0, 0, 0);
  return at.toISOString();
}

/** @param {number} seconds */
function duration(seconds) {
  const [days, hours, minutes] = [Math.floor(seconds / DAY), Math.floor(seconds % DAY / HOUR), Math.floor(seconds % HOUR / 60)];
  const parts = [[days, 'day'], [hours, 'hour'], [minutes, 'minute']].filter(([count]) => Number(count) > 0);
  if (parts.length === 0) return `${Math.round(seconds)} seconds`;
  return parts.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ');
}
