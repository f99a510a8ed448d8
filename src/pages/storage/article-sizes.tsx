import { useState } from 'preact/hooks';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ArticleRoom } from '../../services/room.ts';
import { Button } from '../../ui/button.tsx';
import { formatSize } from '../format-size.ts';

const SHOWN_AT_FIRST = 50;

/** The largest articles first, with what of each is text and what are pictures and files. */
export function ArticleSizes({ articles }: { articles: readonly ArticleRoom[] }) {
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <div class="sizes-frame">
        <table class="sizes">
          <thead>
            <tr>
              <th scope="col">{t('storage.article')}</th>
              <th scope="col" class="sizes-part">
                {t('storage.textSize')}
              </th>
              <th scope="col" class="sizes-part">
                {t('storage.mediaSize')}
              </th>
              <th scope="col">{t('storage.totalSize')}</th>
            </tr>
          </thead>
          <tbody>
            {articles.slice(0, limit).map(({ id, title, siteName, openedAt, size }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={surfaceUrl('reader', { id })}>{title || t('article.untitled')}</a>
                  <span class="sizes-detail">
                    {[
                      siteName,
                      openedAt === null ? t('storage.neverOpened') : t('storage.opened', { when: dayOf(openedAt) }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </th>
                <td class="sizes-part">{formatSize(size.text)}</td>
                <td class="sizes-part">{size.media > 0 ? formatSize(size.media) : '–'}</td>
                <td>{formatSize(size.text + size.media)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {articles.length > limit && (
        <Button block onClick={() => setLimit(limit + 2 * SHOWN_AT_FIRST)}>
          {t('list.more', { count: articles.length - limit })}
        </Button>
      )}
    </>
  );
}

/** The day where the reader is: the Swedish way of writing it is that of ISO 8601. */
function dayOf(at: number): string {
  return formatDay(new Intl.DateTimeFormat('sv-SE').format(at), getLocale());
}
