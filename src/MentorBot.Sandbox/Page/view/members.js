// Who is in the open server.
import { openUserMenu } from '../acting/menu.js';
import { h, icon } from '../dom.js';
import { now, watch } from '../store.js';
import { avatar } from './avatar.js';
import { channelOf, guildOf, isDm, nameOf, roleColor } from './find.js';
import { showPane } from './go.js';
import { draw } from './keep.js';
import { arrows, settle } from './keys.js';

/** @typedef {import('../types.js').User} User */

/** @param {HTMLElement} region */
export function mountMembers(region) {
  arrows(region, 'li button');
  watch((state, before) => {
    const keys = /** @type {const} */ (['world', 'guild', 'channel', 'page']);
    if (keys.every(key => state[key] === before[key])) return;
    const { channel, world } = state;
    const open = channelOf(channel);
    const users = isDm(open) && world ? [...open?.recipients ?? [], world.user]
      : guildOf(state.guild)?.members.map(member => member.user) ?? [];
    draw(region, [back(), group('Apps', users.filter(user => user.bot)), group('Members', users.filter(user => !user.bot))]);
    settle(region, 'li button', region.querySelector('li button'));
  });
}

/** On a phone the list covers the channel. */
const back = () => h('button', {
  type: 'button', class: 'round narrow', 'aria-label': 'Back to the channel', onclick: () => showPane('main'),
}, icon('close'));

/** @param {string} title @param {User[]} users */
const group = (title, users) => h('section', { 'aria-label': title },
  h('h2', {}, `${title} — ${users.length}`),
  h('ul', {}, users.sort((a, b) => nameOf(a).localeCompare(nameOf(b))).map(user => h('li', {}, button(user)))));

/** @param {User} user */
function button(user) {
  const { page, guild } = now();
  const isOffline = user.id === page?.bot.id && !page.isBotOnline;
  const name = h('span', { class: 'name' }, nameOf(user));
  name.style.setProperty('--role', roleColor(user.id));
  const made = h('button', {
    type: 'button', 'data-key': user.id, class: isOffline && 'offline', 'aria-haspopup': 'menu', onclick: () => openUserMenu(user, made),
  }, avatar(user, nameOf(user)), name,
  user.bot && h('span', { class: 'tag' }, 'APP'),
  isOffline && h('small', {}, 'offline'),
  guildOf(guild)?.owner_id === user.id && h('small', { title: 'Owner of the server' }, 'owner'));
  return made;
}
