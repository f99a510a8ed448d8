import { useId } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { FoundOverlap } from '../../services/originality.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { MarkedRuns } from './marked-runs.tsx';

export interface OverlapCardProps {
  /** The same words in one source or several, the best first. */
  finds: readonly FoundOverlap[];
  /** The words of the paper. */
  text: string;
  /** The paper changed since: nothing can be done at places that are no longer known. */
  isStale: boolean;
  onShow(): void;
  onQuote(): void;
  onRewrite(): void;
  onPassOver(): void;
}

/** A passage of the paper beside the source that has the same words, and what may be done about it. */
export function OverlapCard({ finds, text, isStale, onShow, onQuote, onRewrite, onPassOver }: OverlapCardProps) {
  const titleId = useId();
  const [find, ...others] = finds;
  if (!find) return null;
  const wait = isStale ? t('mirrors.wait') : undefined;
  const title = titleOf(find);
  return (
    <li class="mirror-card" aria-labelledby={titleId}>
      <h4 class="mirror-card-title" id={titleId}>
        {t('mirrors.sameAs')} <SourceLink find={find} />
      </h4>
      <p class="mirror-card-facts">
        <span>{t(find.isVerbatim ? 'mirrors.verbatim' : 'mirrors.edited', { count: find.syllables })}</span>
        {find.quoted && (
          <Badge icon="quote" tone="info">
            {t('mirrors.uncited')}
          </Badge>
        )}
      </p>
      <div class="mirror-sides">
        <figure class="mirror-side">
          <figcaption>{t('mirrors.yours')}</figcaption>
          <blockquote>
            <MarkedRuns text={text} from={find.start} runs={find.same} />
          </blockquote>
        </figure>
        <figure class="mirror-side">
          <figcaption>{t(find.kind === 'report' ? 'mirrors.earlier' : 'mirrors.source')}</figcaption>
          <blockquote>
            <MarkedRuns
              text={find.excerpt}
              from={find.excerptStart}
              runs={find.same.map(({ sourceStart, sourceEnd }) => ({ start: sourceStart, end: sourceEnd }))}
            />
          </blockquote>
        </figure>
      </div>
      {others.length > 0 && (
        <p class="mirror-card-others">
          {t('mirrors.also')}{' '}
          {others.map((other, index) => (
            <span key={other.sourceId}>
              {index > 0 && ', '}
              <SourceLink find={other} />
            </span>
          ))}
        </p>
      )}
      <fieldset class="mirror-acts">
        <legend class="th-hidden">{t('mirrors.acts', { title })}</legend>
        <Button size="sm" icon="quote" disabledReason={wait} onClick={onQuote}>
          {t('mirrors.quote')}
        </Button>
        <Button size="sm" icon="edit" disabledReason={wait} onClick={onRewrite}>
          {t('mirrors.rewrite')}
        </Button>
        <Button size="sm" variant="quiet" icon="search" disabledReason={wait} onClick={onShow}>
          {t('mirrors.show')}
        </Button>
        <Button size="sm" variant="quiet" icon="close" onClick={onPassOver}>
          {t('mirrors.passOver')}
        </Button>
      </fieldset>
    </li>
  );
}

/** To the saved copy at these words, or to the earlier paper. */
function SourceLink({ find }: { find: FoundOverlap }) {
  const href =
    find.kind === 'report'
      ? surfaceUrl('reports', { id: find.id })
      : surfaceUrl('reader', { id: find.id, q: wordsAt(find) });
  return (
    <a class="mirror-source" href={href} target="_blank" rel="noreferrer">
      {titleOf(find)}
    </a>
  );
}

function titleOf({ title, kind }: FoundOverlap): string {
  return title || t(kind === 'report' ? 'mirrors.untitledPaper' : 'article.untitled');
}

/** Words by which the reader finds the place: of the longest run, within one line of the text. */
function wordsAt({ same, excerpt, excerptStart }: FoundOverlap): string {
  const [longest] = [...same].sort((a, b) => b.sourceEnd - b.sourceStart - (a.sourceEnd - a.sourceStart));
  if (!longest) return '';
  const words = excerpt.slice(longest.sourceStart - excerptStart, longest.sourceEnd - excerptStart);
  const [line = ''] = words.split('\n').sort((a, b) => b.length - a.length);
  return line.split(/\s+/).filter(Boolean).slice(0, 12).join(' ');
}
