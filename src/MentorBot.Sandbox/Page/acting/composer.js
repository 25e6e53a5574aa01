// Where one writes: text with completion, files, replies, and commands with their options.

import { act } from '../api.js';
import { h, icon } from '../dom.js';
import { change, now, watch } from '../store.js';
import { attempt, channelOf, may } from '../view/go.js';
import { Completion } from './complete.js';
import { mountEdit } from './edit.js';
import { openEmojiPicker } from './emoji.js';
import { sent } from './files.js';
import { answered, follow, toEnd } from './interact.js';
import { toWire } from './mentions.js';
import { whereOneMayNot } from './may.js';
import { Notice } from './notice.js';
import { ReplyBar } from './replying.js';
import { CommandForm } from './slash/form.js';
import { Tray } from './tray.js';

/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('./slash/commands.js').Leaf} Leaf */

const LONGEST = 2000;
const TYPING_MS = 8000;

/** @type {Composer} */
let composer;

/** @param {HTMLElement} region */
export function mountComposer(region) {
  composer = new Composer(region);
  mountEdit();
}

/** @param {Message} message */
export function startReply(message) {
  change({ replyingTo: message, editing: null });
  composer.focus();
}

/** @param {Message} message one's own */
export const startEdit = message => change({ editing: message, replyingTo: null });

/** Puts text where the caret is. @param {string} text */
export const insert = text => composer.insert(text);

/** Back to the text box. */
export const focusComposer = () => composer.focus();

class Composer {
  /** @type {CommandForm | null} */
  #form = null;
  #typedAt = 0;
  /** What was begun in other channels. @type {Map<string, string>} */
  #drafts = new Map();

