import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/t.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { counted } from '../counted.ts';
import type { ResolvedChoice } from './resolve-choice.ts';

/** What will be in the file, and what will not be and why. */
export function ChoiceSummary({ choice }: { choice: ResolvedChoice }) {
  return (
    <section class="choice" aria-labelledby="export-what">
      <h2 class="choice-name" id="export-what">
        {choice.name}
      </h2>
      {choice.kind === 'notes' && (
        <p class="choice-counts">
          {[
            t('exportPage.articles', { count: counted(choice.plan.entries.length) }),
            t('passage.count', { count: counted(choice.plan.passages) }),
          ].join(' · ')}
        </p>
      )}
      {choice.kind === 'notes' && choice.plan.barred > 0 && (
        <Left icon="lock">{t('export.leftOut', { count: counted(choice.plan.barred) })}</Left>
      )}
      {choice.kind === 'notes' && choice.plan.gone > 0 && (
        <Left icon="info">{t('exportPage.gone', { count: counted(choice.plan.gone) })}</Left>
      )}
      {choice.kind === 'paper' && choice.barred > 0 && (
        <Left icon="warning">{t('paper.barred', { count: counted(choice.barred) })}</Left>
      )}
    </section>
  );
}

function Left({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <p class="choice-left">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
