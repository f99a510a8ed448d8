import { useEffect, useState } from 'preact/hooks';
import { citeAddress } from '../../core/citation/cite-passage.ts';
import type { Article } from '../../core/model/article.ts';
import type { Passage } from '../../core/model/passage.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { logQuietly } from '../../platform/log.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { TopicEntry } from '../../services/topic-view.ts';
import { ArticleCard } from '../../ui/article-card.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { PassageCard } from '../../ui/passage-card.tsx';
import { CirculationBadge } from '../circulation-badge.tsx';
import { articleDetails } from '../format.ts';
import { library } from '../page-library.ts';

export interface EntryCardProps {
  entry: TopicEntry;
  onRestore: (trashId: string) => void;
}

/** What an item of a topic shows: an article, a passage with its source, own words, or that it is gone. */
export function EntryCard({ entry, onRestore }: EntryCardProps) {
  switch (entry.kind) {
    case 'article':
      return <TopicArticle article={entry.article} passageCount={entry.passageCount} />;
    case 'passage':
      return <TopicPassage passage={entry.passage} article={entry.article} />;
    case 'note':
      return entry.item.text.trim() === '' ? (
        <p class="topic-gone">{t('topic.noteEmpty')}</p>
      ) : (
        <LightMarkdown class="topic-note" text={entry.item.text} />
      );
    case 'gone': {
      const { trashId, title } = entry;
      return (
        <div class="topic-gone">
          <p class="topic-gone-state">
            <Icon name="trash" size="sm" />
            {t(trashId === null ? 'topic.gone' : 'topic.inTrash')}
          </p>
          {title && <p class="topic-gone-title">{title}</p>}
          {trashId === null ? (
            <p>{t('topic.goneHint')}</p>
          ) : (
            <Button size="sm" icon="undo" onClick={() => onRestore(trashId)}>
              {t('topic.restore')}
            </Button>
          )}
        </div>
      );
    }
  }
}

function TopicArticle({ article, passageCount }: { article: Article; passageCount: number }) {
  return (
    <ArticleCard
      title={article.title || t('article.untitled')}
      kind={article.kind === 'document' ? 'document' : 'news'}
      kindLabel={t(`article.kind.${article.kind}`)}
      headingLevel={3}
      href={surfaceUrl('reader', { id: article.id })}
      details={articleDetails(article)}
      badges={article.circulation ? <CirculationBadge circulation={article.circulation} /> : undefined}
      passagesLabel={passageCount > 0 ? t('passage.count', { count: passageCount }) : undefined}
      excerpt={article.note ? <LightMarkdown text={article.note} /> : article.lead}
      tags={article.tags}
    />
  );
}

function TopicPassage({ passage, article }: { passage: Passage; article: Article }) {
  const address = useAddress(passage.id, article);
  const { circulation } = article;
  return (
    <PassageCard
      quote={passage.quote}
      role={passage.role}
      roleLabel={roleLabels()[passage.role]}
      note={passage.note}
      tags={passage.tags}
      onActivate={() => location.assign(`${surfaceUrl('reader', { id: article.id })}#${passage.id}`)}
      moreLabel={t('passage.more')}
      lessLabel={t('passage.less')}
      meta={
        <span class="topic-source">
          {address && <span class="topic-address">{address}</span>}
          <a href={`${surfaceUrl('reader', { id: article.id })}#${passage.id}`}>
            {article.title || t('article.untitled')}
          </a>
          {article.siteName && <span> · {article.siteName}</span>}
          {circulation && <CirculationBadge circulation={circulation} />}
        </span>
      }
    />
  );
}

/** "Khoản 2, Điều 5, Nghị quyết số 18-NQ/TW…": read from the saved text, so only once the card is drawn. */
function useAddress(passageId: string, { kind }: Article): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (kind !== 'document') return;
    let isCurrent = true;
    library.passageSource(passageId).then(
      (source) => isCurrent && setAddress(citeAddress(source)),
      (thrown) => logQuietly('no place of a passage', thrown),
    );
    return () => {
      isCurrent = false;
    };
  }, [passageId, kind]);
  return address;
}
