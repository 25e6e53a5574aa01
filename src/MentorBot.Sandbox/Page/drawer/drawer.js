/** @param {HTMLElement} region */
export const mountDrawer = region => void region;
