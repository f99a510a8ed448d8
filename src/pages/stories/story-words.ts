import type { StoryKind, StoryStep } from '../../core/stories/story.ts';
import { formatDay } from '../../core/text/dates.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { IconName } from '../../ui/icon-paths.ts';

export const KIND_ICONS: Record<StoryKind, IconName> = { story: 'quote', exemplar: 'people', visit: 'globe' };

/** "Tình huống", "Kết quả": what a step is called in a story of this kind. */
export function stepLabel(kind: StoryKind, step: StoryStep): string {
  if (kind === 'visit' && (step === 'situation' || step === 'deed')) return t(`stories.step.visit.${step}`);
  return t(`stories.step.${step}`);
}

/** The short question that a step answers. */
export function stepQuestion(kind: StoryKind, step: StoryStep): string {
  if (kind === 'exemplar' && (step === 'situation' || step === 'who')) return t(`stories.ask.exemplar.${step}`);
  if (kind === 'visit' && (step === 'situation' || step === 'deed' || step === 'lesson')) {
    return t(`stories.ask.visit.${step}`);
  }
  return t(`stories.ask.${step}`);
}

/** "3 phút 20 giây". */
export function spokenTime(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return t('stories.seconds', { count: rest });
  if (rest === 0) return t('stories.minutes', { count: minutes });
  return `${t('stories.minutes', { count: minutes })} ${t('stories.seconds', { count: rest })}`;
}

/** As long as a story is estimated to take: nobody tells to the second. */
export function roughTime(seconds: number): string {
  return spokenTime(seconds < 60 ? Math.max(10, Math.round(seconds / 10) * 10) : Math.round(seconds / 10) * 10);
}

/** Place and day of a story on one line; empty where neither is given. */
export function placeAndDay({ place, day }: { place: string; day: string | null }): string {
  return [place, day && formatDay(day, getLocale())].filter(Boolean).join(', ');
}

export function storyTitle({ title }: { title: string }): string {
  return title.trim() || t('stories.untitled');
}
