// Embeds: cards below the text.
import { h } from '../dom.js';
import { picture } from './files.js';
import { markdown } from './markdown.js';
import { calendar, timeElement } from './time.js';

/** @param {import('../types.js').Message} message */
export const embeds = message => message.embeds.map(embed);

/** @param {Record<string, any>} embed */
function embed({ color, author, title, url, description, fields = [], thumbnail, image, footer, timestamp }) {
  const card = h('div', { class: 'embed' },
    h('div', { class: 'embed-text' },
      author && h('div', { class: 'embed-author' }, author.icon_url && picture({ url: author.icon_url, alt: '', isIcon: true }),
        author.url ? link(author.url, [author.name]) : author.name),
      title && h('h3', {}, url ? link(url, markdown(title, { inline: true })) : markdown(title, { inline: true })),
      description && h('div', { class: 'content' }, markdown(description)),
      fields.length > 0 && h('dl', {}, fields.map(field))),
    thumbnail && h('div', { class: 'thumbnail' }, picture({ ...thumbnail, alt: thumbnail.description ?? '' })),
    image && h('div', { class: 'embed-image' }, picture({ ...image, alt: image.description ?? title ?? 'Picture' })),
    (footer || timestamp) && h('div', { class: 'embed-footer' },
      footer?.icon_url && picture({ url: footer.icon_url, alt: '', isIcon: true }),
      footer?.text, footer && timestamp && ' • ', timestamp && timeElement(new Date(timestamp), 'f', calendar(new Date(timestamp)))));
  if (color) card.style.setProperty('--card', `#${color.toString(16).padStart(6, '0')}`);
  return card;
}

/** @param {{ name: string, value: string, inline?: boolean }} field */
const field = ({ name, value, inline }) => h('div', { class: inline ? 'embed-field inline' : 'embed-field' },
  h('dt', {}, markdown(name, { inline: true })), h('dd', {}, markdown(value)));

/** @param {string} url @param {(Node | string)[]} content */
const link = (url, content) => h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, content);
