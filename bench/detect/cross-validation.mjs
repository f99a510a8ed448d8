// @ts-check
import { chanceOf, fitLogistic } from './logistic.mjs';

/**
 * A page to learn from. `group` keeps pages of one site in one fold; a page that counts in figures is `isJudged`.
 * @typedef {import('./logistic.mjs').Row & { group: string, isJudged: boolean, corpus: string }} Sample
 */
/** @typedef {{ f1: number, recall: number, specificity: number }} Figures */

const FOLDS = 8;
const INNER_FOLDS = 5;

/** The same on every machine: no random numbers. @param {string} group @param {number} seed @param {number} folds */
function foldOf(group, seed, folds) {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (const character of group) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}

/**
 * What a model says of pages it has not learnt from, in the order of the samples.
 * @param {Sample[]} samples @param {number} ridge @param {number} seed @param {number} folds @returns {number[]}
 */
export function outOfFold(samples, ridge, seed, folds = FOLDS) {
  const scores = new Array(samples.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut = samples.map(({ group }) => foldOf(group, seed, folds) === fold);
    const model = fitLogistic(
      samples.filter((_, index) => !isOut[index]),
      ridge,
    );
    for (const [index, { values }] of samples.entries()) if (isOut[index]) scores[index] = chanceOf(model, values);
  }
  return scores;
}

/**
 * As strict as it can be while articles are still found: the middle between the highest threshold that keeps
 * `recall` and the lowest that keeps `specificity`, so that pages not seen may fall to either side.
 * @param {Sample[]} samples @param {number[]} scores @param {{ recall: number, specificity: number }} wanted
 */
export function chooseThreshold(samples, scores, { recall, specificity }) {
  /** @param {boolean} isArticle */
  const sorted = (isArticle) =>
    scores
      .filter((_, index) => samples[index]?.isJudged && samples[index]?.isArticle === isArticle)
      .sort((a, b) => a - b);
  const [articles, others] = [sorted(true), sorted(false)];
  const high = articles[Math.floor((1 - recall) * articles.length)] ?? 0.5;
  const low = others[Math.ceil(specificity * others.length) - 1] ?? 0.5;
  return low < high ? logisticMiddle(low, high) : high;
}

/** @param {number} low @param {number} high */
function logisticMiddle(low, high) {
  /** @param {number} chance */
  const odds = (chance) => Math.log(chance / (1 - chance));
  return 1 / (1 + Math.exp(-(odds(low) + odds(high)) / 2));
}

/** @param {Sample[]} samples @param {boolean[]} isFlagged @returns {Figures} */
export function figuresOf(samples, isFlagged) {
  const judged = samples.map((sample, index) => ({ sample, flag: isFlagged[index] })).filter((one) => one.sample.isJudged);
  const articles = judged.filter(({ sample }) => sample.isArticle);
  const others = judged.filter(({ sample }) => !sample.isArticle);
  const hits = articles.filter(({ flag }) => flag).length;
  const flagged = judged.filter(({ flag }) => flag).length;
  return {
    f1: (2 * hits) / (flagged + articles.length),
    recall: hits / articles.length,
    specificity: others.filter(({ flag }) => !flag).length / others.length,
  };
}

/**
 * The whole procedure on pages it has not seen: in every fold the threshold is chosen anew, inside its training part.
 * @param {Sample[]} samples @param {number} ridge @param {number} seed
 * @param {{ recall: number, specificity: number }} wanted @returns {boolean[]}
 */
export function crossValidate(samples, ridge, seed, wanted) {
  const isFlagged = new Array(samples.length).fill(false);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = samples.map(({ group }) => foldOf(group, seed, FOLDS) === fold);
    const training = samples.filter((_, index) => !isOut[index]);
    const threshold = chooseThreshold(training, outOfFold(training, ridge, seed + 100, INNER_FOLDS), wanted);
    const model = fitLogistic(training, ridge);
    for (const [index, { values }] of samples.entries()) {
      if (isOut[index]) isFlagged[index] = chanceOf(model, values) >= threshold;
    }
  }
  return isFlagged;
}
