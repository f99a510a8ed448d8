import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NOTE_PACKAGES, notePackage } from '../../../scripts/anki-note-type.mjs';
import { openSqlite } from '../../../scripts/open-sqlite.mjs';
import * as noteTypes from '../../../src/core/export/anki/note-type.ts';
import { anki } from '../../../src/core/export/anki.ts';
import { ankiLabels } from '../../../src/i18n/anki-labels.ts';
import { readAnkiText } from '../core/export/read-anki-text.ts';
import { documentNote, each, SETTINGS, written } from '../core/export/sample-notes.ts';

const ROOT = join(import.meta.dirname, '../../..');

interface Model {
  name: string;
  flds: { name: string; ord: number }[];
  tmpls: { name: string; ord: number; qfmt: string; afmt: string }[];
  css: string;
}

describe.each(['vi', 'en'] as const)('the note type in %s', (locale) => {
  const bytes = new Uint8Array(readFileSync(join(ROOT, NOTE_PACKAGES[locale])));

  test('is committed as the script makes it (npm run anki:note-type)', async () => {
    expect(anki.companions?.[locale]).toBe(NOTE_PACKAGES[locale].replace('public/', ''));
    expect(Buffer.from(await notePackage(noteTypes, locale)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('opens as a collection with the fields that an export names, and one example', async () => {
    const { 'collection.anki2': file = new Uint8Array(), media } = unzipSync(bytes);
    expect(new TextDecoder().decode(media)).toBe('{}');
    const db = await openCollection(file);
    const rows = (sql: string): unknown[][] =>
      db.exec({ sql, rowMode: 'array', returnValue: 'resultRows' }) as unknown[][];
    expect(rows('PRAGMA integrity_check')).toEqual([['ok']]);
    const [[version, models, decks] = []] = rows('SELECT ver, models, decks FROM col');
    expect(version).toBe(11);
    const [model, ...others] = Object.values(JSON.parse(String(models)) as Record<string, Model>);
    expect(others).toEqual([]);
    const text = await written(anki.write(each(documentNote()), { ...SETTINGS, locale, anki: ankiLabels() }));
    const { notetype, deck, notes } = readAnkiText(text);
    expect(model?.name).toBe(notetype);
    expect(model?.flds.map(({ name }) => name)).toEqual(Object.keys(notes[0]?.fields ?? {}));
    const names = Object.values(JSON.parse(String(decks)) as Record<string, { name: string }>).map(({ name }) => name);
    expect(names).toContain(deck);
    const known = new Set(model?.flds.map(({ name }) => name));
    expect(model?.tmpls).toHaveLength(2);
    for (const { qfmt, afmt } of model?.tmpls ?? []) {
      const used = [...`${qfmt}${afmt}`.matchAll(/\{\{[#/]?([^}]+)\}\}/g)].map(([, name = '']) => name);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((name) => !known.has(name))).toEqual([]);
    }
    expect(rows('SELECT count(*) FROM cards WHERE queue = 0 AND reps = 0')).toEqual([[2]]);
    const [[fields] = []] = rows('SELECT flds FROM notes');
    expect(String(fields).split('\u001f')).toHaveLength(model?.flds.length ?? 0);
    db.close();
  });
});

async function openCollection(file: Uint8Array) {
  const sqlite = await openSqlite();
  const db = new sqlite.oo1.DB();
  const at = sqlite.wasm.allocFromTypedArray(file);
  const free = sqlite.capi.SQLITE_DESERIALIZE_FREEONCLOSE;
  db.checkRc(sqlite.capi.sqlite3_deserialize(db.pointer, 'main', at, file.length, file.length, free));
  return db;
}
