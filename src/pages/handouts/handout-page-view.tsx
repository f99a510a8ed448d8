import type { Ref } from 'preact';
import type { HandoutSheet } from '../../core/handout/handout-sheet.ts';
import { t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { QrPicture } from './qr-picture.tsx';

export interface HandoutPageViewProps {
  sheet: HandoutSheet;
  /** Custom properties of its size: see `sheetStyle`. */
  style?: Record<string, string>;
  class?: string | undefined;
  /** A copy that is there for the eye alone. */
  isCopy?: boolean;
  ref?: Ref<HTMLElement> | undefined;
}

/** A handout as it stands on paper. */
export function HandoutPageView({ sheet, style, class: name, isCopy = false, ref }: HandoutPageViewProps) {
  const { unit, placeAndDay, title, summary, passages, questions, sources } = sheet;
  const coded = sources.filter(({ code }) => code !== null);
  return (
    <article
      ref={ref ?? null}
      class={classNames('hand', coded.length > 1 && 'hand-two-codes', name)}
      style={style}
      aria-hidden={isCopy || undefined}
    >
      {(unit !== '' || placeAndDay !== '') && (
        <p class="hand-who">
          <span>{unit}</span>
          <span>{placeAndDay}</span>
        </p>
      )}
      <header class="hand-head">
        <p class="hand-kind">{t('handout.kind')}</p>
        <h2>{title || t('handout.untitled')}</h2>
      </header>
      {summary !== '' && <LightMarkdown class="hand-summary" text={summary} />}
      {passages.length > 0 && (
        <section class="hand-passages">
          <h3>{t('handout.printedPassages')}</h3>
          {passages.map(({ id, quote, citation }) => (
            <figure key={id} data-kind="passage" data-id={id}>
              <blockquote>“{quote}”</blockquote>
              <figcaption>— {keepTogether(citation)}</figcaption>
            </figure>
          ))}
        </section>
      )}
      {questions.length > 0 && (
        <section class="hand-questions">
          <h3>{t('handout.printedQuestions')}</h3>
          <ol>
            {questions.map(({ id, text }) => (
              <li key={id} data-kind="question" data-id={id}>
                {text}
              </li>
            ))}
          </ol>
        </section>
      )}
      {sources.length > 0 && (
        <footer class="hand-sources">
          <h3>{t('handout.printedSources')}</h3>
          <ul>
            {sources.map(({ id, citation, address, code }) => (
              <li key={id} class={code ? 'hand-source-coded' : undefined}>
                {code && <QrPicture code={code} label={t('handout.codeOf', { address })} />}
                <div>
                  <p>{citation}</p>
                  {address && <p class="hand-address">{address}</p>}
                </div>
              </li>
            ))}
          </ul>
        </footer>
      )}
    </article>
  );
}

/** No line ends between a level of a document and its number: "khoản 2", "Điều 5". */
function keepTogether(citation: string): string {
  return citation.replace(/(?<!\p{L})(số|khoản|điểm|tiết|mục|điều|chương|phần|tr\.) (?=[\p{L}\d])/giu, '$1\u00a0');
}
