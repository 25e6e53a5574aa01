import { h } from '../dom.js';
/** @param {{ component: import('../types.js').Component, guild: import('../types.js').Guild | null, disabled: boolean,
 *   onChoose: (values: string[]) => void }} settings */
export const selectControl = settings => h('span', {}, settings.component.placeholder ?? 'Make a selection');
