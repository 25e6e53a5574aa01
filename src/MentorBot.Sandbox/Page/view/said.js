// What stands above a message (whom it answers, which command was used), and messages that Discord itself writes.
import { h, icon } from '../dom.js';
import { avatar } from './avatar.js';
import { nameOf, roleColor } from './find.js';
import { attempt, open } from './go.js';
import { jumpTo } from './messages.js';
import { line } from './text.js';
import { calendar, timeElement } from './time.js';

/** @typedef {import('../types.js').Message} Message */

/** @param {Message} message */
export function precedes(message) {
  if (message.type === 19) return reply(message);
  const used = message.interaction_metadata;
  if (!used || ![20, 23].includes(message.type)) return null;
  return h('div', { class: 'precedes' }, face(used.user), name(used.user), ' used ',
    h('span', { class: 'command' }, used.name ? `${message.type === 20 ? '/' : ''}${used.name}` : 'a command'));
}

/** @param {Message} message */
function reply(message) {
  const answered = message.referenced_message;
  // Discord leaves the field out where it does not say, and has null in it where the message is gone.
  if (answered === undefined) return null;
  if (!answered) return h('div', { class: 'precedes' }, h('em', {}, 'Original message was deleted'));
  const text = line(answered);
  return h('button', {
    type: 'button', class: 'precedes', title: 'Go to that message', onclick: () => jumpTo(answered.id),
  }, h('span', { class: 'unseen' }, 'In reply to '), face(answered.author), name(answered.author),
    h('span', { class: 'preview' }, text.length ? text : h('em', {}, preview(answered))));
}

/** @param {Message} message */
const preview = message => message.attachments.length ? 'Press to see the attachment' : 'Press to see the message';

/** @param {import('../types.js').User} user */
const face = user => avatar(user, nameOf(user));

/** @param {import('../types.js').User} user */
function name(user) {
  const made = h('span', { class: 'name' }, nameOf(user));
  made.style.setProperty('--role', roleColor(user.id));
  return made;
}

/** @param {Message} message @returns {Node[]} */
export function notice(message) {
  const sent = new Date(message.timestamp);
  const who = h('strong', {}, nameOf(message.author));
  const to = message.message_reference;
  /** @param {string} text @param {() => void} press */
  const press = (text, press) => h('button', { type: 'button', class: 'plain', onclick: press }, text);
  /** @type {Record<number, () => [sign: string, ...text: (Node | string)[]]>} */
  const kinds = {
    6: () => ['pin', who, ' pinned ', press('a message', () => to?.message_id && jumpTo(to.message_id)), ' to this channel.'],
    7: () => ['arrow', who, ' joined. Say hello!'],
    18: () => ['thread', who, ' started a thread: ', press(message.content, () => to && attempt(() => open(to.channel_id)))],
  };
  const [sign, ...text] = kinds[message.type]();
  return [h('div', { class: 'side' }, icon(sign)), h('div', { class: 'body' }, ...text, ' ', timeElement(sent, 'f', calendar(sent)))];
}
