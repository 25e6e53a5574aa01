/** @param {import('../types.js').Message} message @param {import('../types.js').Component} component */
export const press = (message, component) => void [message, component];
/** @param {import('../types.js').Message} message @param {import('../types.js').Component} component @param {string[]} values */
export const choose = (message, component, values) => void [message, component, values];
