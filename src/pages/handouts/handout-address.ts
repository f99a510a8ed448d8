import { surfaceUrl } from '../../platform/surfaces.ts';
import type { HandoutOrigin } from '../../services/handout-material.ts';

/** What the page's address asks for. */
export interface HandoutAddress {
  id: string | null;
  /** What to begin one from; null where nothing is named. */
  origin: HandoutOrigin | null;
}

export function readAddress(search: string): HandoutAddress {
  const asked = new URLSearchParams(search);
  const topicId = asked.get('topic');
  const articleIds = asked.getAll('article');
  const passageIds = asked.getAll('passage');
  const isNamed = topicId !== null || articleIds.length > 0 || passageIds.length > 0;
  return { id: asked.get('id'), origin: isNamed ? { topicId, articleIds, passageIds } : null };
}

export function handoutUrl(id: string): string {
  return surfaceUrl('handouts', { id });
}
