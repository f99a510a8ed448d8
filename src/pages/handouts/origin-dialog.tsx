import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { foldBare } from '../../core/text/fold.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { library } from '../page-library.ts';
import { topicCounts } from '../topic-counts.ts';

export type OriginKind = 'topic' | 'article';

interface Choice {
  id: string;
  title: string;
  detail: string;
}

/** As many are looked through by eye; typing more narrows them. */
const MOST = 60;

/** Which topic or article a new handout is on: a press on one begins it. */
export function OriginDialog({ kind, onClose }: { kind: OriginKind; onClose: () => void }) {
  const [all, setAll] = useState<Choice[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  // Read once, for the life of the dialog.
  useEffect(() => {
    let isCurrent = true;
    loadChoices(kind).then(
      (choices) => isCurrent && setAll(choices),
      (thrown) => isCurrent && setProblem(t(`error.${toFailure(thrown).code}`)),
    );
    return () => {
      isCurrent = false;
    };
  }, [kind]);

  const words = foldBare(query).split(/\s+/).filter(Boolean);
  const fits = (all ?? []).filter(({ title, detail }) => {
    const folded = foldBare(`${title} ${detail}`);
    return words.every((word) => folded.includes(word));
  });
  return (
    <Dialog
      open
      size="lg"
      title={t(kind === 'topic' ? 'handout.whichTopic' : 'handout.whichArticle')}
      closeLabel={t('close')}
      onClose={onClose}
    >
      <div class="pick">
        {(all === null || all.length > 0) && (
          <TextField
            type="search"
            icon="search"
            label={t('handout.findOrigin')}
            hint={t('pick.hint')}
            value={query}
            autoFocus
            onInput={setQuery}
          />
        )}
        {problem && <Banner tone="error">{problem}</Banner>}
        {all === null && !problem && <Skeleton label={t('loading.label')} lines={5} />}
        {fits.length > 0 && (
          <ul class="pick-list">
            {fits.slice(0, MOST).map(({ id, title, detail }) => (
              <li key={id} class="origin-item">
                <a class="origin-hit" href={surfaceUrl('handouts', { [kind]: id })}>
                  <span class="pick-title">{title}</span>
                  {detail && <span class="pick-detail">{detail}</span>}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p class="pick-state" role="status">
          {all === null
            ? ''
            : all.length === 0
              ? t(kind === 'topic' ? 'handout.noTopics' : 'handout.noArticles')
              : fits.length === 0
                ? t('pick.none')
                : fits.length > MOST
                  ? t('pick.first', { count: MOST })
                  : ''}
        </p>
      </div>
    </Dialog>
  );
}

async function loadChoices(kind: OriginKind): Promise<Choice[]> {
  const passages = (count: number): string => (count > 0 ? t('passage.count', { count }) : '');
  if (kind === 'topic') {
    const topics = await library.listTopics();
    return topics.map((topic) => ({
      id: topic.id,
      title: topic.title || t('topics.untitled'),
      detail: topicCounts(topic),
    }));
  }
  const articles = await library.listTitles();
  return articles.map(({ id, title, siteName, passageCount }) => ({
    id,
    title: title || t('article.untitled'),
    detail: [siteName, passages(passageCount)].filter(Boolean).join(' · '),
  }));
}
