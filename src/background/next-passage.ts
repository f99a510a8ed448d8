import { FailureError } from '../core/model/failure.ts';
import { callFrame } from '../messaging/wire.ts';
import { logQuietly } from '../platform/log.ts';
import { type AnnotatedFrame, annotatedFrames, wakeFrames } from './frames.ts';

type Stop = Pick<AnnotatedFrame, 'frameId' | 'elsewhere'>;

/** The page itself. What is made in it stands nowhere else. */
const PAGE: Stop = { frameId: 0, elsewhere: [] };

/**
 * Opens the card of the next passage of a tab, round and round: first those of the page, then those of each frame that
 * may be entered, in the order in which the frames came into the page.
 * @throws FailureError `no-passage`
 */
export async function openNextPassage(tabId: number): Promise<void> {
  const from = (await annotatedFrames(tabId)).find(({ hasFocus }) => hasFocus) ?? PAGE;
  if (await goOn(tabId, from, false)) return;
  // Those that sleep may hold the next one.
  await wakeFrames(tabId);
  const ring = [PAGE, ...(await annotatedFrames(tabId))];
  const at = ring.findIndex(({ frameId }) => frameId === from.frameId);
  for (const stop of [...ring.slice(at + 1), ...ring.slice(0, at + 1)]) {
    if (await goOn(tabId, stop, true)) return;
  }
  throw new FailureError('no-passage');
}

/** Whether there is a passage. A frame that has gone meanwhile has none. */
async function goOn(tabId: number, { frameId, elsewhere }: Stop, isAnew: boolean): Promise<boolean> {
  try {
    return await callFrame({ tabId, frameId }, 'tab.nextPassage', { isAnew, elsewhere });
  } catch (thrown) {
    if (frameId === PAGE.frameId) throw thrown;
    logQuietly('frame not asked', thrown);
    return false;
  }
}
