import { browser } from './browser.ts';

/** Whose pictures are wanted from sites that the reader is being asked to allow. */
export const WANTED_IMAGES = 'images-wanted';

export interface WantedImages {
  articleId: string;
  tabId: number | null;
}

/** What is remembered until the browser closes, by name. Shapes are for whoever reads to check. */
export async function loadSession(prefix: string): Promise<Map<string, unknown>> {
  const all = await browser.storage.session.get(null);
  return new Map(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
}

export async function dropSession(name: string): Promise<void> {
  await browser.storage.session.remove(name);
}

export async function keepSession(name: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [name]: value });
}
