/** @param {import('../types.js').Message} message @returns {Node | null} */
export const welcome = message => (void message, null);
