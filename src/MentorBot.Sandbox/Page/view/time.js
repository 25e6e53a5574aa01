// Times as the reader's own zone and language have them. "Now" is the sandbox's now: its clock may be ahead of the real one.
import { h } from '../dom.js';
import { now } from '../store.js';

/** The sandbox's time in milliseconds. */
export const sandboxNow = () => Date.now() + (now().page?.clock.ahead ?? 0) * 1000;

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** @param {Date} date @param {string} style as in `<t:0:style>`, all but R */
export const format = (date, style) => new Intl.DateTimeFormat(undefined, STYLES[style] ?? STYLES.f).format(date);

/** @type {[Intl.RelativeTimeFormatUnit, number][]} */
const UNITS = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]];

/** "in 3 days". @param {Date} date */
export function relative(date) {
  const seconds = (date.getTime() - sandboxNow()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? UNITS[UNITS.length - 1];
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

/** The head of a message: "Today at 10:15". @param {Date} date */
export function calendar(date) {
  const days = Math.round((midnight(new Date(sandboxNow())) - midnight(date)) / 86_400_000);
  if (days === 0) return format(date, 't');
  return days === 1 ? `Yesterday at ${format(date, 't')}` : format(date, 's');
}

/** @param {Date} date */
export const midnight = date => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/**
 * A time element; the full time is its title.
 * @param {Date} date
 * @param {string} style
 * @param {string} [text]
 */
export function timeElement(date, style, text) {
  if (Number.isNaN(date.getTime())) return h('span', {}, 'Invalid date');
  const element = h('time', { datetime: date.toISOString(), title: format(date, 'F'), 'data-relative': style === 'R' },
    text ?? (style === 'R' ? relative(date) : format(date, style)));
  return element;
}

// Relative times go on while one reads them.
setInterval(() => {
  for (const element of document.querySelectorAll('time[data-relative]')) {
    const text = relative(new Date(element.getAttribute('datetime') ?? ''));
    if (element.textContent !== text) element.textContent = text;
  }
}, 1000);
