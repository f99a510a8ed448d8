import { useState } from 'preact/hooks';
import type { HandoutPassage } from '../../core/handout/handout.ts';
import { quoteSentences, shownQuote } from '../../core/handout/shorten-quote.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { t } from '../../i18n/t.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { HandoutPassageState } from '../../services/handout-material.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RoleBadge } from '../../ui/role-badge.tsx';
import { Checkbox } from '../../ui/toggle.tsx';
import { moveByKey, PieceTools, type Step } from './piece-tools.tsx';

export interface HandoutPassageItemProps {
  passage: HandoutPassage;
  state: HandoutPassageState;
  isBarred: boolean;
  place: number;
  count: number;
  onMove: (step: Step) => void;
  onRemove: () => void;
  /** Which sentences are printed; null: all. */
  onShorten: (kept: number[] | null) => void;
  onRenew: () => void;
}

export function HandoutPassageItem(props: HandoutPassageItemProps) {
  const { passage, state, isBarred, place, count, onMove, onRemove, onShorten, onRenew } = props;
  const { passageId, articleId, quote, citation, role, kept } = passage;
  const [isChoosing, setChoosing] = useState(false);
  const sentences = quoteSentences(quote);
  return (
    <li class="handout-piece" data-piece={passageId} onKeyDown={(event) => moveByKey(event, onMove)}>
      <div class="handout-piece-head">
        <RoleBadge role={role} label={roleLabels()[role]} />
        {kept !== null && (
          <span class="page-count">{t('handout.keptOf', { kept: kept.length, count: sentences.length })}</span>
        )}
        <PieceTools
          place={place}
          count={count}
          labels={{
            up: t('handout.passageUp', { place }),
            down: t('handout.passageDown', { place }),
            remove: t('handout.passageRemove', { place }),
          }}
          onMove={onMove}
          onRemove={onRemove}
        />
      </div>
      {isChoosing ? (
        <fieldset class="handout-sentences">
          <legend class="th-field-label">{t('handout.chooseSentences')}</legend>
          {sentences.map((sentence, index) => {
            const chosen = kept ?? sentences.map((_, at) => at);
            const isChosen = chosen.includes(index);
            const isLast = isChosen && chosen.length === 1;
            return (
              <Checkbox
                key={index}
                label={sentence}
                checked={isChosen}
                disabled={isLast}
                hint={isLast ? t('handout.lastSentence') : undefined}
                onChange={(isWanted) =>
                  onShorten(isWanted ? [...chosen, index] : chosen.filter((other) => other !== index))
                }
              />
            );
          })}
        </fieldset>
      ) : (
        <blockquote class="handout-quote">{shownQuote(passage)}</blockquote>
      )}
      <p class="handout-citation">
        {state === 'gone' ? (
          citation
        ) : (
          <a href={`${surfaceUrl('reader', { id: articleId })}#${passageId}`}>{citation}</a>
        )}
      </p>
      {isBarred ? (
        <p class="handout-state handout-state-barred">
          <Icon name="lock" size="sm" />
          {t('handout.passageBarred')}
        </p>
      ) : (
        state === 'gone' && (
          <p class="handout-state">
            <Icon name="info" size="sm" />
            {t('handout.passageGone')}
          </p>
        )
      )}
      {(sentences.length > 1 || state === 'changed') && !isBarred && (
        <div class="handout-piece-acts">
          {sentences.length > 1 && (
            <Button size="sm" variant="quiet" expanded={isChoosing} onClick={() => setChoosing(!isChoosing)}>
              {t(isChoosing ? 'handout.sentencesDone' : 'handout.sentences')}
            </Button>
          )}
          {state === 'changed' && (
            <>
              <span class="handout-state">
                <Icon name="info" size="sm" />
                {t('handout.passageChanged')}
              </span>
              <Button size="sm" variant="quiet" onClick={onRenew}>
                {t('handout.renew')}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
