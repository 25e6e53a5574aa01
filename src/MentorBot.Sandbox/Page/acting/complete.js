// Completion in a text box: commands after a slash, people and roles after @, channels after #, emoji after a colon.

import { Listbox } from './listbox.js';
import { emojiFor } from './emoji.js';
import { mentionsFor } from './mentions.js';
import { now } from '../store.js';
import { fittingLeaves, leavesHere, typedLeaf } from './slash/commands.js';

/** @typedef {import('./slash/commands.js').Leaf} Leaf */

export class Completion {
  #from = 0;
  /** @type {Leaf[]} */
  #leaves = [];
  #leavesOf = '';

  /**
   * @param {HTMLTextAreaElement} box
   * @param {((leaf: Leaf, rest: string) => void) | null} onCommand null where no commands can be used
   */
  constructor(box, onCommand) {
    this.box = box;
    this.onCommand = onCommand;
    this.list = new Listbox(box, { name: 'Suggestions', onPick: item => this.#pick(item.value) });
    box.addEventListener('input', () => this.update());
    box.addEventListener('blur', () => this.list.hide());
  }

  async update() {
    const { value, selectionStart } = this.box;
    if (this.onCommand && value.startsWith('/')) return this.#offerCommands();
    const before = value.slice(0, selectionStart);
    const found = mentionsFor(before) ?? emojiFor(before);
    this.#from = found?.from ?? 0;
    this.list.show(found?.items ?? []);
  }

  async #offerCommands() {
    const { me, channel } = now();
    const here = `${me} ${channel}`;
    // Typing the slash asks anew: the bot may have other commands meanwhile.
    if (this.box.value === '/' || this.#leavesOf !== here) {
      const leaves = await leavesHere().catch(() => []);
      this.#leaves = leaves;
      this.#leavesOf = here;
    }
    const { value } = this.box;
    if (!value.startsWith('/') || document.activeElement !== this.box) return;
    const typed = value.slice(1);
    const whole = typedLeaf(this.#leaves, typed);
    if (whole) return this.onCommand?.(whole.leaf, whole.rest);
    const bot = now().page?.bot;
    const items = fittingLeaves(this.#leaves, typed).map(leaf => ({
      label: `/${leaf.line}`, detail: leaf.description, value: leaf, group: bot?.global_name ?? bot?.username,
    }));
    this.list.show(items);
  }

  /**
   * Whether the text is a command that can be chosen; if so, it is. For whoever types faster than commands are read.
   * @param {string} text
   */
  async takes(text) {
    if (!this.onCommand || !text.startsWith('/')) return false;
    if (this.#leaves.length === 0) this.#leaves = await leavesHere().catch(() => []);
    const whole = typedLeaf(this.#leaves, `${text.slice(1)} `);
    if (whole) this.onCommand(whole.leaf, whole.rest.trimEnd());
    return whole !== null;
  }

  /** @param {string | Leaf} value */
  #pick(value) {
    this.list.hide();
    if (typeof value !== 'string') return this.onCommand?.(value, '');
    this.box.setRangeText(value, this.#from, this.box.selectionStart, 'end');
    this.box.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
