import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ShownPacket } from '../../services/received-packets.ts';
import { Badge } from '../../ui/badge.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { Menu } from '../../ui/menu.tsx';
import { localDay } from '../local-day.ts';
import { KeyCode } from './key-code.tsx';
import { makerWords } from './maker-words.ts';

export interface ReceivedCardProps {
  shown: ShownPacket;
  onRemove: () => void;
}

/** A packet that came: from whom, and what it brought. */
export function ReceivedCard({ shown: { packet, articleIds, noteCount }, onRemove }: ReceivedCardProps) {
  const title = packet.title || t('packets.untitled');
  const facts = [
    t('packets.articles', { count: packet.articles.length }),
    noteCount > 0 && t('packets.notes', { count: noteCount }),
    packet.questions.length > 0 && t('packets.questions', { count: packet.questions.length }),
    t('packets.at', { day: formatDay(localDay(new Date(packet.at)), getLocale()) }),
  ].filter(Boolean);
  return (
    <li class="page-card packets-card">
      <div class="page-card-body">
        <h3 class="page-card-title packets-card-title">{title}</h3>
        <p class="packets-card-from">
          {t('packets.from', { maker: makerWords(packet.maker) })}{' '}
          {packet.keyId === null ? (
            <Badge icon="info" tone="info">
              {t('packets.unsigned')}
            </Badge>
          ) : (
            <Badge icon="lock" tone="success">
              {t('packets.signed')}
            </Badge>
          )}
        </p>
        <p class="packets-soft">{facts.join(' · ')}</p>
        <details class="packets-more">
          <summary>{t('packets.contents')}</summary>
          {packet.note !== '' && <LightMarkdown text={packet.note} />}
          <ul class="packets-list">
            {packet.articles.map(({ urlKey, title }) => {
              const id = articleIds.get(urlKey);
              return (
                <li key={urlKey}>
                  {id === undefined ? (
                    <>
                      {title || t('article.untitled')} <span class="packets-soft">({t('packets.gone')})</span>
                    </>
                  ) : (
                    <a href={surfaceUrl('reader', { id })}>{title || t('article.untitled')}</a>
                  )}
                </li>
              );
            })}
          </ul>
          {packet.questions.length > 0 && (
            <>
              <h4 class="packets-minor">{t('packets.see.questions')}</h4>
              <ol class="packets-list">
                {packet.questions.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ol>
            </>
          )}
          {packet.keyId !== null && <KeyCode id={packet.keyId} />}
        </details>
      </div>
      <div class="page-card-actions">
        <Menu
          label={t('packets.acts', { title })}
          items={[
            {
              ...{ id: 'remove', icon: 'trash', danger: true, onSelect: onRemove },
              ...{ label: t('packets.removeReceived'), hint: t('packets.removeReceivedHint') },
            },
          ]}
        />
      </div>
    </li>
  );
}
