// Whether the bot is there, and starting it again.

import { request } from '../api.js';
import { h } from '../dom.js';
import { now, watch } from '../store.js';

/** @returns {import('./drawer.js').Tab} */
export function botTab() {
  const state = h('p', { class: 'bot-state', role: 'status' });
  const restart = h('button', { type: 'button', class: 'secondary', onclick: () => again() }, 'Restart the bot');
  const said = h('p', { role: 'status' });

  const show = () => {
    const { page } = now();
    const name = page?.bot.global_name ?? page?.bot.username ?? 'The bot';
    state.classList.toggle('online', page?.isBotOnline === true);
    state.textContent = page?.isBotOnline ? `${name} is online.` : `${name} is offline.`;
  };
  const again = async () => {
    restart.disabled = true;
    said.textContent = 'Restarting…';
    try {
      await request('bot/restart', {});
      said.textContent = 'The bot is online again. Buttons and menus from before still work.';
    } catch (error) {
      said.textContent = String(error instanceof Error ? error.message : error);
    }
    restart.disabled = false;
    restart.focus();
  };

  const panel = h(
    'div', { class: 'drawer-panel' },
    h('h3', {}, 'The bot'), state, h('div', { class: 'drawer-buttons' }, restart), said,
    h('p', { class: 'drawer-note' }, 'It ends and starts anew, with the same database: nothing that it knows about people is lost.'),
  );
  const open = () => {
    show();
    return watch((state, before) => state.page !== before.page && show());
  };
  return { name: 'Bot', panel, open };
}
