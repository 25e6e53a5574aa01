// A forum: its posts as cards, and a form for a new one.
import { act } from '../api.js';
import { h, icon } from '../dom.js';
import { now } from '../store.js';
import { avatar } from './avatar.js';
import { channelOf, may, nameOf, threadsOf, userOf } from './find.js';
import { attempt, open, refreshWorld } from './go.js';
import { draw } from './keep.js';
import { relative, timeElement } from './time.js';

/** @typedef {import('../types.js').Channel} Channel */

const DISCORD_EPOCH = 1_420_070_400_000n;

/** The form stays as it is while posts of others arrive. @type {{ forum: string, element: HTMLElement } | null} */
let form = null;

/** @param {HTMLElement} list */
export function forumView(list) {
  const forum = channelOf(now().channel);
  if (!forum) return;
  if (form?.forum !== forum.id) form = { forum: forum.id, element: newPost(forum) };
  const posts = threadsOf(forum);
  draw(list, [h('div', { class: 'forum' },
    forum.topic && h('p', { class: 'guidelines' }, forum.topic),
    may(forum, 'SendMessages') && form.element,
    posts.length ? h('ul', { class: 'posts' }, posts.map(post => card(forum, post))) : h('p', {}, 'There are no posts here yet.'))]);
}

/** @param {Channel} forum @param {Channel} post */
function card(forum, post) {
  const author = userOf(post.owner_id ?? '');
  const active = new Date(Number((BigInt(post.last_message_id ?? post.id) >> 22n) + DISCORD_EPOCH));
  const tags = (forum.available_tags ?? []).filter(tag => post.applied_tags?.includes(tag.id));
  const count = post.message_count ?? 0;
  return h('li', {}, h('button', { type: 'button', class: 'post', 'data-key': post.id, onclick: () => attempt(() => open(post.id)) },
    tags.length > 0 && h('span', { class: 'tags' }, tags.map(tag => h('span', { class: 'forum-tag' }, tag.name))),
    h('strong', {}, post.name),
    h('span', { class: 'meta' }, author && avatar(author, nameOf(author)), author && nameOf(author), h('span', { class: 'gap' }),
      icon('chat'), `${count} ${count === 1 ? 'reply' : 'replies'} • `, timeElement(active, 'R', relative(active)))));
}

/** @param {Channel} forum */
function newPost(forum) {
  const title = h('input', { id: 'post-title', required: true, maxlength: 100, placeholder: 'Title', autocomplete: 'off' });
  const text = h('textarea', { id: 'post-text', required: true, maxlength: 2000, rows: 4, placeholder: 'Enter a message…' });
  const tags = (forum.available_tags ?? []).filter(tag => !tag.moderated || may(forum, 'ManageThreads')).map(tag =>
    h('label', { class: 'forum-tag' }, h('input', { type: 'checkbox', value: tag.name }), tag.name));
  const fields = h('form', { hidden: true, 'aria-label': 'New post', onsubmit: submit },
    h('label', { for: 'post-title' }, 'Title'), title,
    h('label', { for: 'post-text' }, 'Message'), text,
    tags.length > 0 && h('fieldset', {}, h('legend', {}, 'Tags'), tags),
    h('div', { class: 'row' }, h('button', { class: 'button primary' }, 'Post'),
      h('button', { type: 'button', class: 'button secondary', onclick: () => toggle(false) }, 'Cancel')));
  const opener = h('button', {
    type: 'button', class: 'button primary', 'aria-expanded': 'false', onclick: () => toggle(fields.hidden !== false),
  }, icon('plus'), 'New post');

  /** @param {boolean} isOpen */
  function toggle(isOpen) {
    fields.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? title : opener).focus();
  }

  /** @param {SubmitEvent} event */
  function submit(event) {
    event.preventDefault();
    const chosen = [...fields.querySelectorAll('input:checked')].map(box => /** @type {HTMLInputElement} */ (box).value);
    attempt(async () => {
      const thread = await act(now().me, 'post-in-forum', { channel: forum.id, title: title.value, text: text.value, tags: chosen });
      form = null;
      await refreshWorld();
      await open(thread.id);
    });
  }
  return h('div', { class: 'new-post' }, opener, fields);
}
