import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/t.ts';
import { classNames } from '../../ui/class-names.ts';
import { ClockFace } from './clock-face.tsx';
import { clampSize, type PresenterLook } from './presenter-look.ts';
import { PresenterScreen } from './presenter-screen.tsx';
import { PresenterTools } from './presenter-tools.tsx';
import { scrollOn } from './scroll-on.ts';
import { stepLabel, storyTitle } from './story-words.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { type Telling, useTelling } from './use-telling.ts';
import type { ToldStories } from './use-told-stories.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** The pointer and the buttons go once the pointer rests, milliseconds. */
const REST = 3_000;

export interface PresenterProps {
  told: ToldStories;
  title: string;
  look: PresenterLook;
  onLook: (look: PresenterLook) => void;
  /** @param seconds that the telling took */
  onLeave: (seconds: number) => void;
}

/** A telling before a room: one step a screen, in very large type, with the time that is left. */
export function Presenter({ told, title, look, onLook, onLeave }: PresenterProps) {
  const layer = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const telling = useTelling(told.stories);
  const [isBlank, setBlank] = useState(false);
  const { isAwake, wake } = useAwake();
  const { at, screens, show, screen } = telling;
  const leave = (): void => onLeave(telling.seconds);

  useFullScreen(layer, leave);
  useWakeLock();
  const commands = {
    // What does not fit is read first: a clicker has no other key for that.
    next: () => (isBlank ? setBlank(false) : scrollOn(body.current, 1) || show(at + 1)),
    back: () => (isBlank ? setBlank(false) : scrollOn(body.current, -1) || show(at - 1)),
    first: () => show(0),
    last: () => show(screens.length),
    blank: () => setBlank(!isBlank),
    pause: telling.pause,
    larger: () => onLook({ ...look, size: clampSize(look.size + 1) }),
    smaller: () => onLook({ ...look, size: clampSize(look.size - 1) }),
    theme: () => onLook({ ...look, theme: look.theme === 'dark' ? 'light' : 'dark' }),
    leave,
  };
  usePresenterKeys(commands);

  return (
    <section
      ref={layer}
      class={classNames('presenter', isBlank && 'presenter-blank', isAwake && 'presenter-awake')}
      data-look={look.theme}
      data-size={look.size}
      tabIndex={-1}
      aria-label={`${t('stories.output.tell')}: ${title}`}
      onPointerMove={wake}
    >
      {isBlank ? (
        <p class="th-hidden" role="status">
          {t('stories.blank')}
        </p>
      ) : (
        <>
          <p class="tell-where">
            <span>{storyTitle(telling.told.story)}</span>
            {told.stories.length > 1 && (
              <span>
                {t('stories.storyOf', {
                  place: told.stories.indexOf(telling.told) + 1,
                  count: told.stories.length,
                })}
              </span>
            )}
          </p>
          <PresenterScreen key={at} telling={telling} size={look.size} body={body} />
          <footer class="tell-foot">
            <ClockFace label={t('stories.thisStory')} time={telling.story} isPaused={telling.isPaused} />
            <p class="tell-next">{screen && t('stories.next', { what: nextName(telling) })}</p>
            {told.stories.length > 1 && (
              <ClockFace label={t('stories.whole')} time={telling.whole} isPaused={telling.isPaused} />
            )}
            <p class="tell-count">
              {Math.min(at + 1, screens.length)}/{screens.length}
            </p>
          </footer>
        </>
      )}
      <PresenterTools commands={commands} isPaused={telling.isPaused} />
      <p class="th-hidden" role="status">
        {telling.story.state === 'calm'
          ? ''
          : t(telling.story.state === 'over' ? 'stories.timeIsOver' : 'stories.timeIsSoon')}
      </p>
    </section>
  );
}

/** What comes next, in a few words: a step, a passage, or the next story. */
function nextName({ next, told, screen }: Telling): string {
  if (!next) return t('stories.end');
  if (next.kind === 'title' && next.storyId !== screen?.storyId) return t('stories.nextStory');
  const { kind } = told.story;
  if (next.kind === 'step') return stepLabel(kind, next.step);
  if (next.kind === 'picture') return t('stories.picture');
  return t('stories.quotation');
}

/** Whether the pointer was moved a moment ago. */
function useAwake(): { isAwake: boolean; wake: () => void } {
  const [isAwake, setAwake] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const wake = (): void => {
    setAwake(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAwake(false), REST);
  };
  useEffect(() => {
    wake();
    return () => clearTimeout(timer.current);
  }, []);
  return { isAwake, wake };
}
