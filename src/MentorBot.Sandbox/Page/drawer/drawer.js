// What goes on behind the page: the traffic of the bot, faults to order, the clock, and the bot itself.

import { h, icon } from '../dom.js';
import { botTab } from './bot.js';
import { clockTab } from './clock.js';
import { faultsTab } from './faults.js';
import { trafficTab } from './traffic.js';

/**
 * A tab; `open` is called when it is shown, and what it gives back when it is not any more.
 * @typedef {{ name: string, panel: HTMLElement, open?: () => (() => void) | void }} Tab
 */

/** @param {HTMLElement} region */
export function mountDrawer(region) {
  const tabs = [trafficTab(), faultsTab(), clockTab(), botTab()];
  /** @type {(() => void) | void} */
  let leave;
  let active = 0;
  const buttons = tabs.map((tab, index) => h('button', {
    type: 'button', role: 'tab', id: `tab-${index}`, 'aria-controls': `panel-${index}`, onclick: () => show(index),
  }, tab.name));
  tabs.forEach(({ panel }, index) => {
    const attributes = { role: 'tabpanel', id: `panel-${index}`, 'aria-labelledby': `tab-${index}`, tabindex: '0' };
    for (const [name, value] of Object.entries(attributes)) panel.setAttribute(name, value);
    panel.hidden = index !== active;
  });

  /** @param {number} index */
  const show = index => {
    active = index;
    tabs.forEach(({ panel }, at) => {
      panel.hidden = at !== index;
      buttons[at].setAttribute('aria-selected', String(at === index));
      buttons[at].tabIndex = at === index ? 0 : -1;
    });
    update();
  };

  /** A tab works only while it can be seen. */
  const update = () => {
    leave?.();
    leave = region.hidden ? undefined : tabs[active].open?.();
  };

  const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Behind the scenes' }, ...buttons);
  list.addEventListener('keydown', event => {
    const to = { ArrowRight: active + 1, ArrowLeft: active - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    show((to + tabs.length) % tabs.length);
    buttons[active].focus();
  });
  const hide = () => { region.hidden = true; };
  const close = h('button', { type: 'button', class: 'bare', 'aria-label': 'Close', onclick: hide }, icon('close'));
  region.append(h('div', { class: 'drawer-head' }, list, close), ...tabs.map(tab => tab.panel));
  // Whoever opens the drawer only takes its "hidden" away.
  new MutationObserver(update).observe(region, { attributeFilter: ['hidden'] });
  show(0);
}
