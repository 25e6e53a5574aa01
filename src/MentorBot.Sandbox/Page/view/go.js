// Going about in the page: becoming somebody, opening places, reading them again.
import { request } from '../api.js';
import { h } from '../dom.js';
import { change, now } from '../store.js';
import { CATEGORY, channelOf, guildOf, isDm } from './find.js';

export { channelOf, guildOf, may, memberOf, nameOf } from './find.js';

/** How many messages are read at a time. */
const STEP = 100;
let wanted = STEP;

/** Where one was last, by server. @type {Map<string | null, string>} */
const last = new Map();

/** The first message that one has not read in the open channel. @type {string | null} */
let firstUnread = null;
export const unreadFrom = () => firstUnread;

/** A fixed region of the page. @param {string} id @returns {HTMLElement} */
export function region(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** Shows one of the three panes where there is not room for all. @param {'lists' | 'main' | 'members'} pane */
export const showPane = pane => { document.body.dataset.pane = pane; };

/** Becomes somebody: sees what that person sees. @param {string} userId */
export async function be(userId) {
  if (userId === now().me) return;
  sessionStorage.setItem('me', userId);
  last.clear();
  change({ me: userId, unread: new Set(), pinged: new Set(), typing: new Map(), replyingTo: null, editing: null, messages: [] });
  await refreshWorld();
  await refresh();
}

/** Reads again what is in this person's lists. */
export async function refreshWorld() {
  const { me } = now();
  const world = await request(`people/${me}`);
  if (me !== now().me) return;
  change({ world });
  const { channel, page } = now();
  if (channel && !channelOf(channel)) await open(page?.start.channel ?? null);
}

/** Reads the open channel again. */
export async function refresh() {
  const { me, channel } = now();
  if (!channel) return;
  const { messages } = await request(`people/${me}/channels/${channel}/messages?last=${wanted}`);
  if (me === now().me && channel === now().channel) change({ messages });
}

/** Reads further back. */
export async function readEarlier() {
  wanted += STEP;
  await refresh();
}
export const isThereMore = () => now().messages.length === wanted;

/** Opens a channel, thread or conversation; where it is not there, the one to start in. @param {string | null} channelId */
export async function open(channelId) {
  const channel = channelOf(channelId) ?? channelOf(now().page?.start.channel);
  if (!channel) return openGuild(null);
  showPane('main');
  const guild = isDm(channel) ? null : channel.guild_id ?? null;
  last.set(guild, channel.id);
  history.replaceState(null, '', `#${channel.id}`);
  const { unread, pinged } = now();
  if (channel.id === now().channel) return;
  firstUnread = unreadSince.get(channel.id) ?? null;
  unreadSince.delete(channel.id);
  wanted = STEP;
  change({
    guild, channel: channel.id, messages: [], replyingTo: null, editing: null,
    unread: without(unread, channel.id), pinged: without(pinged, channel.id),
  });
  await refresh();
}

/** Since which message a channel has something new. @type {Map<string, string>} */
export const unreadSince = new Map();

/** @param {string | null} id a server; null is the list of direct messages */
export async function openGuild(id) {
  const { world } = now();
  const before = channelOf(last.get(id));
  const first = id ? guildOf(id)?.channels.filter(channel => channel.type !== CATEGORY)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))[0] : world?.dms[0];
  const next = before ?? first;
  if (next) await open(next.id);
  else change({ guild: id, channel: null, messages: [], replyingTo: null, editing: null });
  // On a phone somebody who chose a server wants to see its channels.
  showPane('lists');
}

/** Opens the conversation with somebody. @param {string} userId */
export async function openDm(userId) {
  const channel = await request(`people/${now().me}/open-dm`, { with: userId });
  await refreshWorld();
  await open(channel.id);
}

/** Says something at the edge of the page, also to screen readers. @param {string} text @param {'info' | 'error'} [kind] */
export function say(text, kind = 'info') {
  const toast = h('div', { class: `toast ${kind}` }, text);
  region('toasts').append(toast);
  setTimeout(() => toast.remove(), 6000);
}

/** Does something that the sandbox may refuse; the refusal is shown. @param {() => Promise<unknown>} action */
export async function attempt(action) {
  try {
    return await action();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error), 'error');
  }
}

/** @param {Set<string>} set @param {string} item */
function without(set, item) {
  const copy = new Set(set);
  copy.delete(item);
  return copy;
}
