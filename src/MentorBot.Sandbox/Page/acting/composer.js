/** @param {HTMLElement} region */
export const mountComposer = region => void region;
/** @param {import('../types.js').Message} message */
export const startReply = message => void message;
/** @param {import('../types.js').Message} message */
export const startEdit = message => void message;
/** @param {string} text */
export const insert = text => void text;
