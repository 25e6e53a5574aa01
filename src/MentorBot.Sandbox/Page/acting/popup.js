// Things that float over the page beside what opened them: lists, menus, the emoji picker.

/**
 * Shows an element beside another one, over everything else, and keeps it there.
 * @param {HTMLElement} element
 * @param {HTMLElement} anchor
 * @param {{ side?: 'below' | 'above' | 'right', width?: boolean, at?: { x: number, y: number },
 *   onClose?: () => void, keeps?: (target: Node) => boolean }} [options]
 *   `at`: a point to be beside instead of the anchor; `width`: as wide as the anchor; `keeps`: presses outside that do not close it
 * @returns {() => void} closes it
 */
export function float(element, anchor, { side = 'below', width = false, at, onClose, keeps = () => false } = {}) {
  // Inside an open dialog everything outside of it is dead, so that it has to lie in there.
  (anchor.closest('dialog') ?? document.querySelector('main') ?? document.body).append(element);
  element.popover = 'manual';
  element.classList.add('floating');
  element.showPopover();
  const place = () => {
    if (!anchor.isConnected) close();
    else put(element, at ? new DOMRect(at.x, at.y) : anchor.getBoundingClientRect(), side, width);
  };
  /** @param {Event} event */
  const outside = event => {
    const target = /** @type {Node} */ (event.target);
    if (!element.contains(target) && !anchor.contains(target) && !keeps(target)) close();
  };
  const size = new ResizeObserver(place);
  let isOpen = true;
  function close() {
    if (!isOpen) return;
    isOpen = false;
    size.disconnect();
    removeEventListener('scroll', place, true);
    removeEventListener('resize', place);
    removeEventListener('pointerdown', outside, true);
    element.remove();
    onClose?.();
  }
  size.observe(element);
  size.observe(anchor);
  addEventListener('scroll', place, true);
  addEventListener('resize', place);
  addEventListener('pointerdown', outside, true);
  place();
  return close;
}

/**
 * @param {HTMLElement} element
 * @param {DOMRect} at
 * @param {'below' | 'above' | 'right'} side
 * @param {boolean} width
 */
function put(element, at, side, width) {
  if (width) element.style.setProperty('width', `${at.width}px`);
  const { offsetWidth: wide, offsetHeight: high } = element;
  const [right, bottom] = [document.documentElement.clientWidth - 8, document.documentElement.clientHeight - 8];
  let [left, top] = side === 'right' ? [at.right + 4, at.top - 6] : [at.left, side === 'above' ? at.top - high - 4 : at.bottom + 4];
  if (side === 'right' && left + wide > right) left = at.left - wide - 4;
  if (side === 'below' && top + high > bottom && at.top > high) top = at.top - high - 4;
  if (side === 'above' && top < 8) top = at.bottom + 4;
  element.style.setProperty('left', `${Math.max(8, Math.min(left, right - wide))}px`);
  element.style.setProperty('top', `${Math.max(8, Math.min(top, bottom - high))}px`);
}
