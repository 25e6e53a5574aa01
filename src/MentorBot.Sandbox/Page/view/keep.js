// Drawing a list again without taking anything from whoever uses it: focus and scroll position stay.

/**
 * Puts new content into a region. Whoever had the focus has it again if the same thing is still there: things are known by the
 * `data-key` around them and by their name.
 * @param {HTMLElement} region
 * @param {Node[]} content
 */
export function draw(region, content) {
  const back = rememberFocus(region);
  const { scrollTop } = region;
  region.replaceChildren(...content);
  region.scrollTop = scrollTop;
  back();
}

/** @param {HTMLElement} region @returns {() => void} gives the focus back, if it was inside */
export function rememberFocus(region) {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused === region || !region.contains(focused)) return () => {};
  const key = focused.closest('[data-key]')?.getAttribute('data-key');
  const name = nameOf(focused);
  return () => {
    if (region.contains(document.activeElement) && document.activeElement !== region) return;
    const home = key ? region.querySelector(`[data-key="${CSS.escape(key)}"]`) : region;
    if (!(home instanceof HTMLElement)) return;
    const same = [home, ...home.querySelectorAll('button, a, input, textarea, select, [tabindex]')]
      .find(element => nameOf(element) === name);
    const target = same instanceof HTMLElement ? same : home;
    target.focus({ preventScroll: true });
  };
}

/** @param {Element} element */
const nameOf = element =>
  `${element.tagName} ${element.getAttribute('data-name') ?? element.getAttribute('aria-label') ?? element.textContent}`;
