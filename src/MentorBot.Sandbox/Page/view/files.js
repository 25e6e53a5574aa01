// Files and pictures, and a picture made large.
import { h, icon } from '../dom.js';
import { spoiler } from './inline.js';

/** @typedef {import('../types.js').Message} Message */

const V2 = 1 << 15;

/** The files that stand by themselves: in a message of components they are shown where a component names them. @param {Message} message */
export function files(message) {
  if (message.flags & V2 || !message.attachments.length) return null;
  const inEmbeds = JSON.stringify(message.embeds);
  const alone = message.attachments.filter(file => !inEmbeds.includes(`/${file.id}/`));
  const pictures = alone.filter(isPicture);
  return [
    pictures.length > 0 && gallery(pictures.map(file => ({ ...file, alt: file.description ?? file.filename, isSpoiler: isCovered(file) }))),
    ...alone.filter(file => !isPicture(file)).map(file => fileCard(file.url, file.filename, file.size)),
  ];
}

/** @param {import('../types.js').Attachment} file */
const isPicture = file => file.content_type?.startsWith('image/');

/** @param {import('../types.js').Attachment} file */
const isCovered = file => file.filename.startsWith('SPOILER_') || !!(/** @type {any} */ (file).flags & 32);

/** @typedef {{ url: string, alt: string, width?: number | null, height?: number | null, isIcon?: boolean, isSpoiler?: boolean }} Shown */

/** @param {Shown[]} pictures */
export const gallery = pictures => h('div', { class: 'gallery', 'data-count': Math.min(4, pictures.length) }, pictures.map(picture));

/**
 * A picture that can be made large; where it may not be loaded (from outside), its address.
 * @param {Shown} shown
 * @returns {HTMLElement}
 */
export function picture({ url, alt, width, height, isIcon, isSpoiler }) {
  const src = local(url);
  const image = h('img', { src, alt, width: width || null, height: height || null });
  if (isIcon) {
    image.addEventListener('error', () => image.remove());
    return image;
  }
  const zoom = h('button', { type: 'button', class: 'picture', 'aria-label': `Picture: ${alt || 'no description'}. Make it large`,
    onclick: () => enlarge(src, alt) }, image);
  image.addEventListener('error', () => zoom.replaceWith(h('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, alt || url)));
  return isSpoiler ? spoiler([zoom]) : zoom;
}

/** @param {string} src @param {string} alt */
function enlarge(src, alt) {
  const close = () => dialog.close();
  const dialog = h('dialog', { class: 'zoom', 'aria-label': alt || 'Picture', onclose: () => dialog.remove(), onclick: close },
    h('img', { src, alt }),
    h('p', {}, alt, ' ', h('a', { href: src, target: '_blank' }, 'Open original')),
    h('button', { type: 'button', class: 'round', 'aria-label': 'Close', onclick: close }, icon('close')));
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {string} url @param {string} name @param {number} [size] in bytes */
export const fileCard = (url, name, size) => h('div', { class: 'file' }, icon('file'),
  h('div', {}, h('a', { href: local(url), download: name }, name), size !== undefined && h('small', {}, bytes(size))));

/** The sandbox's own files have its address with a number; the page may have been opened by a name. @param {string} url */
const local = url => url.replace(/^https?:\/\/[^/]+(?=\/attachments\/)/, '');

/** @param {number} size */
const bytes = size => {
  if (size < 1024) return `${size} bytes`;
  return size < 1024 ** 2 ? `${(size / 1024).toFixed(1)} KB` : `${(size / 1024 ** 2).toFixed(2)} MB`;
};
