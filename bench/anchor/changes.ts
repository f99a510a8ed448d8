import type { Picked } from './passages.ts';
import type { Random } from './random.ts';
import { type Block, INSERTED, type TrackedPage } from './tracked-page.ts';
import { swapTones } from './vietnamese.ts';

/** One kind of change to a page. */
export interface Change {
  /** Changed for one passage alone, on a page of its own; otherwise once for all passages of a page. */
  isSingle?: boolean;
  /** Done before the passages are made: what stood there already. */
  before?: (page: TrackedPage, random: Random, passage: Picked) => void;
  /** False where it cannot be done on this page. */
  change: (page: TrackedPage, random: Random, passages: Picked[]) => boolean;
  /** The passage's text is gone, whatever is left of its characters. */
  isGone?: boolean;
  /** Only where the page's letters carry marks. */
  isVietnamese?: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const ADS = [
  'Mời bạn tải ứng dụng của báo để đọc tin nhanh hơn.',
  'Quảng cáo. Khuyến mãi lớn cuối tuần, giảm giá tới năm mươi phần trăm cho mọi mặt hàng.',
  'Xem thêm: Mùa gặt sớm ở cánh đồng ven sông; Chợ phiên ngày giáp Tết đông khách trở lại.',
  'Subscribe to our newsletter and never miss a story from the valley.',
  'Related: The ferry that runs again after nine years.',
];

/** Places of all words of a page, node by node. */
function wordsOf(page: TrackedPage): { node: Text; start: number; end: number; origin: number }[] {
  return page.texts().flatMap((node) =>
    [...node.data.matchAll(WORD)].map(({ index, 0: word }) => ({
      node,
      start: index,
      end: index + word.length,
      origin: page.originsOf(node)[index] as number,
    })),
  );
}

/** Replaces, drops or adds words: `share` of those for which `isChosen` answers. From the end, so that places hold. */
function editWords(page: TrackedPage, share: number, random: Random, isChosen: (origin: number) => boolean): void {
  const words = wordsOf(page);
  const pool = words.map(({ node, start, end }) => node.data.slice(start, end));
  for (const { node, start, end } of words
    .filter(({ origin }) => isChosen(origin))
    .filter(() => random.chance(share))
    .reverse()) {
    const other = random.pick(pool);
    const roll = random.next();
    if (roll < 0.5) page.splice(node, start, end, other);
    else if (roll < 0.75) page.splice(node, start, node.data[end] === ' ' ? end + 1 : end, '', []);
    else
      page.splice(
        node,
        end,
        end,
        ` ${other}`,
        Array.from({ length: other.length + 1 }, () => INSERTED),
      );
  }
}

const isIn = (passages: Picked[]) => (origin: number) => passages.some(({ from, to }) => origin >= from && origin < to);

/** Of one passage at least one word, so that "1 %" of twelve words is not nothing. */
function editNear(share: number): Change {
  return {
    isSingle: true,
    change(page, random, [passage]) {
      if (!passage) return false;
      editWords(page, Math.max(share, 1 / passage.words), random, isIn([passage]));
      return true;
    },
  };
}

function editFar(share: number): Change {
  return {
    change(page, random, passages) {
      const isNear = isIn(passages);
      editWords(page, share, random, (origin) => !isNear(origin));
      return true;
    },
  };
}

function insertAds(page: TrackedPage, random: Random): void {
  for (const { element } of page.blocks()) {
    if (!random.chance(0.3) || !/^(?:P|LI|H\d|DIV|BLOCKQUOTE)$/.test(element.nodeName)) continue;
    const ad = element.ownerDocument.createElement(element.nodeName === 'LI' ? 'li' : 'div');
    ad.textContent = random.pick(ADS);
    if (element !== page.root) element.before(ad);
  }
}

/** A box in the midst of a passage's own text. */
function insertInside(page: TrackedPage, random: Random, [passage]: Picked[]): boolean {
  const words = passage ? wordsOf(page).filter(({ origin }) => isIn([passage])(origin)) : [];
  const word = words[Math.floor(words.length / 2)];
  if (!word || words.length < 8) return false;
  const rest = page.split(word.node, word.start);
  const box = rest.ownerDocument.createElement('div');
  box.textContent = random.pick(ADS);
  rest.before(box);
  return true;
}

/** Replaces each match and says where every unit of the result came from. */
function mapMatches(pattern: RegExp, change: (match: string) => string) {
  return (text: string) => {
    let result = '';
    const from: number[] = [];
    let last = 0;
    const keep = (to: number): void => {
      for (let at = last; at < to; at++) from.push(at);
      result += text.slice(last, to);
    };
    for (const { index, 0: match } of text.matchAll(pattern)) {
      keep(index);
      const made = change(match);
      for (let at = 0; at < made.length; at++)
        from.push(match.length === 0 ? -1 : index + Math.floor((at * match.length) / made.length));
      result += made;
      last = index + match.length;
    }
    keep(text.length);
    return { text: result, from };
  };
}

const CLUSTERS = /\P{M}\p{M}*/gu;
const toNfd = (page: TrackedPage): void => page.mapText(mapMatches(CLUSTERS, (cluster) => cluster.normalize('NFD')));
const toNfc = (page: TrackedPage): void => page.mapText(mapMatches(CLUSTERS, (cluster) => cluster.normalize('NFC')));

function reflow(page: TrackedPage, random: Random): void {
  page.mapText(mapMatches(/[ \n\t]+/g, () => random.pick([' ', '\n      ', '\u00a0', '  ', '\n', '\u00a0 '])));
}

function minify(page: TrackedPage): void {
  for (const node of page.texts())
    if (node.data.trim() === '' && node.parentElement?.closest('pre') === null) {
      const isBetweenBlocks = !/^(?:A|B|I|EM|SPAN|STRONG)$/.test(node.previousSibling?.nodeName ?? '');
      page.write(node, isBetweenBlocks ? '' : ' ', isBetweenBlocks ? [] : [INSERTED]);
    }
  page.mapText(mapMatches(/\s+/g, () => ' '));
}

function sprinkle(page: TrackedPage, random: Random): void {
  const marks = ['\u200b', '\u00ad', '\u2060', '\ufeff', '\u200c'];
  page.mapText(mapMatches(/(?<=\p{L})(?=\p{L})/gu, () => (random.chance(0.12) ? random.pick(marks) : '')));
}

function requote(page: TrackedPage): void {
  const pairs: Record<string, string> = {
    '“': '"',
    '”': '"',
    '"': '”',
    '‘': "'",
    '’': "'",
    "'": '’',
    '–': '-',
    '-': '–',
    '…': '...',
    '—': ' - ',
  };
  page.mapText(mapMatches(/[“”"‘’'–—…-]/g, (mark) => pairs[mark] ?? mark));
}

/** Other markup around the same words: inline elements, cut text nodes, boxes in boxes. */
function restructure(page: TrackedPage, random: Random): void {
  for (const node of page.texts()) {
    const word = random.pick([...node.data.matchAll(WORD)]);
    if (!word || node.data.length < 12 || !node.parentElement) continue;
    const inner = page.split(node, word.index);
    page.split(inner, word[0].length);
    const wrap = node.ownerDocument.createElement(random.pick(['b', 'span', 'a', 'em', 'mark']));
    inner.replaceWith(wrap);
    wrap.append(inner);
  }
  for (const { element } of page.blocks()) {
    if (element === page.root || !/^(?:P|DIV|H\d)$/.test(element.nodeName)) continue;
    const made = element.ownerDocument.createElement(random.pick(['div', 'p', 'section']));
    const box = element.ownerDocument.createElement('div');
    element.replaceWith(box);
    box.append(made);
    made.append(...element.childNodes);
  }
}

/** Paragraphs in another order. */
function reorder(page: TrackedPage, random: Random): boolean {
  const movable = page.blocks().filter(({ element }) => element.nodeName === 'P');
  if (movable.length < 4) return false;
  const places = movable.map(({ element }) => {
    const mark = element.ownerDocument.createComment('');
    element.replaceWith(mark);
    return mark;
  });
  random.shuffled(movable).forEach(({ element }, at) => {
    places[at]?.replaceWith(element);
  });
  return true;
}

/** A third of the paragraphs stands twice, as in a teaser above the article or a "read more" below it. */
function duplicate(page: TrackedPage, random: Random): void {
  const blocks = page.blocks();
  for (const { element } of blocks) {
    if (element === page.root || !random.chance(0.33)) continue;
    const copy = page.copyOf(element);
    const other = random.pick(blocks).element;
    const place = other === page.root || other.contains(element) || element.contains(other) ? element : other;
    if (random.chance(0.5)) place.after(copy);
    else place.before(copy);
  }
}

/** The page ends before its end: "read on with a subscription". */
function truncate(page: TrackedPage, random: Random): boolean {
  const blocks = page.blocks();
  if (blocks.length < 4) return false;
  for (const { nodes } of blocks.slice(Math.floor(blocks.length * (0.3 + random.next() * 0.4))))
    for (const node of nodes) page.write(node, '', []);
  return true;
}

/** The blocks that hold any of a passage. */
function blocksWith(page: TrackedPage, passage: Picked): Block[] {
  const inside = isIn([passage]);
  return page.blocks().filter(({ nodes }) => nodes.some((node) => page.originsOf(node).some(inside)));
}

function deleteBlocks(page: TrackedPage, passage: Picked): void {
  for (const { nodes } of blocksWith(page, passage)) for (const node of nodes) page.write(node, '', []);
}

/** The passage's own words alone. */
function deleteWords(page: TrackedPage, passage: Picked): void {
  const inside = isIn([passage]);
  for (const node of page.texts()) {
    const origins = page.originsOf(node);
    const kept = origins.map((origin) => !inside(origin));
    if (kept.every(Boolean)) continue;
    page.write(
      node,
      [...kept.keys()].map((at) => (kept[at] ? node.data[at] : '')).join(''),
      origins.filter((_, at) => kept[at]),
    );
  }
}

/** Other prose in the paragraph's place: three of four words are others, in another order. */
function rewrite(page: TrackedPage, random: Random, passage: Picked): void {
  const pool = wordsOf(page).map(({ node, start, end }) => node.data.slice(start, end));
  for (const { nodes } of blocksWith(page, passage))
    for (const node of nodes) {
      const words = node.data.match(WORD) ?? [];
      const kept = random.shuffled(words).slice(0, Math.floor(words.length / 4));
      const text = random
        .shuffled([...kept, ...Array.from({ length: words.length - kept.length }, () => random.pick(pool))])
        .join(' ');
      page.write(
        node,
        text,
        Array.from({ length: text.length }, () => INSERTED),
      );
    }
}

/** A paragraph much like the passage's: one word in `every` is another. It belongs to nobody. */
function addLookAlike(page: TrackedPage, random: Random, passage: Picked, every: number): void {
  const pool = wordsOf(page).map(({ node, start, end }) => node.data.slice(start, end));
  const held = blocksWith(page, passage);
  const copies = held.map(({ element, nodes }) => {
    const made = element.ownerDocument.createElement(element === page.root ? 'p' : element.localName);
    const text = nodes.map((node) => node.data).join('');
    const words = [...text.matchAll(WORD)];
    let changed = 0;
    made.textContent = text.replace(WORD, (word) => {
      if (!random.chance(1 / every) && !(changed === 0 && words.length < every)) return word;
      changed++;
      return /^\d+$/.test(word) ? String(Number(word) + random.between(1, 9)) : random.pick(pool);
    });
    return made;
  });
  const blocks = page.blocks();
  const near = random.chance(0.4) ? held.at(-1) : random.pick(blocks);
  const place = near && near.element !== page.root ? near.element : null;
  if (place) place.after(...copies);
  else page.root.append(...copies);
}

const lookAlike = (random: Random): number => random.pick([6, 10, 16]);

/** Everything at once. */
function combined(page: TrackedPage, random: Random, passages: Picked[]): boolean {
  editWords(page, 0.04, random, () => true);
  insertAds(page, random);
  restructure(page, random);
  requote(page);
  page.mapText((text) => ({ text: swapTones(text), from: [...Array(text.length).keys()] }));
  sprinkle(page, random);
  toNfd(page);
  reflow(page, random);
  return passages.length > 0;
}

/** Says yes after a change that is always possible. */
const always =
  (change: (page: TrackedPage, random: Random) => void): Change['change'] =>
  (page, random) => {
    change(page, random);
    return true;
  };

const single = (change: (page: TrackedPage, random: Random, passage: Picked) => void, rest: Partial<Change> = {}) => ({
  isSingle: true,
  change: (page: TrackedPage, random: Random, [passage]: Picked[]) => {
    if (passage) change(page, random, passage);
    return passage !== undefined;
  },
  ...rest,
});

/** The kinds of change that happen within one page; live ↔ reader stand apart, in `reader-copy.ts`. */
export const CHANGES: Record<string, Change> = {
  same: { change: () => true },
  'edits near 1 %': editNear(0.01),
  'edits near 5 %': editNear(0.05),
  'edits near 10 %': editNear(0.1),
  'edits near 20 %': editNear(0.2),
  'edits far 5 %': editFar(0.05),
  'edits far 20 %': editFar(0.2),
  'ads between': { change: always(insertAds) },
  'box inside': { isSingle: true, change: insertInside },
  'white space': { change: always(reflow) },
  minified: { change: always(minify) },
  invisible: { change: always(sprinkle) },
  'NFC to NFD': { change: always(toNfd), isVietnamese: true },
  'NFD to NFC': { before: toNfd, change: always(toNfc), isVietnamese: true },
  tones: {
    change: always((page) => page.mapText((text) => ({ text: swapTones(text), from: [...Array(text.length).keys()] }))),
    isVietnamese: true,
  },
  quotes: { change: always(requote) },
  restructured: { change: always(restructure) },
  reordered: { change: reorder },
  duplicated: { change: always(duplicate) },
  truncated: { change: truncate },
  'paragraph deleted': single((page, _, passage) => deleteBlocks(page, passage), { isGone: true }),
  'words deleted': single((page, _, passage) => deleteWords(page, passage), { isGone: true }),
  rewritten: single(rewrite, { isGone: true }),
  'look-alike kept': {
    isSingle: true,
    before: (page, random, passage) => addLookAlike(page, random, passage, lookAlike(random)),
    change: (page, random) => {
      insertAds(page, random);
      return true;
    },
  },
  'look-alike alone': {
    isSingle: true,
    isGone: true,
    before: (page, random, passage) => addLookAlike(page, random, passage, lookAlike(random)),
    change: (page, _, [passage]) => {
      if (passage) deleteBlocks(page, passage);
      return passage !== undefined;
    },
  },
  combined: { change: combined },
};
