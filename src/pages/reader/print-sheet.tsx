import { render } from 'preact';
import type { Mark } from '../../annotator/marks.ts';
import { webAddress } from '../../core/files/web-address.ts';
import type { Article } from '../../core/model/article.ts';
import { makePrintCopy } from '../../dom/saved-copy/print-copy.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { ArticleFacts } from '../article-facts.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { formatTime } from '../format.ts';
import { hasLivePage } from './open-live.ts';

/** Longest quotation beside a note, UTF-16 units: the whole stands in the text. */
const LONGEST = 140;

/** What goes to paper: facts, the text with its passages drawn in, and their notes by number. */
export function drawPrintSheet(article: Article, root: HTMLElement, marks: readonly Mark[]): HTMLElement {
  const labels = roleLabels();
  const numbered = marks.map((mark, index) => ({ ...mark, number: index + 1 }));
  const sheet = document.createElement('div');
  sheet.className = 'reader-print';
  const head = document.createElement('div');
  render(<PrintHead article={article} />, head);
  const text = makePrintCopy(
    root,
    numbered.flatMap(({ passage: { role }, range, number }) =>
      range ? [{ range, role, number, label: labels[role] }] : [],
    ),
  );
  const notes = document.createElement('div');
  render(<PrintNotes article={article} marks={numbered} />, notes);
  sheet.append(head, text, notes);
  return sheet;
}

function PrintHead({ article }: { article: Article }) {
  return (
    <header class="print-head">
      <ArticleFacts article={article} kindLabel={t(`article.kind.${article.kind}`)} />
      <CirculationBadge circulation={article.circulation} />
      <p>
        {hasLivePage(article) && `${t('export.source')}: ${webAddress(article)} · `}
        {t('popup.savedAt', { when: formatTime(article.savedAt) })}
      </p>
    </header>
  );
}

function PrintNotes({ article, marks }: { article: Article; marks: readonly (Mark & { number: number })[] }) {
  const labels = roleLabels();
  if (marks.length === 0 && !article.note) return null;
  return (
    <section class="print-notes">
      <h2>{t('reader.printNotes')}</h2>
      {article.note && (
        <div class="print-note-whole">
          <LightMarkdown text={article.note} />
        </div>
      )}
      <ol>
        {marks.map(({ passage: { id, role, quote, note, tags }, state, number }) => {
          const isWhole = state === 'lost' || quote.length <= LONGEST;
          return (
            <li key={id} value={number}>
              <p>
                <strong class={`print-role print-mark-${role}`}>{labels[role]}</strong>
                {state === 'lost' && ` (${t('reader.notInCopy')})`}: “{isWhole ? quote : `${quote.slice(0, LONGEST)}…`}”
              </p>
              {note && <LightMarkdown text={note} />}
              {tags.length > 0 && <p class="print-tags">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
