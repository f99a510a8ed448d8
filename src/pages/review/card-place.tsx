import { useEffect, useState } from 'preact/hooks';
import { citeAddress } from '../../core/citation/cite-passage.ts';
import type { Article } from '../../core/model/article.ts';
import { hideAnswer } from '../../core/review/cloze.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { library } from '../page-library.ts';
import { readerUrl } from './card-menu.tsx';
import { ClozeText } from './cloze-text.tsx';

export interface CardPlaceProps {
  article: Article;
  passageId: string;
  /** A figure that is being asked: it stands blank here too. */
  hidden: string | null;
}

/** Where the passage stands: its article, and the place in it. */
export function CardPlace({ article, passageId, hidden }: CardPlaceProps) {
  const [address, setAddress] = useState('');
  // After the card: the place is looked for in the whole text.
  useEffect(() => {
    library.passageSource(passageId).then(
      (source) => setAddress(citeAddress(source)),
      (thrown) => logQuietly('no place of a passage', thrown),
    );
  }, [passageId]);
  const shown = (text: string) =>
    hidden === null ? text : <ClozeText parts={hideAnswer(text, hidden)} isShown={false} />;
  return (
    <p class="review-place">
      <a href={readerUrl(article.id, passageId)}>{shown(article.title || t('article.untitled'))}</a>
      {address && <span class="review-address">{shown(address)}</span>}
    </p>
  );
}
