// Arrow keys: a list is one stop of the Tab key, and arrows walk through it.

/**
 * @param {HTMLElement} list
 * @param {string} selector of what can be walked to
 */
export function arrows(list, selector) {
  list.addEventListener('keydown', event => {
    const at = event.target instanceof Element ? event.target.closest(selector) : null;
    if (!(at instanceof HTMLElement) || event.target !== at || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = stops(list, selector);
    const index = all.indexOf(at);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all[to]) return;
    event.preventDefault();
    settle(list, selector, all[to]);
    all[to].focus();
  });
  list.addEventListener('focusin', event => {
    const at = event.target instanceof Element ? event.target.closest(selector) : null;
    if (at instanceof HTMLElement) settle(list, selector, at);
  });
}

/**
 * Makes one of them the stop of the Tab key: the wanted one, or else the first or last.
 * @param {HTMLElement} list
 * @param {string} selector
 * @param {Element | null | undefined} wanted
 */
export function settle(list, selector, wanted) {
  for (const stop of stops(list, selector)) stop.tabIndex = stop === wanted ? 0 : -1;
}

/** @param {HTMLElement} list @param {string} selector @returns {HTMLElement[]} */
const stops = (list, selector) => [...list.querySelectorAll(selector)].filter(stop => stop instanceof HTMLElement);
