import type { ArticleVersion } from '../../core/model/article-version.ts';
import { countWords } from '../../core/text/words.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';

interface Copy {
  savedAt: number;
  text: string;
}

export interface VersionListProps {
  /** The copy that is read now. */
  current: Copy;
  /** The older ones, newest first. */
  versions: readonly ArticleVersion[];
  chosenId: string | null;
  onChoose: (id: string) => void;
}

/** All copies, the newest of each day first. The one that is read now is named, not chosen: it stands in the page. */
export function VersionList({ current, versions, chosenId, onChoose }: VersionListProps) {
  const days = new Map<string, ArticleVersion[]>();
  for (const version of versions) {
    const day = formatDate(version.savedAt);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return (
    <nav class="versions-list" aria-label={t('versions.heading')}>
      <p class="versions-current">
        <strong>{t('versions.current')}</strong>
        <span>
          {formatDate(current.savedAt)}, {formatHour(current.savedAt)}
        </span>
        <span class="versions-words">{words(current.text)}</span>
      </p>
      {[...days].map(([day, copies]) => (
        <section key={day}>
          <h3 class="versions-day">{day}</h3>
          <ul>
            {copies.map(({ id, savedAt, text }) => (
              <li key={id}>
                <button
                  type="button"
                  class={classNames('versions-item', id === chosenId && 'versions-item-chosen')}
                  aria-current={id === chosenId ? 'true' : undefined}
                  onClick={() => onChoose(id)}
                >
                  <span>{formatHour(savedAt)}</span>
                  <span class="versions-words">{words(text)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function words(text: string): string {
  return t('versions.words', { count: new Intl.NumberFormat(getLocale()).format(countWords(text, '')) });
}

function formatDate(at: number): string {
  return new Intl.DateTimeFormat(getLocale(), { dateStyle: 'long' }).format(at);
}

function formatHour(at: number): string {
  return new Intl.DateTimeFormat(getLocale(), { timeStyle: 'short' }).format(at);
}
