// What can be tried with one press, under the welcome.

import { act } from '../api.js';
import { h } from '../dom.js';
import { now, watch } from '../store.js';
import { attempt, be, open } from '../view/go.js';
import { jumpTo } from '../view/messages.js';
import { answered, follow } from './interact.js';

/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('../types.js').Try} Try */

/** How long an answer is waited for before one is left alone. */
const PATIENCE_MS = 10_000;

/**
 * @param {Message} message
 * @returns {Node | null}
 */
export function welcome(message) {
  const { page } = now();
  if (!page?.tries.length || message.id !== page.welcome?.message) return null;
  return h('ul', { class: 'tries', 'aria-label': 'Things to try' }, ...page.tries.map(card));
}

/** @param {Try} one */
function card(one) {
  const button = h('button', {
    type: 'button', class: 'button primary', 'aria-label': `Try it: ${one.title}`, onclick: () => attempt(() => tryIt(one)),
  }, 'Try it');
  return h('li', {}, h('strong', {}, one.title), h('p', {}, one.text), button);
}

/** @param {Try} one */
async function tryIt(one) {
  if (one.as) await be(one.as);
  if (one.channel) await open(one.channel);
  const { me, channel } = now();
  if (one.post) {
    const posted = await act(me, 'post', { channel, text: one.post });
    await lead(message => message.author.id === now().page?.bot.id && BigInt(message.id) > BigInt(posted.id));
  } else if (one.invoke) {
    const started = await act(me, 'invoke', { channel, ...one.invoke, wait: 'none' });
    const answer = await answered(me, started);
    follow(answer);
    if (answer.message) await lead(message => message.id === answer.message?.id);
  }
}

/**
 * Leads the eye to a message as soon as it is shown.
 * @param {(message: Message) => boolean} fits
 */
async function lead(fits) {
  const found = now().messages.find(fits) ?? await new Promise(resolve => {
    const stop = watch(state => {
      const message = state.messages.find(fits);
      if (message) resolve(message);
    });
    setTimeout(resolve, PATIENCE_MS);
    setTimeout(stop, PATIENCE_MS);
  });
  // Only when it is drawn can one be led to it.
  requestAnimationFrame(() => found && jumpTo(found.id));
}
