// Whether one may write somewhere, and the reason why not.

import { channelName, isForum, isThread } from '../view/find.js';
import { may } from '../view/go.js';

/**
 * @param {import('../types.js').Channel | null} channel
 * @returns {{ isHidden: boolean, reason: string | null, name: string }}
 */
export function whereOneMayNot(channel) {
  if (!channel || isForum(channel)) return { isHidden: true, reason: '', name: '' };
  const name = channel.recipients ? `@${channelName(channel)}` : isThread(channel) ? channelName(channel) : `#${channelName(channel)}`;
  return { isHidden: false, reason: reasonFor(channel), name };
}

/** @param {import('../types.js').Channel} channel */
function reasonFor(channel) {
  if (channel.thread_metadata?.locked && !may(channel, 'ManageThreads')) return 'This thread is locked.';
  if (!may(channel, 'SendMessages')) return 'You do not have permission to send messages in this channel.';
  return null;
}