  /** @param {HTMLElement} region */
  constructor(region) {
    this.region = region;
    this.tray = new Tray(() => this.#size());
    this.notice = new Notice(() => this.focus());
    this.reply = new ReplyBar(() => this.focus());
    this.popup = h('div', { class: 'composer-popup' });
    this.count = h('span', { class: 'count', 'aria-live': 'off' });
    this.box = h('textarea', {
      rows: 1, 'aria-label': 'Message', spellcheck: 'true',
      oninput: () => this.#typed(), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
    });
    const picker = h('input', { type: 'file', multiple: true, hidden: true, 'aria-label': 'Files' });
    picker.addEventListener('change', () => {
      this.tray.add(picker.files ?? []);
      picker.value = '';
      this.focus();
    });
    this.attach = h('button', { type: 'button', class: 'bare', 'aria-label': 'Attach files', onclick: () => picker.click() }, icon('plus'));
    this.emoji = h('button', {
      type: 'button', class: 'bare', 'aria-label': 'Emoji', 'aria-haspopup': 'dialog', 'aria-expanded': 'false',
      onclick: () => openEmojiPicker(this.emoji, emoji => this.insert(emoji)),
    }, icon('smile'));
    this.sendButton = h('button', { type: 'button', class: 'bare send', 'aria-label': 'Send', onclick: () => this.send() }, icon('send'));
    this.middle = h('div', { class: 'composer-middle' }, this.box);
    this.whole = h(
      'div', { class: 'composer-box' }, this.tray.element,
      h('div', { class: 'composer-row' }, this.attach, picker, this.middle, this.count, this.emoji, this.sendButton),
    );
    region.append(this.popup, this.notice.element, this.reply.element, this.whole);
    this.completion = new Completion(this.box, (leaf, rest) => this.#begin(leaf, rest));
    this.popup.append(this.completion.list.element);
    this.tray.takeFrom(this.box, document.getElementById('main') ?? region, () => this.#may);
    watch((state, before) => this.#update(state, before));
    document.addEventListener('keydown', event => this.#typedElsewhere(event));
    this.#update(now(), { ...now(), channel: '' });
  }

  get #may() {
    return !this.box.disabled && may(channelOf(now().channel), 'AttachFiles');
  }

  focus() {
    if (this.#form) this.#form.focus();
    else this.box.focus();
  }

  /** @param {string} text */
  insert(text) {
    if (this.#form) this.#leave('');
    this.box.focus();
    this.box.setRangeText(text, this.box.selectionStart, this.box.selectionEnd, 'end');
    this.box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async send() {
    if (this.#form) return this.#sendCommand(this.#form);
    const { me, channel, replyingTo } = now();
    const { files } = this.tray;
    const text = toWire(this.box.value.trim());
    if ((!text && !files.length) || this.box.disabled || await this.completion.takes(text)) return;
    this.#clear();
    toEnd();
    await attempt(async () => {
      await act(me, 'post', { channel, text, reply_to: replyingTo?.id, ping: this.reply.ping, files: await sent(files) }).catch(error => {
        if (!this.box.value) this.#fill(text);
        throw error;
      });
    });
  }

  #clear() {
    this.#fill('');
    this.tray.clear();
    this.#typedAt = 0;
    change({ replyingTo: null });
    this.box.focus();
  }

  /** @param {string} text */
  #fill(text) {
    this.box.value = text;
    this.#size();
  }

  /** @param {CommandForm} form */
  async #sendCommand(form) {
    if (!form.check()) return;
    const { me, page } = now();
    const interaction = await form.start();
    if (!interaction) return;
    if (this.#form === form) this.#leave('');
    const bot = page?.bot.global_name ?? page?.bot.username;
    toEnd();
    this.notice.say(`${bot}: sending command…`);
    await attempt(async () => follow(await answered(me, interaction), failure => this.notice.say(`/${form.leaf.line}: ${failure}`, true)));
    if (!this.notice.isProblem) this.notice.say('');
  }

  /**
   * A command was chosen: its fields take the place of the text.
   * @param {Leaf} leaf
   * @param {string} rest
   */
  #begin(leaf, rest) {
    this.#fill('');
    this.notice.say('');
    this.completion.list.hide();
    this.#form = new CommandForm(leaf, rest, { popup: this.popup, onSend: () => this.send(), onLeave: text => this.#leave(text) });
    this.middle.replaceChildren(this.#form.element);
    this.sendButton.classList.add('ready');
    this.#form.focus();
  }

  /** @param {string} text that stands in the box afterwards */
  #leave(text) {
    this.#form = null;
    this.middle.replaceChildren(this.box);
    this.popup.replaceChildren(this.completion.list.element);
    this.#fill(text);
    this.box.focus();
    if (text) this.completion.update();
  }

  #typed() {
    this.#size();
    this.notice.say('');
    const { me, channel } = now();
    if (!this.box.value || this.box.value.startsWith('/') || Date.now() - this.#typedAt < TYPING_MS) return;
    this.#typedAt = Date.now();
    // Where it cannot be told, nothing is lost.
    act(me, 'typing', { channel }).catch(() => {});
  }

  #size() {
    const left = LONGEST - this.box.value.length;
    this.count.textContent = left < 200 ? String(left) : '';
    this.count.classList.toggle('over', left < 0);
    this.sendButton.classList.toggle('ready', this.box.value.trim() !== '' || this.tray.files.length > 0);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || this.completion.list.key(event)) return;
    const { messages, replyingTo } = now();
    if (event.key === 'Enter' && !event.shiftKey) this.send();
    else if (event.key === 'Escape' && replyingTo) change({ replyingTo: null });
    else if (event.key === 'ArrowUp' && !this.box.value) {
      const own = [...messages].reverse().find(message => message.own);
      if (!own) return;
      startEdit(own);
    } else return;
    event.preventDefault();
  }

  /** Whoever types anywhere where nothing takes it, writes a message. @param {KeyboardEvent} event */
  #typedElsewhere({ key, ctrlKey, metaKey, altKey, defaultPrevented, target }) {
    const isText = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !defaultPrevented;
    const isTaken = target instanceof Element && target.closest('input, textarea, select, [role=menu], dialog, .floating, #drawer');
    if (isText && !isTaken) this.focus();
  }

  /**
   * @param {import('../types.js').State} state
   * @param {import('../types.js').State} before
   */
  #update(state, before) {
    const isElsewhere = state.channel !== before.channel || state.me !== before.me;
    if (isElsewhere) this.#moved(state, before);
    if (isElsewhere || state.world !== before.world) this.#allow();
    if (state.replyingTo !== before.replyingTo) this.reply.show(state.replyingTo);
  }

  /**
   * @param {import('../types.js').State} state
   * @param {import('../types.js').State} before
   */
  #moved(state, before) {
    if (this.#form) this.#leave('');
    this.notice.say('');
    this.#drafts.set(`${before.me} ${before.channel}`, this.box.value);
    this.#fill(this.#drafts.get(`${state.me} ${state.channel}`) ?? '');
    this.tray.clear();
    this.completion.list.hide();
  }

  #allow() {
    const channel = channelOf(now().channel);
    const { isHidden, reason, name } = whereOneMayNot(channel);
    this.region.hidden = isHidden;
    this.box.disabled = reason !== null;
    this.box.placeholder = reason ?? `Message ${name}`;
    this.box.setAttribute('aria-label', `Message ${name}`);
    this.attach.disabled = !this.#may;
    this.emoji.disabled = this.sendButton.disabled = reason !== null;
    this.whole.classList.toggle('disabled', reason !== null);
  }
}
