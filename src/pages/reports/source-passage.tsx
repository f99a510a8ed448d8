import type { Passage } from '../../core/model/passage.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';

export interface SourcePassageProps {
  passage: Passage;
  /** It stands in the paper already. */
  isUsed: boolean;
  /** Its text bears a marking that bars sharing. */
  isBarred: boolean;
  onQuote: () => void;
  onCite: () => void;
}

export function SourcePassage({ passage, isUsed, isBarred, onQuote, onCite }: SourcePassageProps) {
  const reason = isBarred ? t('circulation.barred') : undefined;
  return (
    <div class="source-card">
      <p class="source-quote">{passage.quote}</p>
      {passage.note && <LightMarkdown class="source-note" text={passage.note} />}
      <div class="source-acts">
        <Button size="sm" icon="quote" disabledReason={reason} onClick={onQuote}>
          {t('report.sources.quote')}
        </Button>
        <Button size="sm" variant="quiet" icon="link" disabledReason={reason} onClick={onCite}>
          {t('report.sources.cite')}
        </Button>
        {isUsed && (
          <Badge icon="check" tone="success">
            {t('report.sources.used')}
          </Badge>
        )}
      </div>
    </div>
  );
}
