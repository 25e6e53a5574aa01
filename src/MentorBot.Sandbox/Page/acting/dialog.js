// Dialogs over the page. The browser's own <dialog> keeps the focus inside and gives it back afterwards.

import { h, icon } from '../dom.js';
import { giveBack } from './focus.js';

let last = 0;

/**
 * @param {{ title: string, content: Node[], submit: string, isDanger?: boolean,
 *   onSubmit: () => Promise<string | void> | string | void }} options `onSubmit` gives back what is wrong, or nothing to close
 * @returns {HTMLDialogElement}
 */
export function openDialog({ title, content, submit, isDanger = false, onSubmit }) {
  const id = `dialog-${++last}`;
  const opener = document.activeElement;
  const problem = h('p', { class: 'dialog-problem', role: 'alert' });
  const button = h('button', { type: 'submit', class: isDanger ? 'danger' : 'primary' }, submit);
  const form = h(
    'form', { novalidate: true },
    h('header', {}, h('h2', { id }, title),
      h('button', { type: 'button', class: 'bare', 'aria-label': 'Close', onclick: () => dialog.close() }, icon('close'))),
    h('div', { class: 'dialog-body' }, ...content, problem),
    h('footer', {}, h('button', { type: 'button', class: 'secondary', onclick: () => dialog.close() }, 'Cancel'), button),
  );
  const dialog = h('dialog', { 'aria-labelledby': id }, form);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (button.disabled) return;
    problem.textContent = '';
    button.disabled = true;
    const wrong = await onSubmit();
    button.disabled = false;
    if (wrong === undefined) dialog.close();
    else problem.textContent = wrong;
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (document.activeElement === document.body) giveBack(opener);
  });
  (document.getElementById('dialog') ?? document.body).append(dialog);
  dialog.showModal();
  const first = dialog.querySelector('.dialog-body :is(input, textarea):not([type=file])');
  (first instanceof HTMLElement ? first : button).focus();
  return dialog;
}
