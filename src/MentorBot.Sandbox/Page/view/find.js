// Looking up things in the world that the page knows.
import { now } from '../store.js';

/** @typedef {import('../types.js').Channel} Channel */
/** @typedef {import('../types.js').Guild} Guild */
/** @typedef {import('../types.js').User} User */

/** Bits of the permissions that the page asks for. https://docs.discord.com/developers/topics/permissions */
const BITS = {
  Administrator: 3, ManageChannels: 4, ManageGuild: 5, AddReactions: 6, ViewChannel: 10, SendMessages: 11, ManageMessages: 13,
  AttachFiles: 15, ReadMessageHistory: 16, MentionEveryone: 17, ManageRoles: 28, UseApplicationCommands: 31, ManageThreads: 34,
  CreatePublicThreads: 35, CreatePrivateThreads: 36, SendMessagesInThreads: 38, PinMessages: 51,
};

export const DM = 1, VOICE = 2, CATEGORY = 4, NEWS = 5, FORUM = 15, MEDIA = 16;

/** @param {Channel | null | undefined} channel */
export const isThread = channel => !!channel && channel.type >= 10 && channel.type <= 12;
/** @param {Channel | null | undefined} channel */
export const isForum = channel => channel?.type === FORUM || channel?.type === MEDIA;
/** @param {Channel | null | undefined} channel */
export const isDm = channel => channel?.type === DM;

/** @param {string | null} id @returns {Guild | null} */
export const guildOf = id => now().world?.guilds.find(guild => guild.id === id) ?? null;

/** @param {string | null | undefined} id a channel, thread or conversation that this person sees @returns {Channel | null} */
export function channelOf(id) {
  const world = now().world;
  if (!world || !id) return null;
  const places = [world.dms, ...world.guilds.flatMap(guild => [guild.channels, guild.threads])];
  for (const place of places) {
    const found = place.find(channel => channel.id === id);
    if (found) return found;
  }
  return null;
}

/** The membership of somebody in the open server. @param {string} userId */
export const memberOf = userId => guildOf(now().guild)?.members.find(member => member.user.id === userId) ?? null;

/** Anybody the page has heard of. @param {string} id @returns {User | null} */
export function userOf(id) {
  const { page, world } = now();
  const known = [
    ...(world?.guilds ?? []).flatMap(guild => guild.members.map(member => member.user)),
    ...(world?.dms ?? []).flatMap(dm => dm.recipients ?? []),
    ...(page?.people ?? []).map(person => person.user),
    page?.bot, world?.user,
  ];
  return known.find(user => user?.id === id) ?? null;
}

/** How somebody is called in the open server. @param {User} user */
export const nameOf = user => memberOf(user.id)?.nick ?? user.global_name ?? user.username;

/** What a channel is called in lists and headings. @param {Channel} channel */
export const channelName = channel => channel.name ?? (channel.recipients ?? []).map(nameOf).join(', ');

/** The threads of a channel, newest activity first. @param {Channel} channel */
export const threadsOf = channel => (guildOf(channel.guild_id ?? null)?.threads ?? [])
  .filter(thread => thread.parent_id === channel.id)
  .sort((a, b) => Number(BigInt(b.last_message_id ?? b.id) - BigInt(a.last_message_id ?? a.id)));

/**
 * Whether one may do something in a channel.
 * @param {Channel | null} channel
 * @param {keyof typeof BITS} what
 */
export function may(channel, what) {
  if (!channel) return false;
  const needed = what === 'SendMessages' && isThread(channel) ? 'SendMessagesInThreads' : what;
  return ((BigInt(channel.permissions) >> BigInt(BITS[needed])) & 1n) === 1n;
}

/** The colour of the highest role that has one; null where there is none. @param {string} userId */
export function roleColor(userId) {
  const roles = memberOf(userId)?.roles ?? [];
  const colored = (guildOf(now().guild)?.roles ?? []).filter(role => roles.includes(role.id) && role.color)
    .sort((a, b) => b.position - a.position);
  return colored[0] ? `#${colored[0].color.toString(16).padStart(6, '0')}` : null;
}
