// @ts-check
// Makes public/anki/thu-hoach-note-type.apkg and its English counterpart: an export for Anki is a text file, which
// cannot carry a note type, so these do, each with one example note. `npm run anki:note-type` after a change in
// src/core/export/anki/note-type.ts. The same source gives the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { runnerImport } from 'vite';
import { openSqlite } from './open-sqlite.mjs';
import { ROOT } from './run.mjs';

/** @typedef {typeof import('../src/core/export/anki/note-type.ts')} NoteTypes */

/** Never another: an id is what a later version replaces the earlier by. Milliseconds, as Anki makes its own. */
const MADE_AT = 1_795_500_000_000;
const IDS = {
  vi: { model: MADE_AT + 1, deck: MADE_AT + 3, note: MADE_AT + 11, cards: MADE_AT + 21 },
  en: { model: MADE_AT + 2, deck: MADE_AT + 3, note: MADE_AT + 12, cards: MADE_AT + 31 },
};

/** One note in our own words, to see what the two cards look like. */
const EXAMPLES = {
  vi: {
    quote: 'Mỗi chi bộ chọn ít nhất 02 việc cụ thể, làm xong trong 90 ngày và báo lại trước dân.',
    question: 'Ý chính của đoạn này là gì?<br>“Mỗi chi bộ chọn ít nhất 02…”',
    blanks:
      "Mỗi chi bộ chọn ít nhất <span class='blank'>(1)&#160;…&#160;</span> việc cụ thể, làm xong trong <span class='blank'>(2)&#160;…&#160;</span> ngày và báo lại trước dân.",
    answer: '(1) 02<br>(2) 90',
    note: '<p>Đây là thẻ mẫu của Thu Hoạch, để xem thẻ trông thế nào. Xoá lúc nào cũng được.</p>',
    role: 'Số liệu, chỉ tiêu',
    source: 'Thẻ mẫu · Thu Hoạch',
    link: '',
  },
  en: {
    quote: 'Every branch chooses at least 02 tasks, finishes them within 90 days and tells the people how it went.',
    question: 'What is the gist of this passage?<br>“Every branch chooses at least 02…”',
    blanks:
      "Every branch chooses at least <span class='blank'>(1)&#160;…&#160;</span> tasks, finishes them within <span class='blank'>(2)&#160;…&#160;</span> days and tells the people how it went.",
    answer: '(1) 02<br>(2) 90',
    note: '<p>This is an example by Thu Hoạch, to see what cards look like. It may be deleted at any time.</p>',
    role: 'Figure, target',
    source: 'Example · Thu Hoạch',
    link: '',
  },
};

/** Tables of Anki's collections, schema 11: what every version since 2.1 reads. */
const SCHEMA = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
`;

const seconds = MADE_AT / 1_000;

/** @param {number} id @param {string} name */
function deck(id, name) {
  const today = { lrnToday: [0, 0], newToday: [0, 0], revToday: [0, 0], timeToday: [0, 0] };
  const shown = { collapsed: false, desc: '', dyn: 0, extendNew: 10, extendRev: 50 };
  return { id, name, conf: 1, mod: seconds, usn: -1, ...shown, ...today };
}

const DECK_OPTIONS = {
  id: 1,
  name: 'Default',
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20, separate: true },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  rev: { bury: false, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200, hardFactor: 1.2 },
};

/** @param {NoteTypes} types @param {'vi' | 'en'} locale */
function modelOf({ ANKI_FIELDS, ANKI_NOTE_TYPES, ANKI_STYLE, ankiTemplates }, locale) {
  const type = ANKI_NOTE_TYPES[locale];
  const { model, deck: did } = IDS[locale];
  const look = { sticky: false, rtl: false, font: 'Arial', size: 20, media: [] };
  return {
    id: model,
    name: type.name,
    type: 0,
    mod: seconds,
    usn: -1,
    sortf: 0,
    did,
    tmpls: ankiTemplates(type).map(({ name, front, back }, ord) => ({
      ...{ name, ord, qfmt: front, afmt: back },
      ...{ bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 },
    })),
    flds: ANKI_FIELDS.map((field, ord) => ({ name: type.fields[field], ord, ...look })),
    css: ANKI_STYLE,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    latexsvg: false,
    // Which fields each card's front needs: its question, and its blanks.
    req: [
      [0, 'any', [ANKI_FIELDS.indexOf('question')]],
      [1, 'any', [ANKI_FIELDS.indexOf('blanks')]],
    ],
    tags: [],
    vers: [],
  };
}

/** As Anki makes it, of the first field without its markup: by it first fields are compared. @param {string} text */
function checksum(text) {
  return Number.parseInt(
    createHash('sha1')
      .update(text.replace(/<[^>]*>/g, ''))
      .digest('hex')
      .slice(0, 8),
    16,
  );
}

/** @param {NoteTypes} types @param {'vi' | 'en'} locale */
export async function notePackage(types, locale) {
  const sqlite = await openSqlite();
  const db = new sqlite.oo1.DB();
  const { model, deck: did, note, cards } = IDS[locale];
  const conf = { activeDecks: [did], curDeck: did, curModel: model, nextPos: 2, newSpread: 0, collapseTime: 1200 };
  const more = {
    timeLim: 0,
    estTimes: true,
    dueCounts: true,
    sortType: 'noteFld',
    sortBackwards: false,
    addToCur: true,
  };
  const name = types.ANKI_NOTE_TYPES[locale].deck;
  const decks = { 1: deck(1, 'Default'), [did]: deck(did, name) };
  db.exec(SCHEMA);
  const insert = (/** @type {string} */ table, /** @type {(string | number)[]} */ values) =>
    db.exec({ sql: `INSERT INTO ${table} VALUES (${values.map(() => '?').join(',')})`, bind: values });
  const jsons = [{ ...conf, ...more }, { [model]: modelOf(types, locale) }, decks, { 1: DECK_OPTIONS }, {}];
  insert('col', [1, seconds, MADE_AT, MADE_AT, 11, 0, 0, 0, ...jsons.map((json) => JSON.stringify(json))]);
  const fields = types.ANKI_FIELDS.map((field) => EXAMPLES[locale][field]);
  const [first = ''] = fields;
  const guid = `th-example-${locale}`;
  insert('notes', [
    note,
    guid,
    model,
    seconds,
    -1,
    ' thu-hoạch ',
    fields.join('\u001f'),
    first,
    checksum(first),
    0,
    '',
  ]);
  for (const ord of [0, 1]) {
    insert('cards', [cards + ord, note, did, ord, seconds, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, '']);
  }
  const bytes = sqlite.capi.sqlite3_js_db_export(db.pointer);
  db.close();
  const mtime = new Date(2000, 0, 1);
  return zipSync({ 'collection.anki2': [bytes, { mtime }], media: [new TextEncoder().encode('{}'), { mtime }] });
}

/** Committed files and what each is made of. */
export const NOTE_PACKAGES = /** @type {const} */ ({
  vi: 'public/anki/thu-hoach-note-type.apkg',
  en: 'public/anki/thu-hoach-note-type-en.apkg',
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(ROOT, 'src/core/export/anki/note-type.ts');
  const options = { configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('error') };
  const { module: types } = await runnerImport(path, options);
  for (const locale of /** @type {const} */ (['vi', 'en'])) {
    const file = join(ROOT, NOTE_PACKAGES[locale]);
    const bytes = await notePackage(/** @type {NoteTypes} */ (types), locale);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(`${NOTE_PACKAGES[locale]}: ${readFileSync(file).length} bytes`);
  }
}
