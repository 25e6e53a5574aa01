// The fields of a form, one for each kind of component.

import { h } from '../dom.js';
import { sent, wrongWith } from './files.js';
import { Select } from './select.js';

/** @typedef {import('../types.js').Component} Component */
/** @typedef {import('../types.js').Guild} Guild */

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {HTMLElement} target what a label belongs to and an error describes
 * @property {boolean} isGroup named by its label as a whole
 * @property {() => any} value
 * @property {() => boolean} isEmpty
 * @property {() => string | undefined} problem
 */

const REQUIRED = 'This field is required.';

/**
 * @param {Component} component
 * @param {Guild | null} guild
 * @param {string} label id of the element that names it
 * @returns {Field}
 */
export function fieldFor(component, guild, label) {
  switch (component.type) {
    case 4: return textField(component);
    case 19: return fileField(component);
    case 21: return optionsField(component, 'radio', label);
    case 22: return optionsField(component, 'checkbox', label);
    case 23: return checkField(component);
    default: return selectField(component, guild, label);
  }
}

/** @param {Component} component */
export const isRequired = component => component.type !== 23 && component.required !== false && component.min_values !== 0;

/**
 * @param {Component} component
 * @returns {Field}
 */
function textField(component) {
  const { min_length: min = 0, max_length: max = 4000 } = component;
  const common = {
    placeholder: component.placeholder, maxlength: max, autocomplete: 'off', 'aria-required': isRequired(component) && 'true',
  };
  const input = component.style === 2 ? h('textarea', { ...common, rows: 4 }) : h('input', { type: 'text', ...common });
  input.value = component.value ?? '';
  const count = h('span', { class: 'count', 'aria-hidden': 'true' });
  const show = () => { count.textContent = `${[...input.value].length}/${max}`; };
  input.addEventListener('input', show);
  show();
  return {
    element: h('div', { class: 'text-field' }, input, count),
    target: input,
    isGroup: false,
    value: () => input.value,
    isEmpty: () => input.value === '',
    problem: () => [...input.value].length < min ? `Must be between ${min} and ${max} in length.` : undefined,
  };
}

/**
 * @param {Component} component
 * @returns {Field}
 */
function fileField(component) {
  const { min_values: min = 1, max_values: max = 1 } = component;
  const input = h('input', {
    type: 'file', multiple: max > 1, accept: component.file_types?.join(','), 'aria-required': isRequired(component) && 'true',
  });
  const files = () => [...(input.files ?? [])];
  return {
    element: input,
    target: input,
    isGroup: false,
    value: () => sent(files()),
    isEmpty: () => files().length === 0,
    problem: () => files().length < min || files().length > max ? `Choose ${range(min, max)} files.` : wrongWith(files()),
  };
}

/**
 * @param {Component} component
 * @param {'radio' | 'checkbox'} type
 * @param {string} label
 * @returns {Field}
 */
function optionsField(component, type, label) {
  const [min, max] = type === 'radio' ? [1, 1] : [component.min_values ?? 1, component.max_values ?? component.options.length];
  const boxes = component.options.map((/** @type {any} */ option) => {
    const box = h('input', { type, name: component.custom_id, value: option.value });
    box.checked = option.default === true;
    const text = h('span', {}, option.label, option.description && h('small', {}, option.description));
    return { box, row: h('label', { class: 'choice' }, box, text) };
  });
  const values = () => boxes.filter((/** @type {any} */ one) => one.box.checked).map((/** @type {any} */ one) => one.box.value);
  const element = h(
    'div', { role: type === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': label, class: 'choices' },
    ...boxes.map((/** @type {any} */ one) => one.row),
  );
  return {
    element,
    target: element,
    isGroup: true,
    value: () => type === 'radio' ? values()[0] : values(),
    isEmpty: () => values().length === 0,
    problem: () => values().length < min || values().length > max ? `Choose ${range(min, max)}.` : undefined,
  };
}

/**
 * @param {Component} component
 * @returns {Field}
 */
function checkField(component) {
  const box = h('input', { type: 'checkbox' });
  box.checked = component.default === true;
  return { element: box, target: box, isGroup: false, value: () => box.checked, isEmpty: () => false, problem: () => undefined };
}

/**
 * @param {Component} component
 * @param {Guild | null} guild
 * @param {string} label
 * @returns {Field}
 */
function selectField(component, guild, label) {
  const select = new Select({ component, guild, label });
  return {
    element: select.element,
    target: select.input,
    isGroup: true,
    value: () => select.values,
    isEmpty: () => select.values.length === 0,
    problem: () => select.values.length < select.min ? `Choose ${range(select.min, select.max)}.` : undefined,
  };
}

/**
 * What is wrong with what was filled in.
 * @param {Component} component
 * @param {Field} field
 */
export const problemOf = (component, field) => field.isEmpty() ? (isRequired(component) ? REQUIRED : undefined) : field.problem();

/**
 * @param {number} min
 * @param {number} max
 */
const range = (min, max) => min === max ? min : `${min} to ${max}`;
