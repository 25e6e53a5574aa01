// What stands over the messages: where one is, and what can be opened here.
import { h, icon } from '../dom.js';
import { now, watch } from '../store.js';
import { channelName, channelOf, isDm, isForum, isThread } from './find.js';
import { attempt, open, region, showPane } from './go.js';
import { draw } from './keep.js';
import { markdown } from './markdown.js';
import { openPins } from './pins.js';
import { openThreads } from './threads.js';

/** @param {HTMLElement} header */
export function mountHeader(header) {
  const drawer = region('drawer');
  // The drawer can also be closed from within; then whoever closed it is back at what opened it.
  new MutationObserver(() => {
    const opener = header.querySelector('[aria-controls="drawer"]');
    opener?.setAttribute('aria-expanded', String(!drawer.hidden));
    if (drawer.hidden && opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
  }).observe(drawer, { attributeFilter: ['hidden'] });
  watch((state, before) => {
    if (state.channel !== before.channel || state.world !== before.world || state.guild !== before.guild) show(header);
  });
}

/** @param {HTMLElement} header */
function show(header) {
  const channel = channelOf(now().channel);
  const parent = isThread(channel) ? channelOf(channel?.parent_id) : null;
  const drawer = region('drawer');
  region('main').setAttribute('aria-label', channel ? channelName(channel) : 'Direct messages');
  draw(header, [
    button('Show channels', 'menu', () => showPane('lists'), { class: 'round narrow' }),
    h('h1', {},
      parent && h('button', { type: 'button', class: 'parent', onclick: () => attempt(() => open(parent.id)) }, channelName(parent)),
      parent && h('span', { class: 'crumb', 'aria-hidden': 'true' }, '›'),
      channel && icon(isThread(channel) ? 'thread' : isForum(channel) ? 'forum' : isDm(channel) ? 'at' : 'hash'),
      h('span', {}, channel ? channelName(channel) : 'Direct messages')),
    h('p', { class: 'topic', title: channel?.topic }, markdown(channel?.topic ?? '', { inline: true })),
    channel && !isDm(channel) && !isThread(channel) && !isForum(channel)
      && button('Threads', 'thread', anchor => openThreads(channel, anchor), { 'aria-haspopup': 'dialog' }),
    channel && !isForum(channel)
      && button('Pinned messages', 'pin', anchor => openPins(channel, anchor), { 'aria-haspopup': 'dialog' }),
    button('Members', 'members', anchor => toggleMembers(anchor),
      { 'aria-pressed': String(document.body.dataset.members !== 'hidden'), 'aria-controls': 'members' }),
    button('Behind the scenes', 'wrench', () => { drawer.hidden = !drawer.hidden; },
      { 'aria-expanded': String(!drawer.hidden), 'aria-controls': 'drawer' }),
  ].filter(part => part instanceof Node));
}

/** On a phone the members have a pane of their own; elsewhere they stand beside. @param {HTMLElement} anchor */
function toggleMembers(anchor) {
  if (matchMedia('(max-width: 720px)').matches) return showPane(document.body.dataset.pane === 'members' ? 'main' : 'members');
  const isHidden = document.body.dataset.members !== 'hidden';
  document.body.dataset.members = isHidden ? 'hidden' : 'shown';
  anchor.setAttribute('aria-pressed', String(!isHidden));
}

/** @param {string} label @param {string} sign @param {(anchor: HTMLButtonElement) => void} press @param {Record<string, any>} [more] */
function button(label, sign, press, more = {}) {
  const made = h('button', {
    type: 'button', class: 'round', 'aria-label': label, title: label, onclick: () => press(made), ...more,
  }, icon(sign));
  return made;
}
