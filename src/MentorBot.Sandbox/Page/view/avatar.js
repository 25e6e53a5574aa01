// Faces: initials on a colour that belongs to the id. The style sheet draws them: they are no text, the name stands beside.
import { h } from '../dom.js';

/** Dark enough for white letters. */
const COLORS = ['#5865f2', '#b0388f', '#2d7d46', '#b3541e', '#8a4fd0', '#0f7490', '#c0392b', '#5d6b2f'];

/**
 * @param {{ id: string, bot?: boolean }} whose
 * @param {string} name
 */
export function avatar(whose, name) {
  const face = h('span', { class: 'avatar', 'aria-hidden': 'true', 'data-initials': initials(name) });
  face.style.setProperty('--face', whose.bot ? COLORS[0] : COLORS[1 + Number(BigInt(whose.id) % BigInt(COLORS.length - 1))]);
  return face;
}

/** "Study circle" is "SC". @param {string} name */
export const initials = name => name.split(/\s+/).filter(Boolean).slice(0, 3).map(word => [...word][0].toUpperCase()).join('');
