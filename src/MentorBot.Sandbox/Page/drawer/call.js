// A call or an event in words.

import { h } from '../dom.js';

/** @typedef {import('../types.js').SandboxEvent} SandboxEvent */

/**
 * @param {SandboxEvent} event
 * @returns {{ verb: string, text: string, about: string, status: string | null, isRefused: boolean, kinds: string }}
 */
export function summary({ event, data }) {
  if (event !== 'SANDBOX_CALL')
    return { verb: 'EVENT', text: event, about: about(event, data), status: null, isRefused: false, kinds: 'Events' };
  const isRefused = data.status === null || data.status >= 400;
  return {
    verb: data.method,
    text: short(`${data.path}${data.query ? `?${data.query.replace(/^\?/, '')}` : ''}`),
    about: '',
    status: String(data.status ?? 'lost'),
    isRefused,
    kinds: isRefused ? 'Calls, Refused calls' : 'Calls',
  };
}

/** Tokens and ids are long and say little; the detail has them in full. @param {string} path */
const short = path => path.replace(/[\w=-]{30,}/g, token => `${token.slice(0, 6)}…`).replace(/\d{17,20}/g, id => `…${id.slice(-4)}`);

/**
 * A few words on what an event is about.
 * @param {string} event
 * @param {any} data
 * @returns {string}
 */
function about(event, data) {
  if (event === 'SANDBOX_INTERACTION') return data.state;
  if (event === 'INTERACTION_CREATE') return data.data?.name ?? data.data?.custom_id ?? '';
  return data.author ? [data.author.username, data.content?.slice(0, 60)].filter(Boolean).join(': ') : data.name ?? '';
}

/**
 * @param {SandboxEvent} event
 * @returns {Node[]}
 */
export function detail({ event, data }) {
  if (event !== 'SANDBOX_CALL') return [json('Data', data)];
  const wrong = errorsOf(data.answer?.errors);
  return [
    data.answer?.message && data.status >= 400 && h('p', { class: 'traffic-error' }, `${data.answer.code ?? ''} ${data.answer.message}`),
    wrong.length > 0 && h('ul', { class: 'traffic-error' }, ...wrong.map(one => h('li', {}, h('code', {}, one.path), ` ${one.message}`))),
    h('p', {}, h('code', {}, `${data.method} ${data.path}`)),
    data.request && json('Request', data.request),
    data.answer && json('Answer', data.answer),
  ].filter(node => node instanceof Node);
}

/**
 * Discord's tree of errors as a list: where, and what.
 * @param {any} tree
 * @param {string} [path]
 * @returns {{ path: string, message: string }[]}
 */
export function errorsOf(tree, path = '') {
  if (!tree || typeof tree !== 'object') return [];
  return Object.entries(tree).flatMap(([key, value]) => key === '_errors'
    ? value.map((/** @type {any} */ error) => ({ path: path || 'body', message: `${error.code}: ${error.message}` }))
    : errorsOf(value, path ? `${path}.${key}` : key));
}

/**
 * @param {string} name
 * @param {any} value
 */
const json = (name, value) =>
  h('figure', {}, h('figcaption', {}, name), h('pre', { tabindex: '0', 'aria-label': name }, JSON.stringify(value, null, 2)));
