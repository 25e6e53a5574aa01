// Talks to the sandbox: docs/sandbox.md describes every request.

/** What the sandbox would not do, in a sentence that can be shown. */
export class Refused extends Error {}

/**
 * @param {string} path below /sandbox/
 * @param {object} [body] makes it a POST
 * @param {string} [method]
 * @returns {Promise<any>}
 */
export async function request(path, body, method = body ? 'POST' : 'GET') {
  const answer = await fetch(`/sandbox/${path}`, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  if (answer.status === 204) return null;
  const json = await answer.json();
  if (!answer.ok) throw new Refused(json.error ?? `The sandbox answered ${answer.status}.`);
  return json;
}

/**
 * Does something as a person: `act(me, 'post', {channel, text})`.
 * @param {string} person
 * @param {string} what
 * @param {object} body
 */
export const act = (person, what, body) => request(`people/${person}/${what}`, body);

/**
 * Hears what happens; comes back by itself after a break.
 * @param {string | null} person whose eyes it is seen with; null sees everything, also the calls of the bot
 * @param {(event: import('./types.js').SandboxEvent) => void} heard
 * @param {(isUp: boolean) => void} [connected]
 * @returns {() => void} stops it
 */
export function listen(person, heard, connected) {
  const source = new EventSource(`/sandbox/events${person ? `?user=${person}` : ''}`);
  source.onopen = () => connected?.(true);
  source.onerror = () => connected?.(false);
  source.onmessage = message => heard(JSON.parse(message.data));
  return () => source.close();
}
