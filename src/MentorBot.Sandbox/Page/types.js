// The shapes that the page works with. Discord's own objects are as Discord's documentation has them; only what is used is named.

/**
 * @typedef {{ id: string, username: string, global_name: string | null, bot?: boolean, locale?: string, dms_closed?: boolean }} User
 * @typedef {{ id: string, name: string, color: number, position: number, permissions: string, mentionable: boolean }} Role
 * @typedef {{ user: User, nick: string | null, roles: string[] }} Member
 * @typedef {{ id: string, type: number, name: string | null, parent_id?: string | null, topic?: string | null, permissions: string,
 *   position?: number, recipients?: User[], available_tags?: { id: string, name: string, moderated: boolean }[], applied_tags?: string[],
 *   message_count?: number, owner_id?: string, guild_id?: string, last_message_id?: string | null,
 *   thread_metadata?: { archived: boolean, locked: boolean } }} Channel
 * @typedef {{ id: string, name: string, owner_id: string, channels: Channel[], threads: Channel[], members: Member[],
 *   roles: Role[] }} Guild
 * @typedef {{ user: User, guilds: Guild[], dms: Channel[] }} World
 * @typedef {{ id: string, filename: string, url: string, content_type?: string, size: number, description?: string,
 *   width?: number, height?: number }} Attachment
 * @typedef {{ emoji: { id: string | null, name: string }, count: number, me: boolean }} Reaction
 * @typedef {Record<string, any> & { type: number }} Component a component of a message or form, V1 or V2
 * @typedef {{ id: string, type: number, channel_id: string, author: User, content: string, timestamp: string,
 *   edited_timestamp: string | null, embeds: Record<string, any>[], components: Component[], attachments: Attachment[],
 *   reactions?: Reaction[], mentions: User[], mention_roles: string[], mention_everyone: boolean, flags: number, pinned: boolean,
 *   message_reference?: { message_id?: string, channel_id: string }, referenced_message?: Message | null,
 *   interaction_metadata?: { user: User, name?: string }, thread?: Channel,
 *   own: boolean, private: boolean, pinged: string[] }} Message
 * @typedef {{ id: string, type: number, channel_id: string, state: 'waiting' | 'thinking' | 'answered' | 'failed', failure: string | null,
 *   private: boolean, message: Message | null, follow_ups: Message[], modal: Record<string, any> | null,
 *   choices: { name: string, value: string | number }[] | null }} Interaction
 * @typedef {{ id: string, type: number, name: string, description: string, application_id: string, options?: Option[] }} Command
 * @typedef {{ type: number, name: string, description: string, required?: boolean, autocomplete?: boolean,
 *   choices?: { name: string, value: string | number }[], options?: Option[], min_value?: number, max_value?: number,
 *   min_length?: number, max_length?: number, channel_types?: number[] }} Option
 * @typedef {{ number: number, event: string, data: any }} SandboxEvent
 */

/**
 * What whoever started the sandbox says about it: `GET /sandbox/page`.
 * @typedef {{ title: string, bot: User, people: { user: User, what: string }[], start: { guild: string, channel: string },
 *   welcome: { channel: string, message: string } | null, tries: Try[], problems: Problem[], clock: Clock,
 *   isBotOnline: boolean }} Page
 *
 * One press of the welcome. `guild` and `channel` are where it is done, `as` who does it (absent: whoever one is).
 * @typedef {{ title: string, text: string, as?: string, channel?: string,
 *   post?: string, invoke?: { command: string, options?: Record<string, any> } }} Try
 *
 * What is wrong in the knowledge folder.
 * @typedef {{ severity: 'error' | 'warning', file: string, line: number, message: string }} Problem
 *
 * The clock of the sandbox: `now` is its time, ISO 8601, when the answer was made; `ahead` how many seconds it is before the real one.
 * @typedef {{ now: string, ahead: number }} Clock
 */

/**
 * @typedef {object} State
 * @property {Page | null} page
 * @property {string} me id of the person that one is
 * @property {World | null} world what this person sees
 * @property {string | null} guild open server; null is the list of direct messages
 * @property {string | null} channel open channel, thread or conversation
 * @property {Message[]} messages of the open channel, oldest first
 * @property {Set<string>} unread channels
 * @property {Set<string>} pinged channels in which this person was mentioned
 * @property {Map<string, { user: string, until: number }[]>} typing by channel
 * @property {Message | null} replyingTo
 * @property {Message | null} editing
 * @property {boolean} isConnected whether the page hears the sandbox
 */

export {};
