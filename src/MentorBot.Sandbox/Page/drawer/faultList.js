// The faults that are worth having a button, with what can be set about them. docs/sandbox.md lists all.

import { now } from '../store.js';

/**
 * @typedef {{ name: string, label: string, value?: number, choices?: () => string[][] }} Setting
 * @typedef {{ name: string, title: string, about: string, settings: Setting[], isCall?: boolean, always?: () => Record<string, string> }}
 *   FaultKind "always" is said without being asked for.
 */

const CATEGORY = 4;

const METHODS = ['*', 'GET', 'POST', 'PATCH', 'PUT', 'DELETE'];

const TEMPLATES = [
  ['*', 'every call'],
  ['/interactions/{interaction_id}/{interaction_token}/callback', 'first answers'],
  ['/webhooks/{webhook_id}/{webhook_token}/messages/@original', 'answers that are filled in'],
  ['/channels/{channel_id}/messages', 'messages in channels'],
];

/** @type {Setting[]} */
const CALLS = [
  { name: 'template', label: 'Which', choices: () => TEMPLATES },
  { name: 'method', label: 'Method', choices: () => METHODS.map(method => [method, method === '*' ? 'any' : method]) },
];

/** @type {Setting} */
const TIMES = { name: 'times', label: 'Times', value: 1 };
/** @type {Setting} */
const SECONDS = { name: 'seconds', label: 'Seconds', value: 5 };

/** @type {Setting} */
const GUILD = { name: 'guild', label: 'Server', choices: () => (now().world?.guilds ?? []).map(guild => [guild.id, guild.name]) };

/** @type {Setting} */
const PERSON = {
  name: 'user', label: 'Who', choices: () => (now().page?.people ?? []).map(({ user }) => [user.id, user.global_name ?? user.username]),
};

/** @type {Setting} */
const CHANNEL = {
  name: 'channel', label: 'Channel',
  choices: () => (now().world?.guilds ?? []).flatMap(guild => guild.channels
    .filter(channel => channel.type !== CATEGORY).map(channel => [channel.id, `${guild.name}: #${channel.name}`])),
};

/** @type {Setting} */
const PERMISSION = {
  name: 'permissions', label: 'Permission',
  choices: () => [
    ['ViewChannel', 'View Channel'], ['SendMessages', 'Send Messages'], ['ReadMessageHistory', 'Read Message History'],
    ['CreatePublicThreads', 'Create Public Threads'], ['AttachFiles', 'Attach Files'],
  ],
};

const botId = () => now().page?.bot.id ?? '';

/** @type {Setting} */
const EVENT = {
  name: 'event', label: 'Event',
  choices: () => ['*', 'MESSAGE_CREATE', 'INTERACTION_CREATE'].map(event => [event, event === '*' ? 'any' : event]),
};

/** @type {FaultKind[]} */
export const FAULTS = [
  {
    name: 'fail', title: 'A call fails', about: 'Discord answers with an error.',
    isCall: true, settings: [{ name: 'status', label: 'Status', value: 500 }, TIMES],
  },
  {
    name: 'lose-answer', title: 'An answer is lost', about: 'The call is carried out, but its answer never arrives.',
    isCall: true, settings: [TIMES],
  },
  {
    name: 'answer-late', title: 'An answer is late', about: 'The call is carried out, its answer takes its time.',
    isCall: true, settings: [SECONDS, TIMES],
  },
  { name: 'start-late', title: 'A call is late', about: 'It arrives only after a while.', isCall: true, settings: [SECONDS, TIMES] },
  {
    name: 'limit-rate', title: 'Rate limit', about: 'The bot has to wait before it may call again.',
    isCall: true, settings: [SECONDS, TIMES],
  },
  { name: 'drop', title: 'The connection breaks', about: 'Without a word, as networks do.', settings: [] },
  { name: 'reconnect', title: 'Reconnect', about: 'Discord asks the bot to come again.', settings: [] },
  { name: 'invalidate-session', title: 'The session ends', about: 'The bot has to log in anew.', settings: [] },
  { name: 'silence-acks', title: 'Heartbeats go unanswered', about: 'The connection is dead, but does not say so.', settings: [] },
  { name: 'event-twice', title: 'An event comes twice', about: 'Nothing must be posted twice.', settings: [EVENT, TIMES] },
  { name: 'event-lost', title: 'An event is lost', about: 'The bot never hears of it.', settings: [EVENT, TIMES] },
  { name: 'take-down', title: 'A server is down', about: 'It is unavailable until it is called off.', settings: [GUILD] },
  { name: 'close-dms', title: 'Somebody closes direct messages', about: 'The bot cannot write to them.', settings: [PERSON] },
  {
    name: 'revoke', title: 'A permission is taken away', about: 'The bot loses it in a channel.',
    settings: [CHANNEL, PERMISSION], always: () => ({ user: botId() }),
  },
  { name: 'delete-channel', title: 'A channel is deleted', about: 'For good.', settings: [CHANNEL] },
  {
    name: 'expel', title: 'The bot is thrown out', about: 'It is no longer on the server.',
    settings: [GUILD], always: () => ({ application: botId() }),
  },
];

/** @param {FaultKind} fault */
export const settingsOf = fault => fault.isCall ? [...CALLS, ...fault.settings] : fault.settings;
