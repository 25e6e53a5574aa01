// The commands that can be typed in a channel.

import { request } from '../../api.js';
import { now } from '../../store.js';

/** @typedef {import('../../types.js').Command} Command */
/** @typedef {import('../../types.js').Option} Option */

/**
 * A command that can be sent: with its group and subcommand.
 * @typedef {{ line: string, description: string, options: Option[], application: string }} Leaf
 */

const CHAT = 1, SUBCOMMAND = 1, GROUP = 2;

/**
 * Everything that is offered in the open channel, also in the Apps menus.
 * @returns {Promise<Command[]>}
 */
export async function commandsHere() {
  const { me, channel } = now();
  return (await request(`people/${me}/channels/${channel}/commands`)).commands;
}

/** @returns {Promise<Leaf[]>} */
export async function leavesHere() {
  const commands = (await commandsHere()).filter(command => command.type === CHAT);
  return commands.flatMap(command => leaves(command, command.name, command)).sort((a, b) => a.line.localeCompare(b.line));
}

/**
 * @param {Command | Option} part
 * @param {string} line
 * @param {Command} command
 * @returns {Leaf[]}
 */
function leaves(part, line, command) {
  const below = (part.options ?? []).filter(option => option.type === SUBCOMMAND || option.type === GROUP);
  if (below.length) return below.flatMap(option => leaves(option, `${line} ${option.name}`, command));
  return [{ line, description: part.description, options: part.options ?? [], application: command.application_id }];
}

/**
 * The commands that fit what was typed: those that begin with it, then those that contain it, then those about it.
 * @param {Leaf[]} all
 * @param {string} typed without the slash
 */
export function fittingLeaves(all, typed) {
  const text = typed.toLowerCase();
  const rank = (/** @type {Leaf} */ leaf) => {
    if (leaf.line.startsWith(text)) return 0;
    if (leaf.line.includes(text)) return 1;
    return text.length > 2 && leaf.description.toLowerCase().includes(text) ? 2 : 3;
  };
  return all.map(leaf => ({ leaf, rank: rank(leaf) })).filter(one => one.rank < 3).sort((a, b) => a.rank - b.rank).map(one => one.leaf);
}

/**
 * The command that was typed in full, with a space behind it or more.
 * @param {Leaf[]} all
 * @param {string} typed without the slash
 * @returns {{ leaf: Leaf, rest: string } | null}
 */
export function typedLeaf(all, typed) {
  const leaf = all.filter(leaf => typed.startsWith(`${leaf.line} `)).sort((a, b) => b.line.length - a.line.length)[0];
  return leaf ? { leaf, rest: typed.slice(leaf.line.length + 1) } : null;
}
