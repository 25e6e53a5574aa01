// What can be done with a message, while the pointer or the focus is on it.
import { startEdit, startReply } from '../acting/composer.js';
import { confirmDelete } from '../acting/confirm.js';
import { openEmojiPicker } from '../acting/emoji.js';
import { openMessageMenu } from '../acting/menu.js';
import { h, icon } from '../dom.js';
import { channelOf, may } from './find.js';
import { react } from './reactions.js';

/** @typedef {import('../types.js').Message} Message */

/** @param {Message} message */
export function toolbar(message) {
  const channel = channelOf(message.channel_id);
  const isPublic = !message.private;
  const isPlain = ![6, 7, 18, 21].includes(message.type);
  return h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Message actions' },
    isPublic && isPlain && may(channel, 'AddReactions')
      && button('Add reaction', 'smile', anchor => openEmojiPicker(anchor, emoji => react(message, emoji))),
    isPublic && isPlain && may(channel, 'SendMessages') && button('Reply', 'reply', () => startReply(message)),
    message.own && isPlain && button('Edit', 'pencil', () => startEdit(message)),
    (message.own || (isPublic && may(channel, 'ManageMessages'))) && button('Delete', 'bin', () => confirmDelete(message), 'danger'),
    button('More', 'dots', anchor => openMessageMenu(message, anchor)));
}

/** @param {string} label @param {string} sign @param {(anchor: HTMLElement) => void} press @param {string} [kind] */
function button(label, sign, press, kind) {
  const made = h('button', { type: 'button', class: kind, 'aria-label': label, title: label, onclick: () => press(made) }, icon(sign));
  return made;
}
