// @ts-check
import { fitLogistic, oddsOf, sigmoid } from './logistic.mjs';

/**
 * A page to learn from. `group` keeps pages of one site in one fold; a page that counts in figures is `isJudged`.
 * @typedef {import('./logistic.mjs').Row & { group: string, isJudged: boolean, corpus: string }} Sample
 */
/** @typedef {{ f1: number, recall: number, specificity: number }} Figures */

const FOLDS = 8;
const INNER_FOLDS = 5;
/** In log odds: how far a page's score moves when other pages are learnt from, and where thresholds are sought. */
const BLUR = 0.6;
const RANGE = 3;
/** A missed article is a worse fault than a badge on another page: the weight of recall beside precision. */
const RECALL = 1.5;
const STEP = 0.02;

/** The same on every machine: no random numbers. @param {string} group @param {number} seed @param {number} folds */
function foldOf(group, seed, folds) {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (const character of group) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % folds;
}

/**
 * The log odds that a model gives to pages it has not learnt from, in the order of the samples.
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
    for (const [index, { values }] of samples.entries()) if (isOut[index]) scores[index] = oddsOf(model, values);
  }
  return scores;
}

/**
 * The log odds above which the F measure is highest where every score may as well lie a little higher or lower: a threshold that
 * hangs on single pages would not hold for others.
 * @param {Sample[]} samples @param {number[]} scores in log odds
 */
export function chooseThreshold(samples, scores) {
  const judged = samples.flatMap(({ isJudged, isArticle }, index) =>
    isJudged ? [{ isArticle, score: scores[index] ?? 0 }] : [],
  );
  const articles = judged.filter(({ isArticle }) => isArticle).length;
  let best = { threshold: 0, worth: 0 };
  for (let threshold = -RANGE; threshold <= RANGE; threshold += STEP) {
    let hits = 0;
    let flagged = 0;
    for (const { isArticle, score } of judged) {
      const share = sigmoid((score - threshold) / BLUR);
      flagged += share;
      if (isArticle) hits += share;
    }
    const worth = ((1 + RECALL) * hits) / (flagged + RECALL * articles);
    if (worth > best.worth) best = { threshold, worth };
  }
  return best.threshold;
}

/** @param {Sample[]} samples @param {boolean[]} isFlagged @returns {Figures} */
export function figuresOf(samples, isFlagged) {
  const judged = samples
    .map((sample, index) => ({ sample, flag: isFlagged[index] }))
    .filter((one) => one.sample.isJudged);
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
 * @param {Sample[]} samples @param {number} ridge @param {number} seed @returns {boolean[]}
 */
export function crossValidate(samples, ridge, seed) {
  const isFlagged = new Array(samples.length).fill(false);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const isOut = samples.map(({ group }) => foldOf(group, seed, FOLDS) === fold);
    const training = samples.filter((_, index) => !isOut[index]);
    const threshold = chooseThreshold(training, outOfFold(training, ridge, seed + 100, INNER_FOLDS));
    const model = fitLogistic(training, ridge);
    for (const [index, { values }] of samples.entries()) {
      if (isOut[index]) isFlagged[index] = oddsOf(model, values) >= threshold;
    }
  }
  return isFlagged;
}
