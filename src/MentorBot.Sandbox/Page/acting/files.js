// Files of the person's machine, as the sandbox wants them.

/** @typedef {{ name: string, base64: string, type: string }} SentFile */

/** Discord's limit without paying, which the sandbox has, too. */
const LARGEST = 10 * 1024 * 1024;

/**
 * @param {Iterable<File>} files
 * @returns {string | undefined} what is wrong with them
 */
export const wrongWith = files =>
  [...files].some(file => file.size > LARGEST) ? 'Your files are too powerful: the limit is 10 MiB for each file.' : undefined;

/**
 * @param {Iterable<File>} files
 * @returns {Promise<SentFile[]>}
 */
export const sent = files => Promise.all([...files].map(read));

/**
 * @param {File} file
 * @returns {Promise<SentFile>}
 */
async function read(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { name: file.name, base64: btoa(text), type: file.type || 'application/octet-stream' };
}
