import { ROLES } from '../../core/model/role.ts';
import type { UsedSources } from '../../core/report/used-sources.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ReportSource } from '../../services/report-sources.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { articleSource } from './article-source.ts';
import { SourcePassage } from './source-passage.tsx';
import { SourceReflection } from './source-reflection.tsx';
import type { SourceActs } from './use-source-acts.ts';

export interface SourceArticleProps {
  source: ReportSource;
  used: UsedSources;
  acts: SourceActs;
  onDrop: () => void;
}

/** One studied text: its passages by role, its reflections and stories. */
export function SourceArticle({ source, used, acts, onDrop }: SourceArticleProps) {
  const { article, articleId, passages, reflections, stories } = source;
  const title = article ? article.title || t('article.untitled') : t('report.sources.gone');
  const isBarred = article !== null && article.circulation !== null;
  const drop = { id: 'drop', label: t('report.sources.drop'), icon: 'close' as const, onSelect: onDrop };
  const items = article
    ? [
        {
          id: 'cite',
          label: t('report.sources.citeArticle'),
          icon: 'link' as const,
          disabled: isBarred,
          hint: isBarred ? t('circulation.barred') : articleSource(article).citation,
          onSelect: () => acts.citeArticle(article),
        },
        {
          id: 'open',
          label: t('report.sources.open'),
          icon: 'external' as const,
          onSelect: () => void window.open(surfaceUrl('reader', { id: articleId }), '_blank', 'noopener'),
        },
        drop,
      ]
    : [drop];
  return (
    <details class="source" open>
      <summary class="source-head">
        <span class="source-title">{title}</span>
        {used.articleIds.has(articleId) && (
          <Badge icon="check" tone="success">
            {t('report.sources.used')}
          </Badge>
        )}
      </summary>
      <div class="source-menu">
        <Menu size="sm" label={t('report.sources.actions', { title })} items={items} />
      </div>
      {isBarred && <CirculationBadge circulation={article.circulation} />}
      {article && passages.length === 0 && reflections.length === 0 && (
        <p class="sources-none">{t('report.sources.noPassages')}</p>
      )}
      {ROLES.map((role) => {
        const own = passages.filter((passage) => passage.role === role);
        if (own.length === 0) return null;
        return (
          <section key={role} class="source-group" aria-label={roleLabels()[role]}>
            <RoleBadge role={role} label={roleLabels()[role]} />
            {own.map((passage) => (
              <SourcePassage
                key={passage.id}
                passage={passage}
                isUsed={used.passageIds.has(passage.id)}
                isBarred={isBarred}
                onQuote={() => acts.quote(passage)}
                onCite={() => acts.cite(passage)}
              />
            ))}
          </section>
        );
      })}
      {reflections.length > 0 && (
        <section class="source-group" aria-label={t('report.sources.reflections')}>
          <h3 class="source-group-title">{t('report.sources.reflections')}</h3>
          {reflections.map((reflection) => (
            <SourceReflection
              key={reflection.id}
              reflection={reflection}
              isUsed={used.hasWords(reflection.evidence || reflection.shortcoming || reflection.action)}
              onPut={() => acts.reflect(reflection)}
            />
          ))}
        </section>
      )}
      {stories.length > 0 && (
        <section class="source-group" aria-label={t('report.sources.stories')}>
          <h3 class="source-group-title">{t('report.sources.stories')}</h3>
          {stories.map((story) => (
            <div key={story.id} class="source-card">
              <p class="source-quote">{story.title || story.situation}</p>
              <div class="source-acts">
                <Button size="sm" icon="plus" onClick={() => acts.tell(story)}>
                  {t('report.sources.reflection')}
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
    </details>
  );
}
