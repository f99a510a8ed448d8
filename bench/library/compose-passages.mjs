// @ts-check
import { TAGS } from './phrases.mjs';
import { sentence } from './write-text.mjs';

/**
 * @typedef {import('../../src/core/model/passage.ts').Passage} Passage
 * @typedef {import('../../src/core/model/reflection.ts').Reflection} Reflection
 * @typedef {import('./write-text.mjs').Writer} Writer
 */

const ROLES = /** @type {const} */ (['viewpoint', 'viewpoint', 'viewpoint', 'figure', 'task', 'practice', 'question']);
const HOUR = 3_600_000;
const CONTEXT = 32;

/**
 * Passages of an article, ten on average; each is one sentence, sometimes two.
 * @param {Writer} writer @param {{ id: string, at: number, body: import('./compose-body.mjs').Body }} article
 * @returns {Passage[]}
 */
export function composePassages(writer, { id, at, body }) {
  const { chance } = writer;
  const count = chance.is(0.12) ? 0 : Math.min(chance.between(3, 20), body.sentences.length);
  const chosen = chance.some(body.sentences, count).sort((a, b) => a.start - b.start);
  return chosen.map(({ start, end }, index) => {
    const quote = body.text.slice(start, end);
    const made = at + index * 40_000;
    return {
      id: `${id}p${String(index).padStart(3, '0')}`,
      articleId: id,
      selector: {
        type: 'TextQuoteSelector',
        exact: quote,
        prefix: body.text.slice(Math.max(0, start - CONTEXT), start).replaceAll('\n', ' '),
        suffix: body.text.slice(end, end + CONTEXT).replaceAll('\n', ' '),
        position: { type: 'TextPositionSelector', start, end },
      },
      quote,
      role: chance.pick(ROLES),
      note: chance.is(0.35) ? sentence(writer) : '',
      tags: chance.is(0.3) ? chance.some(TAGS, chance.between(1, 2)) : [],
      createdAt: made,
      updatedAt: made,
    };
  });
}

/**
 * A reflection on some of the passages, and now and then on the whole article.
 * @param {Writer} writer @param {string} articleId @param {readonly Passage[]} passages @param {number} at
 * @returns {Reflection[]}
 */
export function composeReflections(writer, articleId, passages, at) {
  const { chance } = writer;
  const places = passages.filter(() => chance.is(0.04)).map((passage) => passage.id);
  const all = chance.is(0.05) ? [...places, null] : places;
  return all.map((passageId, index) => {
    const made = at + HOUR + index * 60_000;
    const isCommitment = chance.is(0.5);
    return {
      id: `${articleId}r${String(index).padStart(3, '0')}`,
      articleId,
      passageId,
      scope: chance.is(0.5) ? 'self' : 'unit',
      evidence: sentence(writer),
      shortcoming: chance.is(0.6) ? sentence(writer) : '',
      cause: chance.is(0.4) ? sentence(writer) : '',
      causeKind: chance.is(0.4) ? 'subjective' : null,
      action: chance.is(0.7) ? sentence(writer) : '',
      dueOn: isCommitment ? new Date(made + chance.between(10, 200) * 24 * HOUR).toISOString().slice(0, 10) : null,
      doneAt: isCommitment && chance.is(0.5) ? made + chance.between(10, 200) * 24 * HOUR : null,
      droppedAt: null,
      dropReason: '',
      createdAt: made,
      updatedAt: made,
    };
  });
}
