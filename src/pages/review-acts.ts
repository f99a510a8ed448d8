import { toFailure } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import type { Enrolled } from '../services/review-enrol.ts';
import type { ToastMessage } from '../ui/toast.tsx';
import { library } from './page-library.ts';

type Push = (toast: ToastMessage) => void;

/** Takes a passage into reviews, or out of them; says so, with the way back. */
export function reviewPassage(passageId: string, isWanted: boolean, push: Push): Promise<void> {
  return attempt(push, async () => tell(await library.reviewPassages([passageId], isWanted), isWanted, push));
}

/** Takes all passages of articles into reviews. Where they are in already, it offers to take them out. */
export function reviewArticles(articleIds: readonly string[], push: Push): Promise<void> {
  return attempt(push, async () => {
    const taken = await library.reviewArticles(articleIds, true);
    if (taken.changed > 0) return tell(taken, true, push);
    if (taken.known === 0) return push({ id: `none-${Date.now()}`, tone: 'info', text: t('review.noPassages') });
    const leave = (): void =>
      void attempt(push, async () => tell(await library.reviewArticles(articleIds, false), false, push));
    const action = { label: t('review.leaveArticle'), onAction: leave };
    push({ id: `known-${Date.now()}`, tone: 'info', text: t('review.takenNone'), action });
  });
}

function tell({ changed, before }: Enrolled, isWanted: boolean, push: Push): void {
  const undo = (): void => void attempt(push, () => library.takeBackEnrolment(before));
  const text = t(isWanted ? 'review.taken' : 'review.left', { count: changed });
  push({ id: `review-${Date.now()}`, text, action: { label: t('undo'), onAction: undo } });
}

async function attempt(push: Push, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const { code } = toFailure(thrown);
    push({ id: `${code}-${Date.now()}`, tone: 'error', text: t(`error.${code}`) });
  }
}
