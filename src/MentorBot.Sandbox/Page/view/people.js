// Who one is, at the foot of the list, and becoming somebody else.
import { h, icon } from '../dom.js';
import { now, watch } from '../store.js';
import { avatar } from './avatar.js';
import { nameOf } from './find.js';
import { attempt, be, say } from './go.js';
import { draw } from './keep.js';
import { arrows } from './keys.js';
import { popover } from './popover.js';
import { nextTheme, theme } from './theme.js';

/** @param {HTMLElement} region */
export function mountPeople(region) {
  watch((state, before) => {
    if (state.me !== before.me || state.page !== before.page || state.world !== before.world) show(region);
  });
}

/** @param {HTMLElement} region */
function show(region) {
  const { page, me } = now();
  const person = page?.people.find(person => person.user.id === me);
  if (!person) return;
  const name = nameOf(person.user);
  const switcher = h('button', {
    type: 'button', class: 'self', 'aria-haspopup': 'dialog', 'aria-expanded': 'false', 'data-name': 'self',
    'aria-label': `You are ${name}, ${person.what}. Be somebody else`, onclick: () => choosePerson(switcher),
  }, avatar(person.user, name), h('span', { class: 'who' }, h('strong', {}, name), ' ', h('small', {}, person.what)), icon('switch'));
  const looks = h('button', {
    type: 'button', class: 'round', title: `Theme: ${theme()}`, 'aria-label': `Theme: ${theme()}. Change`, 'data-name': 'theme',
    onclick: () => {
      nextTheme();
      say(`Theme: ${theme()}`);
      show(region);
    },
  }, icon(`theme-${theme()}`));
  draw(region, [switcher, looks]);
}

/** @param {HTMLElement} anchor */
function choosePerson(anchor) {
  const people = (now().page?.people ?? []).map(({ user, what }) => h('button', {
    type: 'button', role: 'menuitemradio', 'aria-checked': String(user.id === now().me),
    onclick: () => {
      window.hidePopover();
      attempt(() => be(user.id));
    },
  }, avatar(user, nameOf(user)), h('span', { class: 'who' }, h('strong', {}, nameOf(user)), ' ', h('small', {}, what))));
  const menu = h('div', { role: 'menu', class: 'menu', 'aria-label': 'People' }, people);
  const window = popover(anchor, { role: 'dialog', 'aria-label': 'Be somebody else' }, [menu]);
  arrows(menu, 'button');
}
