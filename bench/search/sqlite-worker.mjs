// @ts-check
/** SQLite with FTS5 over OPFS, in the worker that OPFS asks for. Texts come folded: FTS5 knows no Vietnamese. */
const COLUMNS = ['title', 'number', 'tags', 'note', 'body'];
const ALL = [...COLUMNS, ...COLUMNS.map((column) => `${column}_bare`)];
/** Weights for bm25, as ours has them; a match of bare letters counts a tenth. */
const WEIGHTS = [8, 6, 4, 4, 1, 0.8, 0.6, 0.4, 0.4, 0.1];

/** @type {any} */
let db;

async function open() {
  // Served beside this file by the bench.
  const path = '/sqlite3.mjs';
  const { default: start } = await import(path);
  const sqlite = await start();
  db = new sqlite.oo1.OpfsDb('/search.db');
  db.exec(
    `pragma journal_mode=delete;
     create virtual table if not exists units using fts5(${ALL.join(', ')}, content='', prefix='2 3',
       tokenize="unicode61 remove_diacritics 0");
     create table if not exists ids(unit integer primary key, article text, is_passage integer);`,
  );
}

/** @param {{ articleId: string, isPassage: boolean, texts: string[] }[]} units */
function add(units) {
  db.transaction(() => {
    const ids = db.prepare('insert into ids(article, is_passage) values (?, ?)');
    const rows = db.prepare(`insert into units(rowid, ${ALL.join(', ')}) values (?${', ?'.repeat(ALL.length)})`);
    for (const { articleId, isPassage, texts } of units) {
      ids.bind([articleId, isPassage ? 1 : 0]).stepReset();
      rows.bind([db.selectValue('select last_insert_rowid()'), ...texts]).stepReset();
    }
    ids.finalize();
    rows.finalize();
  });
}

function size() {
  return db.selectValue('pragma page_count') * db.selectValue('pragma page_size');
}

/** @param {string} match */
function search(match) {
  const articles = db.selectValues(
    `select article from units join ids on ids.unit = units.rowid where units match ? and is_passage = 0
     order by bm25(units, ${WEIGHTS.join(', ')}) limit 20`,
    [match],
  );
  db.selectValues(
    `select article from units join ids on ids.unit = units.rowid where units match ? and is_passage = 1
     order by bm25(units, ${WEIGHTS.join(', ')}) limit 20`,
    [match],
  );
  const counts = db.selectObjects(
    'select is_passage, count(*) as count from units join ids on ids.unit = units.rowid where units match ? group by 1',
    [match],
  );
  const of = (/** @type {number} */ kind) =>
    counts.find((/** @type {any} */ row) => row.is_passage === kind)?.count ?? 0;
  return { articles, total: of(0), passages: of(1) };
}

addEventListener('message', async ({ data: { id, name, input } }) => {
  try {
    const work = /** @type {any} */ ({ open, add, search, size })[name];
    postMessage({ id, value: await work(input) });
  } catch (thrown) {
    postMessage({ id, error: String(thrown) });
  }
});
