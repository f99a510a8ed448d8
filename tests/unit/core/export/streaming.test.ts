import { describe, expect, test } from 'vitest';
import type { StudyNote } from '../../../../src/core/export/export-format.ts';
import { EXPORT_FORMATS } from '../../../../src/core/export/registry.ts';
import { sampleNote } from '../../../../src/core/export/sample-note.ts';
import { ankiLabels } from '../../../../src/i18n/anki-labels.ts';
import { csvLabels } from '../../../../src/i18n/csv-labels.ts';
import { studyPageLabels } from '../../../../src/i18n/study-page-labels.ts';
import { makeNote, notesOf, SETTINGS, written } from './any-note.ts';

const page = { labels: studyPageLabels(), markUp: () => null };
const settings = { ...SETTINGS, page, csv: csvLabels(), anki: ankiLabels() };

test('formats have names of their own', () => {
  const ids = EXPORT_FORMATS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(EXPORT_FORMATS.filter(({ files }) => files === 'together'))('$id', (format) => {
  // A Word file is put together whole, which is why it takes no more than some hundred articles.
  test.skipIf(format.id === 'docx-together')('hands each note on before it asks for the next', async () => {
    let pulled = 0;
    let pieces = 0;
    const seen: number[] = [];
    async function* notes(): AsyncGenerator<StudyNote> {
      for (; pulled < 20; pulled++) {
        seen.push(pieces);
        yield { ...sampleNote(), article: { ...sampleNote().article, id: `bai-${pulled}` } };
      }
    }
    for await (const _ of format.write(notes(), settings)) pieces++;
    expect(seen).toHaveLength(20);
    expect(seen.every((count, at) => at === 0 || count > (seen[at - 1] ?? 0))).toBe(true);
  });

  test('writes nothing of what bears a marking', async () => {
    const marked = makeNote({ circulation: 'internal' });
    await expect(written(format.write(notesOf(marked), settings))).rejects.toThrow('not-shareable');
  });
});
