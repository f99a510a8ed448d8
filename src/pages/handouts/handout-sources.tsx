import { useState } from 'preact/hooks';
import type { Handout, HandoutSource } from '../../core/handout/handout.ts';
import { qrCode } from '../../core/handout/qr-code.ts';
import { readableAddress } from '../../core/handout/readable-address.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { AddArticlesDialog } from '../add-articles-dialog.tsx';
import { library } from '../page-library.ts';
import { failureToast } from '../use-toasts.ts';

export interface HandoutSourcesProps {
  handout: Handout;
  push: (toast: ToastMessage) => void;
}

/** The texts that the page is on, and which of them have a code. */
export function HandoutSources({ handout, push }: HandoutSourcesProps) {
  const { id, sources, passages } = handout;
  const [isAdding, setAdding] = useState(false);
  const quoted = new Set(passages.map(({ articleId }) => articleId));
  const fail = (thrown: unknown): void => push(failureToast(thrown));

  async function remove(articleId: string): Promise<void> {
    const removed = await library.removeHandoutSource(id, articleId);
    if (!removed) return;
    const onAction = (): void => void library.putBackHandoutSource(id, removed).catch(fail);
    push({ id: `source-${Date.now()}`, text: t('handout.sourceRemoved'), action: { label: t('undo'), onAction } });
  }

  return (
    <section class="handout-part" aria-labelledby="handout-sources">
      <h2 id="handout-sources">{t('handout.sources')}</h2>
      {sources.length === 0 ? (
        <p class="handout-none">{t('handout.noSources')}</p>
      ) : (
        <ul class="handout-pieces">
          {sources.map((source) => (
            <SourceItem
              key={source.articleId}
              source={source}
              isQuoted={quoted.has(source.articleId)}
              onCode={(hasCode) => void library.codeHandoutSource(id, source.articleId, hasCode).catch(fail)}
              onRemove={() => void remove(source.articleId).catch(fail)}
            />
          ))}
        </ul>
      )}
      <div class="page-actions">
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('handout.addSource')}
        </Button>
      </div>
      {isAdding && (
        <AddArticlesDialog
          title={t('handout.addSource')}
          action={() => t('handout.addSource')}
          hint={t('handout.chooseSource')}
          known={sources.map(({ articleId }) => articleId)}
          onAdd={async (articleIds) => {
            const leftOut = await library.addHandoutSources(id, articleIds);
            if (leftOut.length === 0) return;
            const text = t('handout.notAdded', { titles: leftOut.join('; ') });
            push({ id: `barred-${Date.now()}`, tone: 'warning', text, milliseconds: 12_000 });
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}

interface SourceItemProps {
  source: HandoutSource;
  isQuoted: boolean;
  onCode: (hasCode: boolean) => void;
  onRemove: () => void;
}

function SourceItem({ source, isQuoted, onCode, onRemove }: SourceItemProps) {
  const { citation, url, hasCode, isBarred } = source;
  const address = readableAddress(url);
  const isTooLong = address !== '' && qrCode(url) === null;
  const hint = address === '' ? t('handout.noAddress') : isTooLong ? t('handout.addressLong') : undefined;
  return (
    <li class="handout-source">
      <div class="handout-source-words">
        <p class="handout-source-citation">{citation}</p>
        {address && <p class="handout-source-address">{address}</p>}
        {isBarred ? (
          <p class="handout-state handout-state-barred">
            <Icon name="lock" size="sm" />
            {t('handout.sourceBarred')}
          </p>
        ) : (
          <Checkbox
            label={t('handout.withCode')}
            checked={hasCode && hint === undefined}
            disabled={hint !== undefined}
            hint={hint}
            onChange={onCode}
          />
        )}
      </div>
      {!isQuoted && (
        <IconButton size="sm" icon="close" label={t('handout.sourceRemove', { source: citation })} onClick={onRemove} />
      )}
    </li>
  );
}
