import { classOf, DIGIT, LETTER, SPACE } from './char-class.ts';
import { rawOffset } from './fold-word.ts';
import { locate, type Place } from './locate.ts';
import { locateLong } from './long-passage.ts';
import type { PageIndex } from './page-index.ts';
import { type Query, queryOf } from './query.ts';
import type { AnchorState, Selector } from './selector.ts';

export interface TextMatch {
  state: AnchorState;
  /** Offsets in the indexed text, UTF-16 units; both 0 when lost. */
  start: number;
  end: number;
  /** 0 to 1: how sure. 1 = word for word in the same surroundings, 0 = lost. */
  score: number;
}

/** Finds one passage on an indexed page. */
export function findPassage(index: PageIndex, selector: Selector): TextMatch {
  const query = queryOf(selector, index.vocabulary);
  const place = locateLong(index, query, selector) ?? locate(index, query, selector.rivals);
  if (place.state === 'lost') return { state: 'lost', start: 0, end: 0, score: 0 };
  return {
    state: place.state,
    score: place.score,
    start: startOf(index, query, place),
    end: endOf(index, query, place),
  };
}

/** Into the first word when the quotation began inside it, else out over the punctuation that it began with. */
function startOf(index: PageIndex, query: Query, place: Place): number {
  const start = index.starts[place.from] as number;
  if (query.cutStart > 0) {
    if (index.ids[place.from] !== query.ids[0]) return start;
    return start + rawOffset(index.text.slice(start, index.ends[place.from]), query.cutStart);
  }
  return alongPunctuation(index.text, start, query.lead, -1);
}

function endOf(index: PageIndex, query: Query, place: Place): number {
  const last = place.to - 1;
  const end = index.ends[last] as number;
  if (query.cutEnd > 0) {
    if (index.ids[last] !== query.ids[query.ids.length - 1]) return end;
    const raw = index.text.slice(index.starts[last], end);
    return end - (raw.length - rawOffset(raw, raw.normalize('NFC').length - query.cutEnd));
  }
  return alongPunctuation(index.text, end, query.trail, 1);
}

/** Follows `marks` outwards from `edge` for as long as the page has punctuation there; which marks does not matter. */
function alongPunctuation(text: string, edge: number, marks: string, side: -1 | 1): number {
  let reached = edge;
  let at = edge;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks.charCodeAt(side < 0 ? marks.length - 1 - i : i);
    const code = (): number => text.charCodeAt(side < 0 ? at - 1 : at);
    if (classOf(mark) === SPACE) {
      while (classOf(code()) === SPACE) at += side;
      continue;
    }
    const kind = classOf(code());
    // charCodeAt is NaN beyond the text, which the class table knows nothing of.
    if (!kind || kind === SPACE || kind === LETTER || kind === DIGIT || Number.isNaN(code())) break;
    at += side;
    reached = at;
  }
  return reached;
}
