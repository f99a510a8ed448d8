import type { Native } from './native.ts';

/** Repetition and furniture that tell lists, shops and forums from articles. */
export interface ShapeSigns {
  links: number;
  /** Letters in links. */
  linkUnits: number;
  /** Headings that are links: cards of other articles. */
  cards: number;
  headings: number;
  articleElements: number;
  h1: number;
  /** 0 or 1. */
  shop: number;
  /** Elements named as posts or replies. */
  posts: number;
}

const MAX_LINKS = 800;
const MAX_HEADINGS = 120;
const SHOP =
  '[itemtype*="schema.org/Product"],[class*="add-to-cart"],[class*="addtocart"],[id*="add-to-cart"],[name="add-to-cart"],[class*="gio-hang"]';
const POSTS =
  '[id^="post-"],[id^="post_"],[id^="reply"],[class*="message--post"],[class*="postbody"],[itemtype*="schema.org/Answer"],[itemtype*="DiscussionForumPosting"],[class*="topic-post"],shreddit-comment';

export function shapeSigns(native: Native, document: Document): ShapeSigns {
  const links = native.byTag(document, 'a');
  let linkUnits = 0;
  for (let index = 0; index < links.length && index < MAX_LINKS; index += 1) {
    const link = links[index];
    if (link) linkUnits += native.text(link).trim().length;
  }
  let cards = 0;
  let headings = 0;
  for (const tag of ['h2', 'h3', 'h4']) {
    const found = native.byTag(document, tag);
    for (let index = 0; index < found.length && index < MAX_HEADINGS; index += 1) {
      const heading = found[index];
      if (!heading) break;
      headings += 1;
      if (native.byTag(heading, 'a').length > 0 || isTag(native, native.parent(heading), 'A')) cards += 1;
    }
  }
  return {
    links: links.length,
    linkUnits,
    cards,
    headings,
    articleElements: native.byTag(document, 'article').length,
    h1: native.byTag(document, 'h1').length,
    shop: Number(native.query(document, SHOP).length > 0),
    posts: native.query(document, POSTS).length,
  };
}

function isTag(native: Native, node: ParentNode | null, tag: string): boolean {
  return node !== null && native.nodeType(node) === 1 && native.tag(node as Element) === tag;
}
