import { surfaceUrl } from '../../platform/surfaces.ts';

/** What is made of a story, or of all stories of a topic. */
export const STORY_OUTPUTS = ['outline', 'cards', 'tell'] as const;

export type StoryOutput = (typeof STORY_OUTPUTS)[number];

/** Which stories: one, those of a topic, or those of none. */
export type StoryChoice = { story: string } | { topic: string | null };

/** What the page's address asks for. */
export interface StoryAddress {
  story: string | null;
  topic: string | null;
  /** To begin one with. */
  passages: string[];
  output: StoryOutput | null;
}

export function readAddress(search: string): StoryAddress {
  const asked = new URLSearchParams(search);
  return {
    story: asked.get('id'),
    topic: asked.get('topic'),
    passages: asked.getAll('passage'),
    output: STORY_OUTPUTS.find((output) => output === asked.get('view')) ?? null,
  };
}

export function storyUrl(id: string): string {
  return surfaceUrl('stories', { id });
}

export function outputUrl(choice: StoryChoice, output: StoryOutput): string {
  if ('story' in choice) return surfaceUrl('stories', { id: choice.story, view: output });
  return surfaceUrl('stories', { ...(choice.topic !== null && { topic: choice.topic }), view: output });
}
