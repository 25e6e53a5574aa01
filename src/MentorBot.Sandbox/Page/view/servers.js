// The rail of servers at the edge, with direct messages on top.
import { h, icon } from '../dom.js';
import { now, watch } from '../store.js';
import { initials } from './avatar.js';
import { openGuild } from './go.js';
import { draw } from './keep.js';
import { arrows, settle } from './keys.js';

/** @param {HTMLElement} rail */
export function mountServers(rail) {
  arrows(rail, 'button');
  watch((state, before) => {
    if (state.world === before.world && state.guild === before.guild && state.unread === before.unread && state.pinged === before.pinged) {
      return;
    }
    const { world, guild } = state;
    if (!world) return;
    draw(rail, [h('ul', {},
      server(null, 'Direct messages', world.dms, [icon('chat')]),
      h('li', { class: 'rule', 'aria-hidden': 'true' }),
      world.guilds.map(one => server(one.id, one.name, [...one.channels, ...one.threads],
        [h('span', { 'aria-hidden': 'true', 'data-initials': initials(one.name) })])))]);
    settle(rail, 'button', rail.querySelector(guild ? `[data-key="${guild}"]` : 'button'));
  });
}

/**
 * @param {string | null} id
 * @param {string} name
 * @param {import('../types.js').Channel[]} channels
 * @param {(Node | string)[]} face
 */
function server(id, name, channels, face) {
  const { guild, unread, pinged } = now();
  const isUnread = channels.some(channel => unread.has(channel.id));
  const pings = channels.filter(channel => pinged.has(channel.id)).length;
  const label = [name, pings ? `${pings} with mentions` : isUnread && 'unread'].filter(Boolean).join(', ');
  return h('li', { class: isUnread && 'unread' },
    h('button', {
      type: 'button', 'data-key': id ?? 'dms', title: name, 'aria-label': label, 'data-name': name,
      'aria-current': guild === id && 'true', onclick: () => openGuild(id),
    }, face, pings > 0 && h('span', { class: 'badge', 'aria-hidden': 'true' }, pings)));
}
