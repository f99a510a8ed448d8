import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { localDay } from '../local-day.ts';
import { KeyNotice } from './key-notice.tsx';
import { makerWords } from './maker-words.ts';
import { OpenedChoices } from './opened-choices.tsx';
import type { PacketView } from './packet-view.ts';
import type { Opened, Opening } from './use-opening.ts';

export interface OpenedCardProps {
  opened: Opened;
  view: PacketView;
  opening: Opening;
}

/** A packet that is whole: what is in it, from whom, and what of it is here already. */
export function OpenedCard({ opened, view, opening }: OpenedCardProps) {
  const { packet, state, received, articles, counts } = view;
  const { head, questions } = packet;
  const title = head.title || t('packets.untitled');
  const isTaken = opened.importId !== null;
  const fresh = articles.filter(({ knownId }) => knownId === null).length;
  const known = articles.length - fresh;
  const first = articles.find(({ knownId }) => knownId !== null)?.knownId;
  const words = [
    counts.passages > 0 && t('packets.see.passages', { count: counts.passages }),
    counts.notes > 0 && t('packets.see.makerNotes', { count: counts.notes }),
    counts.reflections > 0 && t('packets.see.reflections', { count: counts.reflections }),
  ].filter(Boolean);
  return (
    <article class="packets-view" aria-label={title}>
      <header class="packets-view-head">
        <div>
          <h2 class="packets-view-title">{title}</h2>
          <p class="packets-card-from">{t('packets.from', { maker: makerWords(head.maker) })}</p>
          <p class="packets-soft">
            {[t('packets.made', { day: formatDay(localDay(new Date(head.created)), getLocale()) }), opened.name].join(
              ' · ',
            )}
          </p>
        </div>
        <IconButton icon="close" label={t('packets.see.close', { title })} onClick={() => opening.close(opened.id)} />
      </header>
      <KeyNotice view={view} />
      {isTaken ? (
        <Banner tone="success" live title={t('packets.see.taken', { title })}>
          {t('packets.see.takenText')}
        </Banner>
      ) : state === 'new' ? null : (
        <Banner tone={state === 'older' ? 'warning' : 'info'}>
          {t(`packets.see.${state}`, { before: received?.revision ?? 0, now: head.revision })}
        </Banner>
      )}
      {head.note !== '' && <LightMarkdown class="packets-note" text={head.note} />}
      {articles.length > 0 && (
        <section class="packets-part">
          <h3 class="packets-minor">{t('packets.see.articles')}</h3>
          <p class="packets-soft">
            {[
              fresh > 0 && t('packets.see.articlesNew', { count: fresh }),
              known > 0 && t('packets.see.articlesKnown', { count: known }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <ul class="packets-articles">
            {articles.map(({ title, siteName, knownId, hasText }, at) => (
              <li key={at} class="packets-article">
                <span class="packets-article-title">
                  {knownId === null ? (
                    title || t('article.untitled')
                  ) : (
                    <a href={surfaceUrl('reader', { id: knownId })}>{title || t('article.untitled')}</a>
                  )}
                  <span class="packets-soft">
                    {[siteName, !hasText && t('packets.see.noText')].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <Badge icon={knownId === null ? 'plus' : 'check'} tone={knownId === null ? 'info' : 'success'}>
                  {t(knownId === null ? 'packets.see.isNew' : 'packets.see.isKnown')}
                </Badge>
              </li>
            ))}
          </ul>
        </section>
      )}
      {words.length > 0 && (
        <section class="packets-part">
          <h3 class="packets-minor">{t('packets.see.words')}</h3>
          <p>{words.join(' · ')}</p>
          <p class="packets-soft">{t('packets.see.wordsText')}</p>
        </section>
      )}
      {questions.length > 0 && (
        <section class="packets-part">
          <h3 class="packets-minor">{t('packets.see.questions')}</h3>
          <ol class="packets-list">
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      <OpenedChoices opened={opened} view={view} onChoose={(choice) => opening.choose(opened.id, choice)} />
      <footer class="packets-view-foot">
        {isTaken ? (
          <>
            <Button icon="undo" onClick={() => opening.undo(opened)}>
              {t('undo')}
            </Button>
            {first && (
              <Button
                variant="primary"
                icon="books"
                onClick={() => location.assign(surfaceUrl('reader', { id: first }))}
              >
                {t('packets.see.openFirst')}
              </Button>
            )}
          </>
        ) : (
          <Button
            variant={state === 'same' || state === 'older' ? 'secondary' : 'primary'}
            icon="check"
            onClick={() => opening.take(opened)}
          >
            {t(state === 'same' || state === 'older' ? 'packets.see.takeAgain' : 'packets.see.take')}
          </Button>
        )}
      </footer>
    </article>
  );
}
