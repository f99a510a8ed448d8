import { useEffect, useState } from 'preact/hooks';
import { localDay } from '../../core/text/local-day.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { DueCount } from '../../services/practice.ts';
import { Icon } from '../../ui/icon.tsx';
import { library, onLibraryChange } from '../page-library.ts';

const DAY = 86_400_000;
const AHEAD = 7;
/** What has been overdue for longer is no news on the way to something else. Days. */
const BACK = 365;
/** The list comes first. Milliseconds. */
const LATER = 400;
/** What was counted last on this machine: the line stands from the start, and nothing moves when the count comes. */
const LAST = 'library-due';

/** How much of what was promised is due, in a line, and the way there. Nothing where nothing is. */
export function DueLine() {
  const [due, setDue] = useState(lastCount);
  useEffect(() => {
    const lifetime = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = async (): Promise<void> => {
      const now = Date.now();
      const days = { from: localDay(now - BACK * DAY), today: localDay(now), to: localDay(now + AHEAD * DAY) };
      const found = await library.countDue(days);
      if (lifetime.signal.aborted) return;
      localStorage.setItem(LAST, `${found.overdue} ${found.soon}`);
      setDue(found);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void count().catch((thrown) => logQuietly('promises not counted', thrown)), LATER);
    };
    onLibraryChange(later, lifetime.signal);
    later();
    return () => {
      clearTimeout(timer);
      lifetime.abort();
    };
  }, []);

  const words = dueLine(due);
  if (words === '') return null;
  return (
    <p class="library-due">
      <Icon name="calendar" size="sm" />
      <a href={surfaceUrl('practice')}>{words}</a>
    </p>
  );
}

function lastCount(): DueCount {
  const [overdue = 0, soon = 0] = (localStorage.getItem(LAST) ?? '').split(' ').map(Number);
  return { overdue, soon };
}

function dueLine({ overdue, soon }: DueCount): string {
  if (overdue > 0 && soon > 0) return t('practice.due.both', { overdue, soon });
  if (overdue > 0) return t('practice.due.overdue', { count: overdue });
  return soon > 0 ? t('practice.due.soon', { count: soon }) : '';
}
