/** The control API of the sandbox, as docs/sandbox.md describes it: what people do, and what goes wrong. */
export class Sandbox {
  constructor(address) {
    this.address = address;
  }

  async call(method, path, body) {
    const response = await fetch(`${this.address}/sandbox/${path}`, {
      method, headers: body ? { 'Content-Type': 'application/json' } : {}, body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /sandbox/${path}: ${response.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  async addUser(name) {
    return new Person(this, await this.call('POST', 'users', { name }));
  }

  /** A guild with its members and the bot, which may do what a helper does. */
  async addGuild(name, owner, members, application) {
    const { id } = await this.call('POST', 'guilds', { name, owner: owner.id });
    for (const member of members) await this.call('POST', `guilds/${id}/members`, { user: member.id });
    const permissions = 'ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, EmbedLinks, AttachFiles, AddReactions, '
      + 'CreatePublicThreads, CreatePrivateThreads, ManageThreads, ManageMessages, PinMessages';
    await this.call('POST', `guilds/${id}/bots`, { application, permissions });
    return { id, addChannel: (channel, type) => this.call('POST', `guilds/${id}/channels`, { name: channel, type }) };
  }

  /** Something goes wrong, as docs/sandbox.md names it. */
  fault(name, body = {}) {
    return this.call('POST', 'faults', { fault: name, ...body });
  }
}

/** Somebody who uses Discord. What starts an interaction does not wait for its answer: see answer(). */
class Person {
  constructor(sandbox, user) {
    this.sandbox = sandbox;
    this.id = user.id;
  }

  do(what, body = {}) {
    return this.sandbox.call('POST', `people/${this.id}/${what}`, body);
  }

  /** A message as this person sees it, undefined where there is none. */
  async find(channel, id) {
    const { messages } = await this.sandbox.call('GET', `people/${this.id}/channels/${channel}/messages`);
    return messages.find(message => message.id === id);
  }

  post(channel, text, { replyTo, ping } = {}) {
    return this.do('post', { channel, text, reply_to: replyTo, ping });
  }

  postInForum(channel, title, text) {
    return this.do('post-in-forum', { channel, title, text });
  }

  react(channel, message, emoji) {
    return this.do('react', { channel, message, emoji });
  }

  closeDms() {
    return this.do('close-dms');
  }

  reopenDms() {
    return this.do('reopen-dms');
  }

  invoke(channel, command, options) {
    return this.do('invoke', { channel, command: `/${command}`, options, wait: 'none' });
  }

  async type(channel, command, option, text) {
    const { choices } = await this.do('autocomplete', { channel, command: `/${command}`, option, text });
    return choices;
  }

  /** An entry of the Apps menu of a message or of a person. */
  invokeOn(channel, command, { message, user }) {
    return this.do('menu', { channel, command, message, target: user, wait: 'none' });
  }

  click(channel, message, id) {
    return this.do('click', { channel, message, custom_id: id, wait: 'none' });
  }

  select(channel, message, id, values) {
    return this.do('select', { channel, message, custom_id: id, values, wait: 'none' });
  }

  submit(opener, values) {
    return this.do('submit', { interaction: opener.id, values, wait: 'none' });
  }

  /** What came of an interaction, once it is answered and no longer "thinking". */
  answer(interaction) {
    return this.sandbox.call('GET', `people/${this.id}/interactions/${interaction.id}?wait=result`);
  }
}
