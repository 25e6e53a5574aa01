// What the page knows, in one place. Views read it and are told when it changes.

/** @typedef {import('./types.js').State} State */

/** @type {State} */
let state = {
  page: null,
  me: '',
  world: null,
  guild: null,
  channel: null,
  messages: [],
  unread: new Set(),
  pinged: new Set(),
  typing: new Map(),
  replyingTo: null,
  editing: null,
  isConnected: true,
};

/** @type {Set<(now: State, before: State) => void>} */
const listeners = new Set();

/** @returns {State} */
export const now = () => state;

/** @param {Partial<State>} change */
export function change(change) {
  const before = state;
  state = { ...state, ...change };
  for (const listener of listeners) listener(state, before);
}

/**
 * @param {(now: State, before: State) => void} listener
 * @returns {() => void} stops it
 */
export function watch(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
