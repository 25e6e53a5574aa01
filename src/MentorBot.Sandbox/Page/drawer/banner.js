/** @param {HTMLElement} region */
export const mountBanner = region => void region;
