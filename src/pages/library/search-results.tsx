import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { MarkedWords } from './marked-words.tsx';
import { readLabel, shelfDetails } from './row-details.ts';
import type { FoundArticle, FoundPassage, FoundSnippet } from './search-port.ts';

export interface SearchResultsProps {
  articles: readonly FoundArticle[];
  passages: readonly FoundPassage[];
  /** Of all that was found, whatever is shown. */
  total: { articles: number; passages: number };
  hasMore: boolean;
  onMore: () => void;
}

/** What words found: articles first, then passages, each a link to its place. */
export function SearchResults({ articles, passages, total, hasMore, onMore }: SearchResultsProps) {
  return (
    <div class="results">
      {articles.length > 0 && (
        <ResultGroup title={t('search.articles', { count: total.articles })}>
          {articles.map((found) => (
            <ArticleResult key={found.item.id} found={found} />
          ))}
        </ResultGroup>
      )}
      {passages.length > 0 && (
        <ResultGroup title={t('search.passages', { count: total.passages })}>
          {passages.map((found) => (
            <PassageResult key={found.passage.id} found={found} />
          ))}
        </ResultGroup>
      )}
      {hasMore && (
        <Button block onClick={onMore}>
          {t('search.more')}
        </Button>
      )}
    </div>
  );
}

function ResultGroup({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="result-group">
      <h2 class="result-heading">{title}</h2>
      <ul class="result-list">{children}</ul>
    </section>
  );
}

function ArticleResult({ found: { item, title, snippets } }: { found: FoundArticle }) {
  const details = [...shelfDetails(item), readLabel(item)].filter(Boolean);
  return (
    <li class="result" data-result={item.id} data-article={item.id}>
      <a class="result-hit" href={surfaceUrl('reader', { id: item.id, ...wordsInText(snippets) })}>
        <Icon name={item.kind === 'document' ? 'document' : 'news'} size="sm" />
        <span class="result-title">{item.title ? <MarkedWords text={title} /> : t('article.untitled')}</span>
      </a>
      <p class="result-details">{details.join(' · ')}</p>
      <CirculationBadge circulation={item.circulation} />
      <Snippets snippets={snippets} />
    </li>
  );
}

/** The first words that were found in the text itself, as it is written: the saved copy opens at them. */
function wordsInText(snippets: readonly FoundSnippet[]): { q?: string } {
  const q = snippets.find(({ field }) => field === 'body')?.text.find(({ isMatch }) => isMatch)?.text;
  return q === undefined ? {} : { q };
}

function PassageResult({ found: { passage, item, quote, snippets } }: { found: FoundPassage }) {
  return (
    <li class="result result-passage" data-result={passage.id}>
      <a class="result-hit" href={`${surfaceUrl('reader', { id: item.id })}#${encodeURIComponent(passage.id)}`}>
        <q class="result-quote">
          <MarkedWords text={quote} />
        </q>
      </a>
      <p class="result-details">
        <RoleBadge role={passage.role} label={t(`role.${passage.role}`)} />
        <span>{item.title || t('article.untitled')}</span>
      </p>
      <Snippets snippets={snippets} />
    </li>
  );
}

/** Fields of which the reader must know that they are not the text: their own words, a name, a number. */
const NAMED: ReadonlySet<string> = new Set(['note', 'reflection', 'byline', 'source', 'number', 'lead']);

/** More of one article would push the others out of sight. */
const MOST = 3;

function Snippets({ snippets }: { snippets: readonly FoundSnippet[] }) {
  return (
    <>
      {snippets.slice(0, MOST).map(({ field, text }, at) => (
        <p key={`${field} ${at}`} class="result-snippet">
          {NAMED.has(field) && <span class="result-field">{t(`search.field.${field as 'note'}`)}: </span>}
          <MarkedWords text={text} />
        </p>
      ))}
    </>
  );
}
