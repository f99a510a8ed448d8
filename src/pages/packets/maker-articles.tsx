import { useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import type { PacketMaterial } from '../../services/packet-material.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { AddArticlesDialog } from '../add-articles-dialog.tsx';
import { articleDetails } from '../format.ts';
import { formatSize } from '../format-size.ts';
import type { MakerPartProps } from './maker-part.ts';

/** Which articles go, how much of them, and which never do. */
export function MakerArticles({
  draft,
  material,
  change,
  barred,
}: MakerPartProps & { barred: readonly PacketMaterial[] }) {
  const [isAdding, setAdding] = useState(false);
  const pictureBytes = material.reduce((sum, one) => sum + one.pictureBytes, 0);
  const passages = material.reduce((sum, one) => sum + one.passageCount, 0);
  return (
    <section class="maker-part" aria-labelledby="maker-articles">
      <div class="packets-section-head">
        <h2 id="maker-articles" class="packets-section-title">
          {t('packets.make.articles')}
        </h2>
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('packets.make.add')}
        </Button>
      </div>
      {barred.length > 0 && (
        <Banner tone="warning" title={t('packets.make.barred')}>
          <p>{t('packets.make.barredText')}</p>
          <ul class="packets-list">
            {barred.map(({ article }) => (
              <li key={article.id}>{article.title || t('article.untitled')}</li>
            ))}
          </ul>
        </Banner>
      )}
      {material.length === 0 ? (
        <p class="packets-soft">{t('packets.make.none')}</p>
      ) : (
        <ul class="packets-articles">
          {material.map(({ article, textBytes, passageCount }) => {
            const title = article.title || t('article.untitled');
            return (
              <li key={article.id} class="packets-article">
                <span class="packets-article-title">
                  {title}
                  <span class="packets-soft">
                    {[
                      ...articleDetails(article).slice(0, 2),
                      passageCount > 0 ? t('passage.count', { count: passageCount }) : '',
                      formatSize(textBytes),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <IconButton
                  icon="close"
                  size="sm"
                  label={t('packets.make.drop', { title })}
                  onClick={() => change({ articleIds: draft.articleIds.filter((id) => id !== article.id) })}
                />
              </li>
            );
          })}
        </ul>
      )}
      {material.length > 0 && (
        <div class="maker-checks">
          <Checkbox
            label={t('packets.make.text')}
            hint={t('packets.make.textHint')}
            checked={draft.withText}
            onChange={(withText) => change({ withText })}
          />
          <Checkbox
            label={t('packets.make.pictures')}
            hint={
              pictureBytes > 0
                ? t('packets.make.picturesHint', { size: formatSize(pictureBytes) })
                : t('packets.make.picturesNone')
            }
            checked={draft.withPictures && draft.withText && pictureBytes > 0}
            disabled={!draft.withText || pictureBytes === 0}
            onChange={(withPictures) => change({ withPictures })}
          />
          <Checkbox
            label={t('packets.make.passages')}
            hint={t('packets.make.passagesHint', { count: passages })}
            checked={draft.withPassages}
            onChange={(withPassages) => change({ withPassages })}
          />
        </div>
      )}
      {isAdding && (
        <AddArticlesDialog
          title={t('packets.make.addTitle')}
          action={(count) => (count === 0 ? t('packets.make.add') : t('packets.make.addDone', { count }))}
          hint={t('packets.make.addNone')}
          known={draft.articleIds}
          onAdd={async (ids) => change({ articleIds: [...draft.articleIds, ...ids] })}
          onClose={() => setAdding(false)}
        />
      )}
    </section>
  );
}
