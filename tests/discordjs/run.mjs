// Drives the sandbox with discord.js, a client that is not ours, and prints one line of JSON for each scenario:
// {"name": "...", "ok": true, "detail": "..."}. Usage: node run.mjs http://127.0.0.1:PORT BOT_TOKEN
import { start } from './bot.mjs';
import { Sandbox } from './sandbox.mjs';
import { connection } from './scenarios/connection.mjs';
import { interactions } from './scenarios/interactions.mjs';
import { messages } from './scenarios/messages.mjs';
import { places } from './scenarios/places.mjs';

const patience = 20_000; // milliseconds for one scenario

const [address, token] = process.argv.slice(2);
if (!address || !token) {
  console.error('Usage: node run.mjs http://127.0.0.1:PORT BOT_TOKEN');
  process.exit(2);
}

async function attempt(name, action) {
  const { promise: late, reject } = Promise.withResolvers?.() ?? withResolvers();
  const timer = setTimeout(() => reject(new Error(`nothing more happened within ${patience / 1000} s`)), patience);
  try {
    const detail = await Promise.race([action(), late]);
    print(name, true, detail ?? '');
    return true;
  } catch (error) {
    print(name, false, `${error.message}${error.rawError ? ` ${JSON.stringify(error.rawError)}` : ''} ${place(error)}`);
    return false;
  } finally {
    clearTimeout(timer);
  }
}

// Node 20 has no Promise.withResolvers.
function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

const place = error => error.stack?.split('\n').find(line => line.includes('/scenarios/'))?.trim() ?? '';

const print = (name, ok, detail) => console.log(JSON.stringify({ name, ok, detail: `${detail}`.trim() }));

process.on('unhandledRejection', error => console.error(error));

let world;
const loggedIn = await attempt('logs in and gets its guild', async () => {
  world = await start(new Sandbox(address), token);
  return `${world.client.user.tag}, ${world.guild.channels.cache.size} channels`;
});
if (loggedIn) {
  // The order matters: commands are registered before they are used, and the connection is tormented last.
  for (const [name, action] of Object.entries({ ...messages, ...interactions, ...places, ...connection }))
    await attempt(name, () => action(world));
}
await attempt('goes', async () => world?.client.destroy());
process.exit(0); // discord.js may still wait for a reconnect
