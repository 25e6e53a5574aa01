// What can be chosen for an option, and what is wrong with what was typed.

import { now } from '../../store.js';
import { guildOf } from '../../view/go.js';
import { channels, people, roles } from '../things.js';

/** @typedef {import('../../types.js').Option} Option */
/** @typedef {import('../listbox.js').Item} Item */

const STRING = 3, INTEGER = 4, BOOLEAN = 5, USER = 6, CHANNEL = 7, ROLE = 8, MENTIONABLE = 9, NUMBER = 10;

/**
 * The closed list of an option; null where there is none.
 * @param {Option} option
 * @returns {Item[] | null}
 */
export function offered(option) {
  const guild = guildOf(now().guild);
  if (option.choices?.length) return option.choices.map(choice => ({ label: choice.name, value: choice.value }));
  switch (option.type) {
    case BOOLEAN: return [{ label: 'True', value: true }, { label: 'False', value: false }];
    case USER: return people(guild);
    case CHANNEL: return channels(guild, option.channel_types);
    case ROLE: return roles(guild);
    case MENTIONABLE: return [...people(guild), ...roles(guild)];
    default: return null;
  }
}

/**
 * What Discord says about a value that will not do; undefined if it will.
 * @param {Option} option
 * @param {string} text
 * @param {Item | undefined} match the item of a list that it is
 * @returns {string | undefined}
 */
export function wordsFor(option, text, match) {
  if (match) return undefined;
  switch (option.type) {
    case STRING: return option.choices?.length ? 'Choose one of the options of the list.' : lengthOf(option, text);
    case INTEGER: return /^[+-]?\d+$/.test(text) ? rangeOf(option, Number(text)) : 'Input a valid integer.';
    case NUMBER: return Number.isNaN(Number(text)) ? 'Input a valid number.' : rangeOf(option, Number(text));
    case BOOLEAN: return 'Choose True or False.';
    case USER: return 'Choose somebody of the list.';
    case CHANNEL: return 'Choose a channel of the list.';
    default: return 'Choose one of the list.';
  }
}

/**
 * @param {Option} option
 * @param {string} text
 */
function lengthOf({ min_length: min = 0, max_length: max = 6000 }, text) {
  const { length } = [...text];
  return length < min || length > max ? `Must be between ${min} and ${max} characters in length.` : undefined;
}

/**
 * @param {Option} option
 * @param {number} number
 */
function rangeOf({ min_value: min = -Infinity, max_value: max = Infinity }, number) {
  if (number < min) return `Must be ${min} or more.`;
  return number > max ? `Must be ${max} or less.` : undefined;
}
