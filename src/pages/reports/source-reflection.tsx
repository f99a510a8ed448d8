import type { Reflection } from '../../core/model/reflection.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { t } from '../../i18n/t.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ReflectionSummary } from '../../ui/reflection-summary.tsx';

export interface SourceReflectionProps {
  reflection: Reflection;
  isUsed: boolean;
  onPut: () => void;
}

export function SourceReflection({ reflection, isUsed, onPut }: SourceReflectionProps) {
  return (
    <div class="source-card">
      <ReflectionSummary
        reflection={reflection}
        labels={reflectionLabels()}
        today={new Intl.DateTimeFormat('sv-SE').format()}
      />
      <div class="source-acts">
        <Button size="sm" icon="plus" onClick={onPut}>
          {t('report.sources.reflection')}
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
