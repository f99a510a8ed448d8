import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Progress } from '../../ui/skeleton.tsx';
import { ChoosePackets } from './choose-packets.tsx';
import { OpenedCard } from './opened-card.tsx';
import type { Opening } from './use-opening.ts';

/** What was opened, before and after it is taken in. */
export function OpenedPackets({ opening }: { opening: Opening }) {
  const { opened } = opening;
  const waiting = opened.filter(
    ({ view, importId, problem }) => view && !importId && !problem && view.state !== 'same',
  );
  const isTaken = opened.some(({ importId }) => importId !== null);
  return (
    <>
      <div class="page-title-row">
        <h1 class="page-title">{t('packets.see.heading')}</h1>
        <div class="page-actions">
          <a class="packets-link" href={surfaceUrl('packets')}>
            <Icon name="arrow-left" />
            {t('packets.back')}
          </a>
          <ChoosePackets onFiles={opening.add} />
          {waiting.length > 1 && (
            <Button variant="primary" icon="check" onClick={() => void opening.takeAll(waiting)}>
              {t('packets.see.takeAll', { count: waiting.length })}
            </Button>
          )}
        </div>
      </div>
      {isTaken && opened.length > 1 && (
        <p>
          <a class="packets-link" href={surfaceUrl('packets', { view: 'group' })}>
            {t('packets.groupLink')}
          </a>
        </p>
      )}
      <ul class="packets-opened">
        {opened.map((one) => {
          const { id, name, share, view, problem } = one;
          return (
            <li key={id} class="packets-open-item">
              {problem !== null ? (
                <Banner
                  tone="error"
                  title={t('packets.see.refused', { name })}
                  onClose={() => opening.close(id)}
                  closeLabel={t('packets.see.close', { title: name })}
                >
                  <p>{problem}</p>
                  <p>{t('packets.see.nothing')}</p>
                </Banner>
              ) : view ? (
                <OpenedCard opened={one} view={view} opening={opening} />
              ) : (
                <div class="packets-reading" role="status">
                  <Progress label={t('packets.see.reading', { name })} value={share} />
                  <IconButton icon="close" label={t('packets.see.stop')} onClick={() => opening.close(id)} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
