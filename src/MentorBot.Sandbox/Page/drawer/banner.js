// What is wrong, over everything: mistakes in the knowledge folder, a bot or a sandbox that is gone.

import { h, icon } from '../dom.js';
import { now, watch } from '../store.js';

/** @typedef {import('../types.js').Problem} Problem */

/** Problems that were put away; others come back. */
let dismissed = '';
let isWide = false;

/** @param {HTMLElement} region */
export function mountBanner(region) {
  const show = () => region.replaceChildren(...bars(show));
  watch((state, before) => {
    if (state.page !== before.page || state.isConnected !== before.isConnected) show();
  });
  show();
}

/** @param {() => void} again */
function bars(again) {
  const { page, isConnected } = now();
  if (!isConnected) return [bar('error', 'alert', 'The page lost the sandbox. It comes back by itself as soon as the sandbox runs again.')];
  const offline = page && !page.isBotOnline && bar('warning', 'status', 'The bot is not online.');
  const problems = page?.problems ?? [];
  const shown = problems.length > 0 && JSON.stringify(problems) !== dismissed && problemBar(problems, again);
  return [offline, shown].filter(one => one instanceof HTMLElement);
}

/**
 * @param {Problem[]} problems
 * @param {() => void} again
 */
function problemBar(problems, again) {
  const isBroken = problems.some(problem => problem.severity === 'error');
  const [first, ...others] = problems;
  const toggle = h('button', {
    type: 'button', class: 'banner-more', 'aria-expanded': String(isWide),
    onclick: () => {
      isWide = !isWide;
      again();
    },
  }, isWide ? 'Show less' : `and ${others.length} more`);
  const away = h('button', {
    type: 'button', class: 'banner-close', 'aria-label': 'Dismiss',
    onclick: () => {
      dismissed = JSON.stringify(problems);
      again();
    },
  }, icon('close'));
  return bar(
    isBroken ? 'error' : 'warning', 'status',
    h('ul', {}, ...(isWide ? problems : [first]).map(line)), others.length > 0 && toggle, away,
  );
}

/** @param {Problem} problem */
const line = problem => h('li', {}, h('code', {}, `${problem.file}:${problem.line}`), ' ', `${problem.severity}: ${problem.message}`);

/**
 * @param {string} kind
 * @param {string} role
 * @param {...(Node | string | false)} content
 */
const bar = (kind, role, ...content) => h('div', { class: `banner ${kind}`, role }, icon('warning'), ...content);
