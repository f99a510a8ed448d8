// @ts-check
/**
 * npm run train:detect [-- --fixtures FOLDER --fixtures FOLDER … --ridge 30 --dry]
 *
 * Fits the weights of `detectArticle` and writes them to `src/dom/detect/weights.ts`: on the tuning part of
 * `../shared/corpus/wcxb-dev` and on our fixture pages. `--dry` only prints the figures.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseThreshold, crossValidate, figuresOf, outOfFold } from './detect/cross-validation.mjs';
import { fitLogistic, oddsOf, sigmoid } from './detect/logistic.mjs';
import { measureInBrowser } from './detect/measure-in-browser.mjs';
import { weightsSource } from './detect/weights-source.mjs';
import { fixturePages, wcxbPages } from './extract/corpora.mjs';

/** @typedef {import('./detect/cross-validation.mjs').Sample} Sample */

const ROOT = join(import.meta.dirname, '..');
const CORPUS = join(ROOT, '../shared/corpus/wcxb-dev');
const SEEDS = [1, 2, 3];
/** Few, and the only Vietnamese ones: each counts as more than one page of the corpus. */
const FIXTURE_WEIGHT = 2;
const DOCUMENT_WEIGHT = 4;
const LYING_WEIGHT = 0.15;

const { values: options } = parseArgs({
  options: {
    fixtures: { type: 'string', multiple: true, default: [join(ROOT, 'tests/fixtures/pages')] },
    ridge: { type: 'string', default: '30' },
    dry: { type: 'boolean', default: false },
  },
});
const ridge = Number(options.ridge);

/** @param {number} value */
const round = (value) => Number(value.toFixed(2));

const corpus = wcxbPages(CORPUS).filter((page) => !page.isHeldOut);
if (corpus.length === 0) throw new Error(`${CORPUS} is not here: there is nothing to train on.`);
const fixtures = new Map(
  options.fixtures
    .filter((folder) => existsSync(folder))
    .flatMap(fixturePages)
    .map((page) => [page.id, page]),
);
const pages = [...corpus, ...fixtures.values()];
const measured = await measureInBrowser(pages);
const names = Object.keys(measured[0]?.plain ?? {}).sort();

/** @type {(Sample & { id: string })[]} */
const samples = pages.flatMap(({ id, url, type }, index) => {
  const isFixture = index >= corpus.length;
  const features = measured[index];
  if (!features) return [];
  const common = {
    id,
    isArticle: type === 'article',
    group: isFixture || !URL.canParse(url) ? id : new URL(url).hostname.split('.').slice(-2).join('.'),
    corpus: isFixture ? 'fixtures' : 'WCXB',
  };
  const weight = !isFixture ? 1 : features.plain.issued === 1 ? DOCUMENT_WEIGHT : FIXTURE_WEIGHT;
  /** @param {Record<string, number>} from */
  const values = (from) => names.map((name) => from[name] ?? 0);
  return [
    { ...common, values: values(features.plain), weight, isJudged: !isFixture },
    { ...common, values: values(features.lying), weight: weight * LYING_WEIGHT, isJudged: false },
  ];
});
const isPlain = samples.map((_, index) => index % 2 === 0);

/** @param {boolean[]} isFlagged @param {(sample: Sample, index: number) => boolean} isCounted */
function shown(isFlagged, isCounted) {
  const counted = samples.map((sample, index) => ({ ...sample, isJudged: isCounted(sample, index) }));
  const { f1, recall, specificity } = figuresOf(counted, isFlagged);
  return `F1 ${f1.toFixed(3)}, recall ${recall.toFixed(3)}, specificity ${specificity.toFixed(3)}`;
}

/** @type {Record<string, (sample: Sample, index: number) => boolean>} */
const PARTS = {
  'WCXB, unseen': (sample, index) => sample.corpus === 'WCXB' && isPlain[index] === true,
  'WCXB, unseen and lying': (sample, index) => sample.corpus === 'WCXB' && !isPlain[index],
  'fixtures, unseen': (sample, index) => sample.corpus !== 'WCXB' && isPlain[index] === true,
  'fixtures, unseen and lying': (sample, index) => sample.corpus !== 'WCXB' && !isPlain[index],
};

const runs = SEEDS.map((seed) => crossValidate(samples, ridge, seed));
const scoresOfRuns = SEEDS.map((seed) => outOfFold(samples, ridge, seed));
const scores = samples.map((_, index) => scoresOfRuns.reduce((sum, run) => sum + (run[index] ?? 0), 0) / SEEDS.length);
const everySeed = SEEDS.flatMap(() => samples);
const figures = figuresOf(everySeed, runs.flat());
for (const [part, isCounted] of Object.entries(PARTS)) {
  const all = everySeed.map((sample, index) => ({ ...sample, isJudged: isCounted(sample, index % samples.length) }));
  const { f1, recall, specificity } = figuresOf(all, runs.flat());
  console.log(`${part}: F1 ${f1.toFixed(3)}, recall ${recall.toFixed(3)}, specificity ${specificity.toFixed(3)}`);
}
const threshold = round(sigmoid(chooseThreshold(samples, scores)));
const fitted = fitLogistic(samples, ridge);
const model = { weights: fitted.weights.map(round), bias: round(fitted.bias) };
const isFlagged = samples.map(({ values }) => sigmoid(oddsOf(model, values)) >= threshold);
for (const [part, isCounted] of Object.entries(PARTS)) {
  console.log(`${part.replace('unseen', 'fitted')}: ${shown(isFlagged, isCounted)}`);
}
const wrong = samples.filter(({ isArticle }, index) => isPlain[index] && isFlagged[index] !== isArticle);
console.log(`threshold ${threshold}; wrong after the fit: ${wrong.map(({ id }) => id).join(' ')}`);

if (!options.dry) {
  const source = weightsSource({ names, model, threshold, figures, corpus: corpus.length, fixtures: fixtures.size });
  writeFileSync(join(ROOT, 'src/dom/detect/weights.ts'), source);
}
