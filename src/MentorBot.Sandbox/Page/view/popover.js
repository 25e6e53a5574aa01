// A small window beside what opened it. The browser closes it with Escape or a press elsewhere.
import { h } from '../dom.js';

/**
 * @param {HTMLElement} anchor gets the focus back
 * @param {Record<string, any>} properties of the window: its role, its name
 * @param {Node[]} content
 * @returns {HTMLElement} hidePopover() closes it
 */
export function popover(anchor, properties, content) {
  const window = h('div', { popover: 'auto', ...properties, class: `popover ${properties.class ?? ''}` }, content);
  document.body.append(window);
  window.addEventListener('toggle', event => {
    if (/** @type {ToggleEvent} */ (event).newState === 'open') return;
    anchor.setAttribute('aria-expanded', 'false');
    if (window.contains(document.activeElement) || document.activeElement === document.body) anchor.focus();
    window.remove();
  });
  window.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  place(window, anchor.getBoundingClientRect());
  const first = window.querySelector('[autofocus], [aria-checked="true"], button, input, textarea, a');
  (first instanceof HTMLElement ? first : window).focus();
  return window;
}

/** Below the anchor where there is room, else above; never over the edge. @param {HTMLElement} window @param {DOMRect} anchor */
function place(window, anchor) {
  const { width, height } = window.getBoundingClientRect();
  const below = anchor.bottom + 8 + height < innerHeight;
  const left = Math.max(8, Math.min(anchor.left, innerWidth - width - 8));
  const top = below ? anchor.bottom + 8 : Math.max(8, anchor.top - height - 8);
  window.style.setProperty('left', `${left}px`);
  window.style.setProperty('top', `${top}px`);
}
