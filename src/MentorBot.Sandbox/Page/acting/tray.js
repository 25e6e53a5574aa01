// The files that go with the next message.

import { h } from '../dom.js';
import { say } from '../view/go.js';
import { wrongWith } from './files.js';

const MOST = 10;

export class Tray {
  /** @type {File[]} */
  files = [];
  element = h('div', { class: 'tray', role: 'list', 'aria-label': 'Files to send', hidden: true });

  /** @param {() => void} onChange */
  constructor(onChange) {
    this.onChange = onChange;
  }

  /** @param {Iterable<File>} files */
  add(files) {
    const wrong = wrongWith(files) ?? (this.files.length + [...files].length > MOST ? `A message has at most ${MOST} files.` : undefined);
    if (wrong) say(wrong, 'error');
    else this.#set([...this.files, ...files]);
  }

  clear() {
    this.#set([]);
  }

  /** @param {File} file */
  #remove(file) {
    this.#set(this.files.filter(one => one !== file));
  }

  /** @param {File[]} files */
  #set(files) {
    this.files = files;
    this.element.hidden = files.length === 0;
    this.element.replaceChildren(...files.map(file => h(
      'div', { class: 'tray-file', role: 'listitem' },
      h('span', {}, file.name, ' ', h('small', {}, `${Math.ceil(file.size / 1024)} KB`)),
      h('button', { type: 'button', 'aria-label': `Remove ${file.name}`, onclick: () => this.#remove(file) }, '×'),
    )));
    this.onChange();
  }

  /**
   * Takes what is pasted into an element or dropped over another one.
   * @param {HTMLElement} box
   * @param {HTMLElement} ground
   * @param {() => boolean} may
   */
  takeFrom(box, ground, may) {
    box.addEventListener('paste', event => {
      const files = event.clipboardData?.files;
      if (!files?.length || !may()) return;
      event.preventDefault();
      this.add(files);
    });
    ground.addEventListener('dragover', event => {
      if (!event.dataTransfer?.types.includes('Files') || !may()) return;
      event.preventDefault();
      ground.classList.add('dropping');
    });
    ground.addEventListener('dragleave', event => event.relatedTarget instanceof Node && ground.contains(event.relatedTarget)
      || ground.classList.remove('dropping'));
    ground.addEventListener('drop', event => {
      ground.classList.remove('dropping');
      if (!event.dataTransfer?.files.length || !may()) return;
      event.preventDefault();
      this.add(event.dataTransfer.files);
    });
  }
}
