import { expect, test } from 'vitest';
import type { ArticleArrival } from '../../../src/core/import/arrival.ts';
import { openImportFile } from '../../../src/core/import/open-import-file.ts';
import { bytesSource } from '../../../src/core/zip/byte-source.ts';
import { saveArticle } from '../../../src/services/articles.ts';
import { backUp } from '../../../src/services/backup.ts';
import { makeContext, makeDraft } from './make-context.ts';

test('a backup of a library is known where any file is dropped', async () => {
  const context = makeContext();
  await saveArticle(context, makeDraft());
  const parts: Uint8Array[] = [];
  const words = { readme: 'Bản sao lưu', settings: {}, withMedia: true };
  for await (const part of backUp(context, words, { counts: {}, odd: [] })) parts.push(part);
  const { format, read } = await openImportFile('ten-gi-cung-duoc.zip', bytesSource(Buffer.concat(parts)));
  expect(format.id).toBe('backup');
  const articles: ArticleArrival[] = [];
  for await (const arrival of read({ now: 0, isStopped: () => false, onProgress: () => undefined })) {
    if (arrival.kind === 'article') articles.push(arrival);
  }
  expect(articles.map(({ article }) => article.url)).toEqual([makeDraft().url]);
});
