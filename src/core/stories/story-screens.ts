import { type Story, type StoryKind, type StoryStep, shownSteps } from './story.ts';

/** One screen of a telling, or one card of it. */
export type StoryScreen = { storyId: string } & (
  | { kind: 'title' }
  | { kind: 'step'; step: StoryStep; text: string }
  /** A passage that the story shows, one of so many. */
  | { kind: 'quote'; passageId: string; place: number; count: number }
  | { kind: 'picture'; pictureId: string; place: number; count: number }
);

/** What may be shown of a story to others: without what is gone, and without what a marking bars. */
export interface Showable {
  passageIds: ReadonlySet<string>;
  pictureIds: ReadonlySet<string>;
}

/** Behind which step a kind shows its pictures: what was seen belongs to where one was, a result to what was done. */
const PICTURES_BEHIND: Record<StoryKind, StoryStep> = { story: 'who', exemplar: 'result', visit: 'deed' };

/** The screens of a story, in the order of the telling: one step a screen, and nothing for a step without words. */
export function screensOf(story: Story, { passageIds, pictureIds }: Showable): StoryScreen[] {
  const storyId = story.id;
  const passages = story.passageIds.filter((id) => passageIds.has(id));
  const pictures = story.pictureIds.filter((id) => pictureIds.has(id));
  const screens: StoryScreen[] = [{ kind: 'title', storyId }];
  const count = pictures.length;
  const shown = pictures.map((pictureId, index): StoryScreen => {
    return { kind: 'picture', storyId, pictureId, place: index + 1, count };
  });
  for (const step of shownSteps(story)) {
    const text = story[step].trim();
    if (text !== '') screens.push({ kind: 'step', storyId, step, text });
    if (step === 'shows') {
      for (const [index, passageId] of passages.entries()) {
        screens.push({ kind: 'quote', storyId, passageId, place: index + 1, count: passages.length });
      }
    }
    if (step === PICTURES_BEHIND[story.kind]) screens.push(...shown);
  }
  return screens;
}
