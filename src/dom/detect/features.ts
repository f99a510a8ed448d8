import { addressSigns } from './address-signs.ts';
import { declaredSigns } from './declared-signs.ts';
import { documentSigns, looksIssued } from './document-signs.ts';
import { headlineSigns, startOf } from './headline-signs.ts';
import { lineSigns } from './line-signs.ts';
import type { Native } from './native.ts';
import { proseSigns } from './prose-signs.ts';
import { shapeSigns } from './shape-signs.ts';
import { textLines } from './text-lines.ts';

const FEW_LINES = 15;
/** The head of an issued document stands above its text; articles and signature follow, if not at once. */
const LINES_BEFORE = 60;
const LINES_AFTER = 250;
/** Longer lines are paragraphs. */
const MAX_SIGN = 200;

/** Letters of no other language; other pages are spared the search. */
const VIETNAMESE = /[đơưạ-ỹ]/i;

/** What is weighed, every value yes, no or between 0 and 1, and the signs of an issued document. */
export function measure(native: Native, document: Document, root: Element, url: string) {
  const titleElement = native.byTag(document, 'title')[0];
  const title = titleElement ? native.text(titleElement).slice(0, 400) : '';
  const start = startOf(native, document, title);
  let lines = textLines(native, root, start);
  // What looks like the headline may be the name of the site at the foot of the page.
  if (start && lines.length < FEW_LINES) lines = textLines(native, root, null);
  const prose = proseSigns(native, lines);
  const { element, first } = prose.cluster;
  const headline = headlineSigns(lines, title);
  const line = lineSigns(lines);
  const shape = shapeSigns(native, document, element);
  const { soleArticle, ogArticle, published, ...declared } = declaredSigns(native, document);
  const around = lines.slice(Math.max(0, first - LINES_BEFORE), first + LINES_AFTER);
  const own = around.flatMap(({ text, linkUnits }) => (linkUnits === 0 && text.length < MAX_SIGN ? text : []));
  const signs = documentSigns(own.some((text) => VIETNAMESE.test(text.slice(0, 40))) ? own : []);
  const issued = looksIssued(signs);
  // The lines of resolutions and laws may all be short, and are their text all the same.
  const units = issued ? Math.max(prose.cluster.units, own.join('').length) : prose.cluster.units;
  const isDated = headline.dates > 0 || published;
  const features = {
    ...addressSigns(url),
    ...declared,
    byline: headline.byline,
    cardShare: line.cards / Math.max(1, line.headings),
    clusterShare: prose.cluster.units / Math.max(1, prose.total),
    clusters: scale(prose.clusters, 40),
    codes: scale(shape.codes, 30),
    // A document carries its date and place in its own form.
    datedOnce: headline.dates === 1 || issued,
    dates: scale(line.dates - 2, 20),
    declaredAndDated: (soleArticle || ogArticle) && isDated,
    headlineInTitle: headline.inTitle,
    headlineWords: scale(headline.words, 10),
    inArticle: shape.inArticle,
    inTalk: shape.inTalk,
    issued,
    ownCodes: scale(shape.ownCodes, 20),
    ownFigures: scale(shape.ownFigures, 5),
    posts: scale(shape.posts - 1, 8),
    price: line.price,
    // The steps that matter most: is there a text at all, however short; and is it more than a description.
    prose400: ramp(units, 100, 400),
    prose1000: ramp(units, 400, 1000),
    prose2200: ramp(units, 1000, 2200),
    prose5000: ramp(units, 2200, 5000),
    soleArticle,
    textShare: Math.min(1, units / Math.max(1, line.units)),
  };
  return { features, signs };
}

export type Features = ReturnType<typeof measure>['features'];
export type FeatureName = keyof Features;

/** Logarithmic, 1 at `full` and above: the tenth card says less than the first. */
function scale(value: number, full: number): number {
  return Math.min(1, Math.log1p(Math.max(0, value)) / Math.log1p(full));
}

/** Logarithmic from 0 at `low` to 1 at `high`. */
function ramp(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(1, Math.log(Math.max(1, value) / low) / Math.log(high / low)));
}
