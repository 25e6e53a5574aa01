// Components of messages: rows of buttons and choices, and the newer ones that are text and layout.
import { choose, press } from '../acting/interact.js';
import { selectControl } from '../acting/select.js';
import { h, icon } from '../dom.js';
import { now } from '../store.js';
import { fileCard, gallery, picture } from './files.js';
import { guildOf } from './find.js';
import { spoiler } from './inline.js';
import { markdown } from './markdown.js';

/** @typedef {import('../types.js').Message} Message */
/** @typedef {import('../types.js').Component} Component */

/** @param {Message} message @returns {HTMLElement[]} */
export const components = message => all(message.components, message);

/** @param {Component[]} list @param {Message} message */
const all = (list, message) => list.map(component => (KINDS[component.type] ?? unknown)(component, message));

/** By type. @type {Record<number, (component: Component, message: Message) => HTMLElement>} */
const KINDS = {
  1: (row, message) => h('div', { class: 'row' }, all(row.components, message)),
  2: button,
  3: select, 5: select, 6: select, 7: select, 8: select,
  9: (section, message) => h('div', { class: 'section' },
    h('div', { class: 'section-text' }, all(section.components, message)), all([section.accessory], message)),
  10: text => h('div', { class: 'content' }, markdown(text.content)),
  11: thumbnail => h('div', { class: 'thumbnail' }, picture(shown(thumbnail))),
  12: media => gallery(media.items.map(shown)),
  13: file => covered(file, fileCard(file.file.url, file.name ?? 'file', file.size)),
  14: line => h('hr', { class: [line.divider === false && 'blank', line.spacing === 2 && 'wide'].filter(Boolean).join(' ') || null }),
  17: container,
};

/** @param {Component} component */
const unknown = component => h('p', { class: 'unknown' }, `A component of type ${component.type}`);

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link-button', 'secondary'];

/** @param {Component} button @param {Message} message */
function button(button, message) {
  const content = [button.emoji && h('span', { class: 'emoji' }, button.emoji.name), button.label && h('span', {}, button.label)];
  if (button.url) {
    return h('a', { class: 'button link-button', href: button.url, target: '_blank', rel: 'noopener noreferrer' }, content, icon('out'));
  }
  return h('button', {
    type: 'button', class: `button ${STYLES[button.style] ?? 'secondary'}`, disabled: button.disabled, 'data-custom-id': button.custom_id,
    'aria-label': button.label ? null : button.emoji?.name, onclick: () => press(message, button),
  }, content);
}

/** @param {Component} component @param {Message} message */
function select(component, message) {
  const guild = guildOf(now().guild);
  return selectControl({
    component, guild, disabled: !!component.disabled,
    onChoose: /** @param {string[]} values */ values => choose(message, component, values),
  });
}

/** @param {Component} container @param {Message} message */
function container(container, message) {
  const card = h('div', { class: 'container' }, all(container.components, message));
  if (container.accent_color !== null && container.accent_color !== undefined) {
    card.classList.add('accented');
    card.style.setProperty('--card', `#${container.accent_color.toString(16).padStart(6, '0')}`);
  }
  return covered(container, card);
}

/** @param {Component} component @param {HTMLElement} element */
const covered = (component, element) => component.spoiler ? spoiler([element]) : element;

/** @param {Record<string, any>} item */
const shown = item => ({ ...item.media, alt: item.description ?? '', isSpoiler: item.spoiler });
