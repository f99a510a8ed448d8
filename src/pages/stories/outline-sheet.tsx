import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isShortened, OUTLINE_PLANS, type OutlinePlan, planQuote, planText } from '../../core/stories/outline-plan.ts';
import { shownSteps } from '../../core/stories/story.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { useSheetZoom } from '../use-sheet-zoom.ts';
import { placeAndDay, roughTime, stepLabel, storyTitle } from './story-words.ts';
import { usePictureUrls } from './use-picture-urls.ts';
import type { ToldStories, ToldStory } from './use-told-stories.ts';

export interface OutlineSheetProps {
  told: ToldStories;
  title: string;
}

/** An outline on one page of A4: as full and as large as it fits there. */
export function OutlineSheet({ told, title }: OutlineSheetProps) {
  const sheets = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLElement>(null);
  const { plan, isFit } = useFittingPlan(page, told);
  useSheetZoom(sheets);
  const shown = told.stories.filter(({ screens }) => screens.length > 1);
  const seconds = shown.reduce((sum, one) => sum + one.seconds, 0);
  const urls = usePictureUrls(shown.flatMap(({ pictures }) => [...pictures.values()].slice(0, 1)));
  const isOne = shown.length === 1;
  return (
    <>
      <div class="page-actions story-output-acts">
        <Button variant="primary" icon="print" onClick={() => print()}>
          {t('stories.print')}
        </Button>
        <span class="story-output-note" role="status">
          {!isFit
            ? t('stories.outlineLong')
            : isShortened(plan)
              ? t('stories.outlineShort', { count: plan.sentences ?? 0 })
              : t('stories.outlineFits')}
        </span>
      </div>
      <div class="sheets" ref={sheets}>
        <article
          class={isFit ? 'sheet outline' : 'sheet outline outline-long'}
          ref={page}
          style={{ '--outline-size': `${plan.size}pt` }}
        >
          <header class="outline-head">
            <p class="outline-what">{t(isOne ? 'stories.outlineOf' : 'stories.outlineOfTopic')}</p>
            <h2>{title}</h2>
            <p class="outline-facts">
              {isOne ? '' : `${t('stories.count', { count: shown.length })} · `}
              {t('stories.about', { time: roughTime(seconds) })}
              {told.topicTitle && isOne ? ` · ${t('stories.topic')}: ${told.topicTitle}` : ''}
            </p>
          </header>
          {shown.map((one, index) => (
            <OutlineStory
              key={one.story.id}
              told={one}
              plan={plan}
              place={isOne ? null : index + 1}
              url={urls.get([...one.pictures.keys()][0] ?? '')}
            />
          ))}
          <footer class="outline-foot">
            {t('topic.printedOn', { day: formatDay(new Intl.DateTimeFormat('sv-SE').format(), getLocale()) })}
          </footer>
        </article>
      </div>
    </>
  );
}

interface OutlineStoryProps {
  told: ToldStory;
  plan: OutlinePlan;
  /** Null: it is alone, and the sheet's heading is its own. */
  place: number | null;
  /** Of its first picture. */
  url: string | undefined;
}

function OutlineStory({ told, plan, place, url }: OutlineStoryProps) {
  const { story, quotes, seconds, pictures } = told;
  const where = placeAndDay(story);
  const [picture] = pictures.values();
  const facts = [t(`stories.kind.${story.kind}`), where, place === null ? '' : roughTime(seconds)];
  return (
    <section class={url ? 'outline-story outline-pictured' : 'outline-story'}>
      {url && <img class="outline-picture" src={url} alt={picture?.alt || picture?.caption || ''} />}
      <header>
        {place !== null && (
          <h3>
            {place}. {storyTitle(story)}
          </h3>
        )}
        <p class="outline-kind">{facts.filter(Boolean).join(' · ')}</p>
      </header>
      <dl>
        {shownSteps(story).map((step) => {
          const text = story[step].trim();
          const shown = step === 'shows' ? [...quotes] : [];
          if (text === '' && shown.length === 0) return null;
          return (
            <div key={step} class={`outline-step outline-step-${step}`}>
              <dt>{stepLabel(story.kind, step)}</dt>
              <dd>
                {text && <LightMarkdown text={planText(text, plan)} />}
                {shown.map(([id, { quote, source }]) => (
                  <blockquote key={id}>
                    <p>“{planQuote(quote, plan)}”</p>
                    {source && <cite>{source}</cite>}
                  </blockquote>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** Tries one plan after another, before anything is shown, until the sheet holds its words. */
function useFittingPlan(
  page: { current: HTMLElement | null },
  told: ToldStories,
): { plan: OutlinePlan; isFit: boolean } {
  const [tried, setTried] = useState({ told, at: 0, isFit: true });
  // Other words begin anew.
  const state = tried.told === told ? tried : { told, at: 0, isFit: true };
  useLayoutEffect(() => {
    const sheet = page.current;
    if (!sheet) return;
    // A long sheet grows: what it would hold is what its least height is.
    const isFit = !sheet.matches('.outline-long') && sheet.scrollHeight <= sheet.clientHeight + 1;
    if (!isFit && state.at < OUTLINE_PLANS.length - 1) setTried({ told, at: state.at + 1, isFit: true });
    else if (isFit !== state.isFit || tried.told !== told) setTried({ ...state, isFit });
  }, [told, state.at, state.isFit]);
  return { plan: OUTLINE_PLANS[state.at] as OutlinePlan, isFit: state.isFit };
}
