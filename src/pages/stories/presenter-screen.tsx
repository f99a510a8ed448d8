import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { LightMarkdown } from '../../ui/light-markdown.tsx';
import { endWords } from './end-words.ts';
import { placeAndDay, stepLabel, storyTitle } from './story-words.ts';
import { usePictureUrls } from './use-picture-urls.ts';
import type { Telling } from './use-telling.ts';

export interface PresenterScreenProps {
  telling: Telling;
  size: number;
  /** What is scrolled where it does not fit. */
  body: RefObject<HTMLDivElement | null>;
}

/** One screen: its step's name, and its words as large as they fit. */
export function PresenterScreen({ telling, size, body }: PresenterScreenProps) {
  const { screen } = telling;
  useFit(body, size);
  return (
    <div class={`tell-body tell-${screen?.kind ?? 'end'}`} ref={body} aria-live="polite">
      <div class="tell-words">
        <Words telling={telling} />
      </div>
    </div>
  );
}

function Words({ telling: { screen, told, seconds } }: { telling: Telling }) {
  const { story, quotes, pictures } = told;
  // Preact draws a screen anew for each place: nothing else is kept of it.
  const [shown] = useState(() => (screen?.kind === 'picture' ? [...pictures.values()] : []));
  const urls = usePictureUrls(shown);
  if (!screen) {
    return (
      <>
        <h1>{t('stories.end')}</h1>
        <p>{endWords(seconds)}</p>
      </>
    );
  }
  switch (screen.kind) {
    case 'title': {
      const where = placeAndDay(story);
      return (
        <>
          <p class="tell-step">{t(`stories.kind.${story.kind}`)}</p>
          <h1>{storyTitle(story)}</h1>
          {where && <p class="tell-place">{where}</p>}
        </>
      );
    }
    case 'step':
      return (
        <>
          <h1 class="tell-step">{stepLabel(story.kind, screen.step)}</h1>
          <LightMarkdown text={screen.text} />
        </>
      );
    case 'quote': {
      const quote = quotes.get(screen.passageId);
      return (
        <>
          <h1 class="tell-step">
            {stepLabel(story.kind, 'shows')}
            {screen.count > 1 && ` ${screen.place}/${screen.count}`}
          </h1>
          <blockquote>
            <p>“{quote?.quote}”</p>
            {quote?.source && <cite>{quote.source}</cite>}
          </blockquote>
        </>
      );
    }
    case 'picture': {
      const picture = pictures.get(screen.pictureId);
      return (
        <figure>
          <img src={urls.get(screen.pictureId)} alt={picture?.alt || picture?.caption || t('stories.picture')} />
          {picture?.caption && <figcaption>{picture.caption}</figcaption>}
        </figure>
      );
    }
  }
}

/** Least share of the chosen size: below it words are read by scrolling. */
const LEAST = 0.55;

/** Makes the words smaller, by steps, until they fit the screen. */
function useFit(body: RefObject<HTMLDivElement | null>, size: number): void {
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const shrink = (): void => {
      for (let share = 1; share >= LEAST; share -= 0.05) {
        element.style.setProperty('--fit', String(share));
        if (element.scrollHeight <= element.clientHeight + 1) return;
      }
    };
    shrink();
    // A screen that is filled, turned or joined to a projector is another one.
    const observer = new ResizeObserver(shrink);
    observer.observe(element);
    return () => observer.disconnect();
  }, [body, size]);
}
