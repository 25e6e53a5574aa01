// Giving the focus back after something that lay over the page.

/**
 * @param {Element | null} element that had it before
 */
export function giveBack(element) {
  if (!(element instanceof HTMLElement)) return;
  element.focus();
  // A message's toolbar is gone while nothing is on the message: then the message itself takes the focus.
  if (document.activeElement !== element) element.closest('article')?.focus();
}
