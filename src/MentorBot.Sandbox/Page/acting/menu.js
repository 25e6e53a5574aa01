// The menus of messages and people.

import { act } from '../api.js';
import { now } from '../store.js';
import { attempt, channelOf, may, nameOf, open, refreshWorld, say } from '../view/go.js';
import { insert, startEdit, startReply } from './composer.js';
import { askForThread, confirmDelete } from './confirm.js';
import { openEmojiPicker } from './emoji.js';
import { follow, toEnd } from './interact.js';
import { openMenu } from './menuList.js';
import { commandsHere } from './slash/commands.js';

/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('../types.js').User} User */
/** @typedef {import('./menuList.js').Entry} Entry */

const USER_COMMAND = 2, MESSAGE_COMMAND = 3;

/**
 * @param {Message} message
 * @param {HTMLElement} anchor
 * @param {{ x: number, y: number }} [at] where the pointer opened it
 */
export function openMessageMenu(message, anchor, at) {
  const channel = channelOf(message.channel_id);
  const place = { channel: message.channel_id, message: message.id };
  const mayDelete = message.own || message.private || may(channel, 'ManageMessages');
  const isThreadable = !message.private && !message.thread && (channel?.type === 0 || channel?.type === 5);
  const mayThread = isThreadable && may(channel, 'CreatePublicThreads');
  openMenu(anchor, `Message of ${nameOf(message.author)}`, [
    !message.private && may(channel, 'AddReactions') && {
      label: 'Add reaction', icon: 'smile',
      does: () => openEmojiPicker(anchor, emoji => attempt(() => act(now().me, 'react', { ...place, emoji }))),
    },
    message.own && { label: 'Edit message', icon: 'pencil', does: () => startEdit(message) },
    !message.private && may(channel, 'SendMessages') && { label: 'Reply', icon: 'reply', does: () => startReply(message) },
    mayThread && { label: 'Create thread', icon: 'thread', does: () => askForThread(message) },
    { label: 'Apps', icon: 'bot', below: () => apps(MESSAGE_COMMAND, { message: message.id }) },
    message.content !== '' && { label: 'Copy text', icon: 'file', does: () => copy(message.content) },
    { label: 'Copy message ID', icon: 'hash', does: () => copy(message.id) },
    message.pinned && { label: 'Pinned', icon: 'pin', isDisabled: true },
    mayDelete && {
      label: message.private ? 'Dismiss message' : 'Delete message', icon: 'bin', isDanger: true,
      does: () => message.private ? attempt(() => act(now().me, 'delete', place)) : confirmDelete(message),
    },
  ], at);
}

/**
 * @param {User} user
 * @param {HTMLElement} anchor
 */
export function openUserMenu(user, anchor) {
  const { me } = now();
  openMenu(anchor, nameOf(user), [
    user.id !== me && { label: 'Message', icon: 'reply', does: () => attempt(() => converse(user)) },
    { label: 'Mention', icon: 'at', does: () => insert(`@${nameOf(user)} `) },
    { label: 'Apps', icon: 'bot', below: () => apps(USER_COMMAND, { target: user.id }) },
    { label: 'Copy user ID', icon: 'hash', does: () => copy(user.id) },
  ]);
}

/** @param {User} user */
async function converse(user) {
  const channel = await act(now().me, 'open-dm', { with: user.id });
  await refreshWorld();
  await open(channel.id);
}

/**
 * The commands of bots for a message or person.
 * @param {number} type
 * @param {{ message: string } | { target: string }} target
 * @returns {Promise<Entry[]>}
 */
async function apps(type, target) {
  const { me, channel } = now();
  const commands = (await commandsHere()).filter(command => command.type === type);
  if (commands.length === 0) return [{ label: 'No apps here', isDisabled: true }];
  return commands.map(command => ({
    label: command.name,
    icon: 'bot',
    does: () => attempt(async () => {
      toEnd();
      follow(await act(me, 'menu', { channel, command: command.name, application: command.application_id, ...target }));
    }),
  }));
}

/** @param {string} text */
async function copy(text) {
  await navigator.clipboard.writeText(text);
  say('Copied.');
}
