// One message.
import { openMessageMenu, openUserMenu } from '../acting/menu.js';
import { welcome } from '../acting/welcome.js';
import { act } from '../api.js';
import { h, icon } from '../dom.js';
import { now } from '../store.js';
import { avatar } from './avatar.js';
import { components } from './components.js';
import { embeds } from './embeds.js';
import { files } from './files.js';
import { nameOf, roleColor } from './find.js';
import { attempt, open, refresh } from './go.js';
import { markdown } from './markdown.js';
import { reactions } from './reactions.js';
import { notice, precedes } from './said.js';
import { plainLine } from './text.js';
import { calendar, timeElement } from './time.js';
import { toolbar } from './toolbar.js';

/** @typedef {import('../types.js').Message} Message */

const LOADING = 1 << 7;
const SYSTEM = [6, 7, 18];

/**
 * @param {Message} message
 * @param {{ isCompact?: boolean, isPreview?: boolean }} [how] compact: said right after by the same one; preview: only to be read
 * @returns {HTMLElement}
 */
export function messageView(message, { isCompact = false, isPreview = false } = {}) {
  // A thread begins with the message that it was started from: that one is shown, not the note that points to it.
  if (message.type === 21 && message.referenced_message) {
    return messageView({ ...message.referenced_message, own: false, private: false, pinged: [], thread: undefined }, { isPreview: true });
  }
  const isSystem = SYSTEM.includes(message.type);
  const pings = message.pinged.includes(now().me);
  const kinds = [isCompact && 'compact', isSystem && 'system', message.private && 'private', pings && 'pings'];
  const article = h('article', {
    class: ['message', ...kinds].filter(Boolean).join(' '), 'data-key': message.id,
    id: isPreview ? null : `message-${message.id}`, tabindex: isPreview ? null : '-1', 'aria-label': label(message),
    /** @param {MouseEvent} event */
    oncontextmenu: event => {
      if (isPreview || getSelection()?.toString() || (event.target instanceof Element && event.target.closest('a, img'))) return;
      event.preventDefault();
      openMessageMenu(message, article, event.clientX || event.clientY ? event : undefined);
    },
  }, isSystem ? notice(message) : [precedes(message), side(message, isCompact), body(message, isCompact)],
  !isPreview && toolbar(message));
  if (message.id === now().page?.welcome?.message && !isPreview) {
    const more = welcome(message);
    if (more) article.append(more);
  }
  return article;
}

/** What a screen reader says first. @param {Message} message */
function label(message) {
  const text = message.flags & LOADING ? 'is thinking' : plainLine(message);
  const who = `${nameOf(message.author)}${message.private ? ', only for you' : ''}`;
  return `${who}${text && `: ${text}`}, ${calendar(new Date(message.timestamp))}`;
}

/** @param {Message} message @param {boolean} isCompact */
function side(message, isCompact) {
  const sent = new Date(message.timestamp);
  return h('div', { class: 'side' }, isCompact ? timeElement(sent, 't') : avatar(message.author, nameOf(message.author)));
}

/** @param {Message} message @param {boolean} isCompact */
function body(message, isCompact) {
  const isThinking = !!(message.flags & LOADING);
  return h('div', { class: 'body' },
    !isCompact && head(message),
    isThinking
      ? h('p', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
        `${nameOf(message.author)} is thinking…`)
      : content(message),
    !isThinking && embeds(message),
    !isThinking && files(message),
    components(message),
    reactions(message),
    message.thread && threadCard(message.thread),
    message.private && privacy(message));
}

/** @param {Message} message */
function head(message) {
  const name = h('button', {
    type: 'button', class: 'author', 'aria-haspopup': 'menu', onclick: () => openUserMenu(message.author, name),
  }, nameOf(message.author));
  name.style.setProperty('--role', roleColor(message.author.id));
  const sent = new Date(message.timestamp);
  return h('div', { class: 'head' },
    name, message.author.bot && h('span', { class: 'tag' }, 'APP'), timeElement(sent, 'f', calendar(sent)));
}

/** @param {Message} message */
function content(message) {
  if (!message.content) return null;
  const edited = message.edited_timestamp
    && h('small', { class: 'edited', title: new Date(message.edited_timestamp).toLocaleString() }, '(edited)');
  return h('div', { class: `content${isOnlyEmoji(message.content) ? ' jumbo' : ''}` }, markdown(message.content), edited);
}

/** Emoji alone are shown large. @param {string} text */
const isOnlyEmoji = text => text.length < 100
  && /^(\p{Emoji_Presentation}|\p{Extended_Pictographic}|[\u200d\ufe0f\s]|\p{EMod})+$/u.test(text);

/** @param {import('../types.js').Channel} thread */
const threadCard = thread => h('button', { type: 'button', class: 'thread-card', onclick: () => attempt(() => open(thread.id)) },
  icon('thread'), h('strong', {}, thread.name),
  h('span', {}, `${thread.message_count ?? 0} ${thread.message_count === 1 ? 'message' : 'messages'} ›`));

/** @param {Message} message */
const privacy = message => h('p', { class: 'privacy' }, icon('eye'), 'Only you can see this • ',
  h('button', {
    type: 'button', class: 'plain',
    onclick: () => attempt(async () => {
      await act(now().me, 'delete', { channel: message.channel_id, message: message.id });
      await refresh();
    }),
  }, 'Dismiss message'));
