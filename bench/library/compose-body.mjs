// @ts-check
import { headline, sentence } from './write-text.mjs';

/**
 * @typedef {import('../../src/core/model/outline.ts').OutlineNode} OutlineNode
 * @typedef {{ text: string, html: string, outline: OutlineNode[], wordCount: number, sentences: { start: number, end: number }[] }} Body
 */

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Half of them have at most this many syllables; a few have ten times as many. */
const MEDIAN_WORDS = 1_200;
const SPREAD = 0.62;
const MOST_WORDS = 24_000;

/**
 * A body with its outline: an issued document has numbered headings every few paragraphs, news now and then a subhead.
 * @param {import('./write-text.mjs').Writer} writer @param {boolean} isDocument @returns {Body}
 */
export function composeBody(writer, isDocument) {
  const { chance } = writer;
  const wanted = Math.min(MOST_WORDS, Math.round(MEDIAN_WORDS * Math.exp(SPREAD * chance.normal())) + 60);
  /** @type {string[]} */
  const blocks = [];
  /** @type {string[]} */
  const html = [];
  /** @type {OutlineNode[]} */
  const outline = [];
  /** @type {{ start: number, end: number }[]} */
  const sentences = [];
  let length = 0;
  let words = 0;
  /** @param {string} block */
  const add = (block) => {
    blocks.push(block);
    length += block.length + 1;
    words += block.split(' ').length;
  };
  while (words < wanted) {
    const hasHeading = isDocument ? blocks.length % 4 === 0 : blocks.length % 7 === 6 && chance.is(0.4);
    if (hasHeading) {
      const title = headline(writer, chance.between(2, 5));
      const label = isDocument ? (ROMAN[outline.length] ?? String(outline.length + 1)) : '';
      outline.push({ level: isDocument ? 'roman' : 'heading', label, title, start: length, end: 0, children: [] });
      const line = label ? `${label}. ${title}` : title;
      html.push(`<h2>${line}</h2>`);
      add(line);
    }
    const parts = [];
    let at = length;
    for (let count = chance.between(2, 6); count > 0; count--) {
      const said = sentence(writer);
      sentences.push({ start: at, end: at + said.length });
      at += said.length + 1;
      parts.push(said);
    }
    const paragraph = parts.join(' ');
    html.push(`<p>${paragraph}</p>`);
    add(paragraph);
  }
  const text = blocks.join('\n');
  for (const [at, node] of outline.entries()) node.end = (outline[at + 1]?.start ?? text.length + 1) - 1;
  return { text, html: html.join('\n'), outline, wordCount: words, sentences };
}
