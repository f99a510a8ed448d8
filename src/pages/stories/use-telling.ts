import { useEffect, useMemo, useState } from 'preact/hooks';
import type { StoryScreen } from '../../core/stories/story-screens.ts';
import {
  goOn,
  startClock,
  stopClock,
  type TellingClock,
  type TimeLeft,
  timeLeft,
  toldSeconds,
  turnClock,
} from '../../core/stories/telling-clock.ts';
import type { ToldStory } from './use-told-stories.ts';

/** How often the time is looked at, milliseconds. */
const LOOK = 250;

export interface Telling {
  screens: readonly StoryScreen[];
  /** Place of the screen shown; behind the last one is the end. */
  at: number;
  screen: StoryScreen | null;
  next: StoryScreen | null;
  /** The story that is told; at the end the last one. */
  told: ToldStory;
  isPaused: boolean;
  story: TimeLeft;
  whole: TimeLeft;
  /** Seconds so far. */
  seconds: number;
  show: (at: number) => void;
  pause: () => void;
}

/** Where a telling is, and what time it took: each story's own, and all of them together. */
export function useTelling(stories: readonly ToldStory[]): Telling {
  const screens = useMemo(() => stories.flatMap((one) => one.screens), [stories]);
  const [at, setAt] = useState(0);
  const [clock, setClock] = useState<TellingClock>(() => startClock(screens[0]?.storyId ?? '', Date.now()));
  const [isPaused, setPaused] = useState(false);
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK);
    return () => clearInterval(timer);
  }, []);

  const last = screens.at(-1);
  const screen = screens[at] ?? null;
  const told = stories.find(({ story }) => story.id === (screen ?? last)?.storyId) as ToldStory;

  function show(wanted: number): void {
    const to = Math.min(screens.length, Math.max(0, wanted));
    const time = Date.now();
    const target = screens[to];
    setAt(to);
    setNow(time);
    // At the end nothing is told any more; coming back from there it goes on.
    setClock((before) => {
      const turned = target ? turnClock(before, target.storyId, time) : stopClock(before, time);
      return target && !isPaused ? goOn(turned, time) : turned;
    });
  }

  function pause(): void {
    const time = Date.now();
    setNow(time);
    setPaused(!isPaused);
    setClock((before) => (isPaused && screen ? goOn(before, time) : stopClock(before, time)));
  }

  const seconds = toldSeconds(clock, null, now);
  const limits = stories.reduce((sum, { story }) => sum + story.limit * 60, 0);
  return {
    screens,
    at,
    screen,
    next: screens[at + 1] ?? null,
    told,
    isPaused,
    story: timeLeft(toldSeconds(clock, told.story.id, now), told.story.limit * 60),
    whole: timeLeft(seconds, limits),
    seconds,
    show,
    pause,
  };
}
