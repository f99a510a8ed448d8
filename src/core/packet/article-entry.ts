import * as v from 'valibot';
import { FailureError } from '../model/failure.ts';
import type { PacketArticle, PacketPicture } from './packet-contents.ts';
import { ownArticleSchema } from './packet-schema.ts';

export interface PictureEntry extends PacketPicture {
  name: string;
}

const EXTENSIONS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** Pictures of the kinds that are kept, each with the name of its entry. */
export function pictureEntries(article: number, pictures: readonly PacketPicture[]): PictureEntry[] {
  return pictures.flatMap((picture, at) => {
    const extension = EXTENSIONS[picture.mediaType];
    const name = `pictures/${String(article).padStart(4, '0')}-${String(at + 1).padStart(3, '0')}.${extension}`;
    return extension === undefined ? [] : [{ ...picture, read: () => picture.read(), name }];
  });
}

/**
 * An article as its entry says it: every field in a fixed order, so that the same article makes the same bytes, and
 * within what is read again.
 * @throws FailureError `unexpected` where the library holds what no packet may: it says which field
 */
export function articleJson(article: PacketArticle, pictures: readonly PictureEntry[]): unknown {
  const named = pictures.map(({ name, read: _, ...picture }) => ({ ...picture, entry: name }));
  const parsed = v.safeParse(ownArticleSchema, { ...article, pictures: named });
  if (parsed.success) return parsed.output;
  const field = parsed.issues[0].path?.map(({ key }) => key).join('.');
  throw new FailureError('unexpected', `packet: ${field} of ${article.facts.url}`);
}
