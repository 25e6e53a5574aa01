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
 * Hears what happens; comes back by itself after a break. Asks again and again rather than with an EventSource, which wants to know the
 * names of all events beforehand.
 * @param {string | null} person whose eyes it is seen with; null sees everything, also the calls of the bot
 * @param {(event: import('./types.js').SandboxEvent) => void} heard
 * @param {(isUp: boolean) => void} [connected] told when it begins, and when it breaks off and comes back
 * @returns {() => void} stops it
 */
export function listen(person, heard, connected) {
  const stop = new AbortController();
  const eyes = person ? `&user=${person}` : '';
  /** @param {string} query */
  const ask = async query => (await fetch(`/sandbox/events?${query}${eyes}`, { signal: stop.signal })).json();
  const hear = async () => {
    let { last } = await ask('');
    connected?.(true);
    while (!stop.signal.aborted) {
      const answer = await ask(`after=${last}&wait=25`);
      if (answer.last < last) throw new Error('Another sandbox answers: begin anew.');
      last = answer.last;
      answer.events.forEach(heard);
    }
  };
  const keepHearing = async () => {
    while (!stop.signal.aborted) {
      await hear().catch(() => stop.signal.aborted || connected?.(false));
      await new Promise(resume => setTimeout(resume, 500));
    }
  };
  keepHearing();
  return () => stop.abort();
}
