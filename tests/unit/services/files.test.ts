import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../src/services/articles.ts';
import { openArticle, openPage, saveArticle } from '../../../src/services/articles.ts';
import { originalFile } from '../../../src/services/files.ts';
import { passageSource } from '../../../src/services/passage-source.ts';
import { createPassage } from '../../../src/services/passages.ts';
import { restoreTrash } from '../../../src/services/restore-trash.ts';
import { removeArticle } from '../../../src/services/trash.ts';
import { exportAll } from '../export-all.ts';
import { makeExtracted } from '../make-extracted.ts';
import { makeContext, makeDraft } from './make-context.ts';

const ADDRESS = `urn:sha256:${'ab'.repeat(32)}`;
const TEXT = 'Trang một nói về việc họp.\nTrang hai nói về việc làm.';

function fileDraft(over: Partial<ArticleDraft> = {}): ArticleDraft {
  return makeDraft({
    url: ADDRESS,
    extracted: makeExtracted({
      canonicalUrl: ADDRESS,
      siteName: '',
      text: TEXT,
      html: `<p>${TEXT.replace('\n', '</p><p>')}</p>`,
    }),
    file: {
      source: { name: 'nghi-quyet.pdf', mediaType: 'application/pdf', bytes: 4, pages: 2 },
      original: new Blob(['%PDF'], { type: 'application/pdf' }),
      pageStarts: [0, TEXT.indexOf('Trang hai')],
    },
    ...over,
  });
}

const selector = (exact: string) => ({
  type: 'TextQuoteSelector' as const,
  exact,
  prefix: '',
  suffix: '',
  position: { type: 'TextPositionSelector' as const, start: 0, end: exact.length },
});
const passage = (quote: string) => ({
  id: 'passage-000001',
  selector: selector(quote),
  quote,
  role: 'task' as const,
  note: '',
  tags: [],
});

describe('an article from a file', () => {
  it('keeps the file, and says what it was', async () => {
    const context = makeContext();
    const article = await saveArticle(context, fileDraft());
    expect(article.file).toEqual({ name: 'nghi-quyet.pdf', mediaType: 'application/pdf', bytes: 4, pages: 2 });
    const kept = await originalFile(context, article.id);
    expect(kept).toMatchObject({ name: 'nghi-quyet.pdf', mediaType: 'application/pdf' });
    expect(kept.blob.size).toBe(4);
    expect((await openArticle(context, article.id)).body.pageStarts).toEqual([0, 27]);
  });

  it('is the same article when the same file is opened again', async () => {
    const context = makeContext();
    const first = await saveArticle(context, fileDraft());
    const again = await saveArticle(context, fileDraft({ id: 'article-000002' }));
    expect(again.id).toBe(first.id);
    expect((await openPage(context, ADDRESS)).article?.id).toBe(first.id);
    expect(await context.db.files.count()).toBe(1);
  });

  it('goes to the trash with its file, and comes back with it', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, fileDraft());
    const trashId = await removeArticle(context, id);
    await expect(originalFile(context, id)).rejects.toThrow('not-found');
    await restoreTrash(context, trashId);
    expect((await originalFile(context, id)).name).toBe('nghi-quyet.pdf');
  });

  it('is held back where it is marked, and its file is not kept either', async () => {
    const context = makeContext();
    const draft = fileDraft();
    const marked = { ...draft, extracted: { ...draft.extracted, circulation: 'internal' as const } };
    await expect(saveArticle(context, marked)).rejects.toThrow('circulation');
    expect(await context.db.files.count()).toBe(0);
    expect((await saveArticle(context, { ...marked, acceptRestricted: true })).circulation).toBe('internal');
  });

  it('is cited with its page and its name, and with no address where it has none', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, fileDraft());
    await createPassage(context, id, passage('Trang hai nói về việc làm.'));
    const source = await passageSource(context, 'passage-000001');
    expect(source).toMatchObject({ page: 2, fileName: 'nghi-quyet.pdf', url: '' });
  });

  it('is cited with its address where it was linked', async () => {
    const context = makeContext();
    const { id } = await saveArticle(context, fileDraft({ url: 'https://bao-mau.example/nghi-quyet.pdf' }));
    await createPassage(context, id, passage('Trang một nói về việc họp.'));
    expect(await passageSource(context, 'passage-000001')).toMatchObject({
      page: 1,
      url: 'https://bao-mau.example/nghi-quyet.pdf',
    });
  });

  it('is exported like any other', async () => {
    const context = makeContext();
    await saveArticle(context, fileDraft());
    const { notes } = await exportAll(context);
    expect(notes.map(({ article }) => article.file?.name)).toEqual(['nghi-quyet.pdf']);
  });
});
