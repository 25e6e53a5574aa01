// The messages of the open channel. Only what changed is made anew, so that focus, open lists and uncovered spoilers stay.
import { h } from '../dom.js';
import { now, watch } from '../store.js';
import { channelOf, isForum } from './find.js';
import { forumView } from './forum.js';
import { isThereMore, readEarlier, region, say, unreadFrom } from './go.js';
import { intro } from './intro.js';
import { rememberFocus } from './keep.js';
import { arrows, settle } from './keys.js';
import { messageView } from './message.js';
import { format, midnight } from './time.js';

/** @typedef {import('../types.js').Message} Message */

const GROUP_MS = 7 * 60_000;

/** What is shown: by key, with what it was made of. @type {Map<string, { made: string, element: HTMLElement }>} */
let shown = new Map();

/** Whether the newest message is to stay in sight. */
let isAtEnd = true;

/** @param {HTMLElement} list */
export function mountMessages(list) {
  arrows(list, 'article');
  const jump = h('button', { type: 'button', class: 'jump', hidden: true, onclick: () => toEnd(list) }, 'Jump to the newest message');
  list.after(jump);
  let lastTop = 0;
  list.addEventListener('scroll', () => {
    // Something that grew is no reason to stay behind: only who scrolls up leaves the end.
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 60) isAtEnd = true;
    else if (list.scrollTop < lastTop) isAtEnd = false;
    lastTop = list.scrollTop;
    jump.hidden = isAtEnd;
  });
  watch((state, before) => {
    if (state.channel !== before.channel || state.me !== before.me) leave(list, jump);
    else if (state.messages !== before.messages) list.removeAttribute('aria-busy');
    const isForumNow = isForum(channelOf(state.channel));
    if (isForumNow && (state.world !== before.world || state.channel !== before.channel)) forumView(list);
    if (isForumNow) return;
    if (state.messages !== before.messages || state.channel !== before.channel || state.page !== before.page) show(list, state.messages);
  });
  // Pictures that load, boxes that open, and windows that change size must not push the newest message out of sight.
  new ResizeObserver(() => isAtEnd && toEnd(list)).observe(list);
  new MutationObserver(() => isAtEnd && toEnd(list)).observe(list, { childList: true, subtree: true });
  list.addEventListener('load', () => isAtEnd && toEnd(list), true);
}

/** @param {HTMLElement} list @param {HTMLElement} jump */
function leave(list, jump) {
  const channel = channelOf(now().channel);
  shown = new Map();
  isAtEnd = true;
  jump.hidden = true;
  list.replaceChildren();
  // Until they have been read.
  list.setAttribute('aria-busy', 'true');
  list.setAttribute('role', isForum(channel) ? 'region' : 'log');
  list.setAttribute('aria-label', isForum(channel) ? 'Posts' : 'Messages');
  region('composer').hidden = !channel || isForum(channel);
}

/** @param {HTMLElement} list @param {Message[]} messages */
function show(list, messages) {
  const back = rememberFocus(list);
  const top = messages[0] && shown.size ? shown.get(messages[0].id)?.element : null;
  const before = top?.offsetTop ?? 0;
  const wanted = rows(messages);
  /** @type {typeof shown} */
  const next = new Map();
  for (const [key, made, make] of wanted) {
    const old = shown.get(key);
    next.set(key, old?.made === made ? old : { made, element: make() });
  }
  shown = next;
  reconcile(list, [...next.values()].map(row => row.element));
  back();
  const active = document.activeElement?.closest('article');
  settle(list, 'article', active && list.contains(active) ? active : [...list.querySelectorAll(':scope > article')].at(-1));
  if (isAtEnd) toEnd(list);
  else if (top) list.scrollTop += top.offsetTop - before;
}

/** @param {HTMLElement} list @param {HTMLElement[]} elements moves as little as can be: what moves loses its focus */
function reconcile(list, elements) {
  const keep = new Set(elements);
  for (const child of [...list.children]) if (child instanceof HTMLElement && !keep.has(child)) child.remove();
  elements.forEach((element, i) => {
    if (list.children[i] !== element) list.insertBefore(element, list.children[i] ?? null);
  });
}

/** @param {Message[]} messages @returns {[key: string, made: string, make: () => HTMLElement][]} */
function rows(messages) {
  /** @type {[string, string, () => HTMLElement][]} */
  const made = [['top', `${now().channel} ${isThereMore()}`, top]];
  const from = unreadFrom();
  messages.forEach((message, i) => {
    const before = messages[i - 1];
    const day = midnight(new Date(message.timestamp));
    if (!before || midnight(new Date(before.timestamp)) !== day) made.push([`day ${day}`, '', () => divider(format(new Date(day), 'D'))]);
    if (message.id === from) made.push(['new', '', () => divider('New', 'new')]);
    const isCompact = !!before && continues(message, before) && message.id !== from;
    const isWelcome = message.id === now().page?.welcome?.message;
    made.push([message.id, JSON.stringify([message, isCompact, isWelcome]), () => messageView(message, { isCompact })]);
  });
  return made;
}

/** Said right after by the same one. @param {Message} message @param {Message} before */
const continues = (message, before) => message.author.id === before.author.id && message.type === 0 && [0, 19, 20].includes(before.type)
  && message.private === before.private && !message.interaction_metadata
  && Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_MS
  && midnight(new Date(message.timestamp)) === midnight(new Date(before.timestamp));

const top = () => isThereMore()
  ? h('h2', { class: 'earlier' }, h('button', { type: 'button', class: 'plain', onclick: readEarlier }, 'Show earlier messages'))
  : intro(channelOf(now().channel));

/** @param {string} text @param {string} [kind] */
const divider = (text, kind = '') => h('div', { class: `divider ${kind}`, role: 'separator', 'aria-label': text }, h('span', {}, text));

/** @param {HTMLElement} list */
const toEnd = list => { list.scrollTop = list.scrollHeight; };

/** Leads the eye to a message of the open channel. @param {string} id */
export function jumpTo(id) {
  const element = shown.get(id)?.element;
  if (!element) return say('That message is further back.');
  // What is taller than the list is read from its beginning.
  const isTall = element.offsetHeight > (element.parentElement?.clientHeight ?? 0);
  element.scrollIntoView({ block: isTall ? 'start' : 'center' });
  element.focus({ preventScroll: true });
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), 1600);
}
