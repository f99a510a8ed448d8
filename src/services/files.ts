import { FailureError } from '../core/model/failure.ts';
import type { OriginalFile } from '../storage/article-media.ts';
import { guarded } from '../storage/storage-failure.ts';
import type { ServiceContext } from './context.ts';

/** The file that an article was read from, byte for byte. @throws FailureError `not-found` */
export async function originalFile({ db }: ServiceContext, articleId: string): Promise<OriginalFile> {
  const file = await guarded(() => db.files.get(articleId));
  if (!file) throw new FailureError('not-found');
  return file;
}
