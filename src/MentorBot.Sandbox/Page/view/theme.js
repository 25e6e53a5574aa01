// Light, dark, or as the system has it. The choice is kept in the browser.

const THEMES = /** @type {const} */ (['system', 'light', 'dark']);

/** @typedef {typeof THEMES[number]} Theme */

export const startTheme = () => setTheme(/** @type {Theme} */ (localStorage.getItem('theme') ?? 'system'));

/** @returns {Theme} */
export const theme = () => /** @type {Theme} */ (document.documentElement.dataset.theme ?? 'system');

/** @param {Theme} wanted */
export function setTheme(wanted) {
  document.documentElement.dataset.theme = THEMES.includes(wanted) ? wanted : 'system';
  localStorage.setItem('theme', wanted);
}

export const nextTheme = () => setTheme(THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length]);
