import * as v from 'valibot';
import type { Runtime } from '../platform/browser.ts';
import { logQuietly } from '../platform/log.ts';
import { ANNOUNCEMENT_SCHEMAS, FROM_CONTENT } from './announcement-schemas.ts';
import type { Announcements } from './protocol.ts';
import { senderKind } from './sender.ts';
import { listen } from './wire.ts';

/**
 * Listens, in the background and in our pages, to what other contexts announce: only what its sender may say, in its
 * shape. A script in a web page has no need of it: nothing but the extension reaches it.
 */
export function hear<Name extends keyof Announcements>(
  name: Name,
  callback: (data: Announcements[Name], sender: Runtime.MessageSender) => void,
  signal?: AbortSignal,
): void {
  listen(
    name,
    (data, sender) => {
      const kind = senderKind(sender);
      const isAllowed = kind === 'page' || (kind === 'content' && FROM_CONTENT.has(name));
      if (!isAllowed || !v.is(ANNOUNCEMENT_SCHEMAS[name], data))
        logQuietly('announcement refused', `${name} of ${kind}`);
      else callback(data, sender);
    },
    signal,
  );
}
