/** @param {import('../types.js').Message} message @param {HTMLElement} anchor */
export const openMessageMenu = (message, anchor) => void [message, anchor];
/** @param {import('../types.js').User} user @param {HTMLElement} anchor */
export const openUserMenu = (user, anchor) => void [user, anchor];
