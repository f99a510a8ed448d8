// @ts-check
/** @typedef {import('./measure.ts').Outcome} Outcome */

/** @param {number} part @param {number} whole */
const percent = (part, whole) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));

/** @param {Outcome[]} outcomes */
function figures(outcomes) {
  const there = outcomes.filter(({ isGone }) => !isGone);
  const gone = outcomes.filter(({ isGone }) => isGone);
  const off = outcomes.filter(({ result }) => result === 'off').length;
  return {
    cases: outcomes.length,
    recall: percent(there.filter(({ result }) => result === 'hit').length, there.length),
    off: percent(off, outcomes.length),
    lost: percent(gone.filter(({ result }) => result === 'lost').length, gone.length),
    ms: (outcomes.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, outcomes.length)).toFixed(2),
    bytes: outcomes.map(({ bytes }) => bytes).sort((a, b) => a - b)[Math.floor(outcomes.length * 0.95)],
  };
}

/** @param {string[]} names @param {Outcome[]} outcomes */
export function printTotals(names, outcomes) {
  console.table(
    Object.fromEntries(
      names.map((name) => {
        const own = outcomes.filter(({ contestant }) => contestant === name);
        const { cases, recall, off, lost, ms, bytes } = figures(own);
        return [
          name,
          {
            cases,
            'recall %': recall,
            'wrong or false %': off,
            'gone: lost %': lost,
            'ms a passage': ms,
            'selector bytes p95': bytes,
          },
        ];
      }),
    ),
  );
}

/** @param {string} name @param {string[]} kinds @param {Outcome[]} outcomes */
export function printKinds(name, kinds, outcomes) {
  console.log(`\n${name}`);
  console.table(
    Object.fromEntries(
      kinds.flatMap((kind) => {
        const own = outcomes.filter((it) => it.contestant === name && it.kind === kind);
        const { cases, recall, off, lost } = figures(own);
        return cases === 0
          ? []
          : [[kind, { cases, 'recall %': recall, 'wrong or false %': off, 'gone: lost %': lost }]];
      }),
    ),
  );
}
