// What the page does when something happens in the sandbox.
import { listen, request } from '../api.js';
import { change, now, watch } from '../store.js';
import { channelOf, memberOf } from './find.js';
import { attempt, refresh, refreshWorld, unreadSince } from './go.js';

const TYPING_MS = 10_000;

let stop = () => {};

/** Hears with the eyes of whoever one is. */
export function startHearing() {
  watch((state, before) => {
    if (state.me !== before.me) hearAs(state.me);
  });
}

/** @param {string} userId */
function hearAs(userId) {
  stop();
  let breaks = false;
  stop = listen(userId, heard, isUp => {
    change({ isConnected: isUp });
    if (isUp && breaks) readAll();
    breaks ||= !isUp;
  });
}

const readAll = soon(async () => {
  const page = await request('page');
  // Another sandbox, with other people in it, has taken the place of the one that went away.
  if (page.bot.id !== now().page?.bot.id) return location.reload();
  change({ page });
  await refreshWorld();
  await refresh();
});
const readWorld = soon(refreshWorld);
const readChannel = soon(refresh);

/** @param {import('../types.js').SandboxEvent} happened */
function heard({ event, data }) {
  const { page, channel } = now();
  if (event === 'TYPING_START') startTyping(data.channel_id, data.user_id);
  else if (event === 'SANDBOX_CLOCK' && page) change({ page: { ...page, clock: data } });
  else if (event === 'SANDBOX_BOT' && page) change({ page: { ...page, isBotOnline: data.online } });
  else if (event === 'SANDBOX_PROBLEMS' && page) change({ page: { ...page, problems: data.problems } });
  else if (/^(GUILD|CHANNEL|THREAD)_/.test(event)) readWorld();
  if (event === 'MESSAGE_CREATE') arrive(data);
  if (/^(MESSAGE_|CHANNEL_PINS|SANDBOX_INTERACTION)/.test(event) && data.channel_id === channel) readChannel();
}

/** @param {any} message */
function arrive(message) {
  const { me, channel, unread, pinged } = now();
  stopTyping(message.channel_id, message.author.id);
  const place = channelOf(message.channel_id);
  // A conversation that one did not have yet, or a post of the forum that one looks at.
  if (!place || place.parent_id === channel) readWorld();
  if (message.author.id === me || message.channel_id === channel) return;
  if (!unreadSince.has(message.channel_id)) unreadSince.set(message.channel_id, message.id);
  change({
    unread: new Set(unread).add(message.channel_id),
    pinged: concerns(message, me) ? new Set(pinged).add(message.channel_id) : pinged,
  });
}

/** @param {any} message @param {string} me */
const concerns = (message, me) => !message.guild_id || message.mention_everyone
  || message.mentions.some(/** @param {{ id: string }} user */ user => user.id === me)
  || message.mention_roles.some(/** @param {string} role */ role => memberOf(me)?.roles.includes(role));

/** @param {string} channel @param {string} user */
function startTyping(channel, user) {
  if (user === now().me) return;
  setTyping(channel, user, [{ user, until: Date.now() + TYPING_MS }]);
  setTimeout(() => change({ typing: new Map(now().typing) }), TYPING_MS + 50);
}

/** @param {string} channel @param {string} user */
const stopTyping = (channel, user) => now().typing.has(channel) && setTyping(channel, user, []);

/** @param {string} channel @param {string} user @param {{ user: string, until: number }[]} entry */
function setTyping(channel, user, entry) {
  const others = (now().typing.get(channel) ?? []).filter(one => one.user !== user);
  change({ typing: new Map(now().typing).set(channel, [...others, ...entry]) });
}

/** Does it once for many calls that come within 30 ms. @param {() => Promise<unknown>} action */
function soon(action) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => attempt(action), 30);
  };
}
