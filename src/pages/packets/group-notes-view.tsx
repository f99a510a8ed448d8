import { useMemo, useState } from 'preact/hooks';
import { groupMarkdown } from '../../core/packet/group-markdown.ts';
import { gatherGroup } from '../../core/packet/group-notes.ts';
import type { GuestNote } from '../../core/packet/guest-note.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ShownPacket } from '../../services/received-packets.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { downloadBlob } from '../download-blob.ts';
import { library } from '../page-library.ts';
import { useLibraryFacts } from '../use-library-facts.ts';
import { GroupArticles } from './group-articles.tsx';
import { GroupMembers } from './group-members.tsx';
import { makerWords } from './maker-words.ts';

const REST = 200;

async function read(): Promise<{ packets: ShownPacket[]; notes: GuestNote[]; titles: Map<string, string> }> {
  const packets = await library.listPackets();
  const notes = await library.guestNotesOf(packets.map(({ packet }) => packet.id));
  const ids = [...new Set(notes.map(({ articleId }) => articleId))];
  const articles = await library.articlesById(ids);
  return { packets, notes, titles: new Map(articles.flatMap((one) => (one ? [[one.id, one.title]] : []))) };
}

/** What the members of a group chose to send, laid together for whoever prepares the meeting. */
export function GroupNotesView({ push }: { push: (toast: ToastMessage) => void }) {
  const { facts, failure, reload } = useLibraryFacts(read, REST);
  const [left, setLeft] = useState<readonly string[]>([]);
  const [by, setBy] = useState<'article' | 'member'>('article');
  const group = useMemo(() => {
    const chosen = (facts?.packets ?? []).map(({ packet }) => packet).filter(({ id }) => !left.includes(id));
    const ids = new Set(chosen.map(({ id }) => id));
    const notes = (facts?.notes ?? []).filter(({ packetId }) => ids.has(packetId));
    return gatherGroup(chosen, notes, facts?.titles ?? new Map());
  }, [facts, left]);

  function save(): void {
    const words = {
      ...{ title: t('packets.group.heading'), members: t('packets.group.members'), notes: t('packets.group.notes') },
      ...{ questions: t('packets.group.questions'), unnamed: t('packets.unnamed'), untitled: t('article.untitled') },
      reflection: reflectionLabels(),
    };
    const name = 'gop-goi-cua-nhom.md';
    downloadBlob(name, new Blob([groupMarkdown(group, words)], { type: 'text/markdown;charset=utf-8' }));
    push({ id: `saved-${Date.now()}`, text: t('packets.group.saved', { name }) });
  }

  const isEmpty = facts !== null && facts.packets.length === 0;
  const hasWords = group.articles.length > 0 || group.questions.length > 0;
  return (
    <>
      <p class="packets-screen">
        <a class="packets-link" href={surfaceUrl('packets')}>
          <Icon name="arrow-left" />
          {t('packets.back')}
        </a>
      </p>
      <div class="page-title-row">
        <h1 class="page-title">{t('packets.group.heading')}</h1>
        {hasWords && (
          <div class="page-actions packets-screen">
            <Button variant="primary" icon="print" onClick={() => print()}>
              {t('packets.group.print')}
            </Button>
            <Button icon="download" onClick={save}>
              {t('packets.group.markdown')}
            </Button>
          </div>
        )}
      </div>
      <p class="page-lead packets-screen">{t('packets.group.lead')}</p>
      {failure && (
        <Banner tone="error" action={{ label: t('retry'), onAction: reload }}>
          {t(`error.${failure.code}`)}
        </Banner>
      )}
      {facts === null ? (
        !failure && <Skeleton label={t('loading.label')} lines={8} />
      ) : isEmpty ? (
        <EmptyState drawing="sheaf" title={t('packets.group.emptyTitle')}>
          {t('packets.group.emptyText')}
        </EmptyState>
      ) : (
        <>
          <details class="packets-more packets-screen" open={facts.packets.length < 8}>
            <summary>{t('packets.group.packets')}</summary>
            {facts.packets.map(({ packet: { id, title, maker } }) => (
              <Checkbox
                key={id}
                label={`${title || t('packets.untitled')} · ${makerWords(maker)}`}
                checked={!left.includes(id)}
                onChange={(isTaken) => setLeft(isTaken ? left.filter((other) => other !== id) : [...left, id])}
              />
            ))}
          </details>
          <p class="packets-soft packets-screen">
            {t('packets.group.counts')}{' '}
            <a href={surfaceUrl('summary', { view: 'group' })}>{t('packets.group.countsLink')}</a>
          </p>
          {hasWords ? (
            <>
              <div class="packets-screen">
                <SegmentedControl
                  label={t('packets.group.by')}
                  value={by}
                  options={[
                    { value: 'article', label: t('packets.group.byArticle'), icon: 'document' },
                    { value: 'member', label: t('packets.group.byMember'), icon: 'people' },
                  ]}
                  onChange={setBy}
                />
              </div>
              {by === 'article' ? <GroupArticles group={group} /> : <GroupMembers group={group} />}
            </>
          ) : (
            <Banner>{t('packets.group.nothing')}</Banner>
          )}
        </>
      )}
    </>
  );
}
