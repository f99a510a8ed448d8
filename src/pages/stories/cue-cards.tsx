import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plainWords } from '../../core/stories/plain-words.ts';
import { splitText } from '../../core/stories/split-text.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useSheetZoom } from '../use-sheet-zoom.ts';
import { CueCard, type CueCardWords } from './cue-card.tsx';
import { placeAndDay, roughTime, stepLabel, storyTitle } from './story-words.ts';
import type { ToldStories, ToldStory } from './use-told-stories.ts';

const A_SHEET = 4;
/** Points: read in the hand at arm's length, standing; the larger for eyes that want it. */
const SIZES = { normal: 15, large: 19 } as const;

type Size = keyof typeof SIZES;

export interface CueCardsProps {
  told: ToldStories;
  title: string;
}

/** Cards to hold in the hand: one step a card, four to a sheet, with lines to cut along. */
export function CueCards({ told, title }: CueCardsProps) {
  const [size, setSize] = useState<Size>('normal');
  const [cards, setCards] = useState<CueCardWords[]>([]);
  const sheets = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  useSheetZoom(sheets);

  // Before anything is shown: how much stands on a card is measured on one.
  useLayoutEffect(() => {
    const card = probe.current;
    if (card) setCards(told.stories.filter(({ screens }) => screens.length > 1).flatMap((one) => cardsOf(one, card)));
  }, [told, size]);

  const pages = Array.from({ length: Math.ceil(cards.length / A_SHEET) }, (_, index) =>
    cards.slice(index * A_SHEET, (index + 1) * A_SHEET),
  );
  return (
    <>
      <div class="page-actions story-output-acts">
        <Button variant="primary" icon="print" onClick={() => print()}>
          {t('stories.print')}
        </Button>
        <SegmentedControl
          size="sm"
          label={t('stories.cardSize')}
          value={size}
          options={[
            { value: 'normal', label: t('stories.cardNormal') },
            { value: 'large', label: t('stories.cardLarge') },
          ]}
          onChange={setSize}
        />
        <span class="story-output-note" role="status">
          {t('stories.cardCount', { count: cards.length, sheets: pages.length })}
        </span>
      </div>
      <div class="sheets" ref={sheets} style={{ '--card-size': `${SIZES[size]}pt` }}>
        {pages.map((page, index) => (
          <section key={index} class="sheet card-sheet" aria-label={t('stories.sheet', { place: index + 1 })}>
            {page.map((words, place) => (
              <CueCard
                key={`${words.storyId}-${index * A_SHEET + place}`}
                words={words}
                place={index * A_SHEET + place + 1}
                count={cards.length}
                title={title}
              />
            ))}
          </section>
        ))}
        <div class="card-probe" aria-hidden="true" ref={probe}>
          <CueCard words={PROBE} place={1} count={1} title={title} />
        </div>
      </div>
    </>
  );
}

const PROBE: CueCardWords = { storyId: '', story: 'Ễ', label: 'Ễ', part: '', text: '', source: '', isQuote: false };

/** The cards of a story: a step that is longer than a card goes on on the next one. */
function cardsOf({ story, screens, quotes, seconds }: ToldStory, probe: HTMLElement): CueCardWords[] {
  const title = storyTitle(story);
  const body = probe.querySelector<HTMLElement>('.cue-body');
  const text = probe.querySelector<HTMLElement>('.cue-text');
  const source = probe.querySelector<HTMLElement>('.cue-source');
  if (!body || !text || !source) return [];
  const fits = (part: string, cited: string): boolean => {
    text.textContent = part;
    source.textContent = cited;
    source.hidden = cited === '';
    return body.scrollHeight <= body.clientHeight;
  };
  const base = { storyId: story.id, story: title };
  return screens.flatMap((screen): CueCardWords[] => {
    if (screen.kind === 'picture') return [];
    if (screen.kind === 'title') {
      const facts = [placeAndDay(story), t('stories.about', { time: roughTime(seconds) })].filter(Boolean).join('\n');
      return [
        { ...base, label: t(`stories.kind.${story.kind}`), part: '', text: title, source: facts, isQuote: false },
      ];
    }
    const isQuote = screen.kind === 'quote';
    const quote = isQuote ? quotes.get(screen.passageId) : undefined;
    const cited = quote?.source ?? '';
    const words = isQuote ? `“${quote?.quote ?? ''}”` : plainWords(screen.text);
    const label = stepLabel(story.kind, isQuote ? 'shows' : screen.step);
    // The source stands on every card of a quotation: a card may be held alone.
    const parts = splitText(words, (part) => fits(part, cited));
    return parts.map((part, index) => {
      const place = parts.length > 1 ? `${index + 1}/${parts.length}` : '';
      return { ...base, label, part: place, text: part, source: cited, isQuote };
    });
  });
}
