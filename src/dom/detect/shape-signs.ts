import type { Native } from './native.ts';

/** Elements that tell what a page is made for. */
export interface ShapeSigns {
  codes: number;
  /** Elements named as posts or replies. */
  posts: number;
  /** What the names of the elements around the text say. */
  inArticle: boolean;
  inTalk: boolean;
  /** Code and figures beside the text. */
  ownCodes: number;
  ownFigures: number;
}

const POSTS = '[id]:is([id^="post"],[id^="reply"],[id^="comment-"])';
const ARTICLE = /article|post-?(?:body|content)|entry|story|blog|news|rich-?text|detail/i;
const TALK = /message|comment|reply|thread|topic|forum|answer|question|discuss/i;
const MAX_ANCESTORS = 10;
const MAX_NAME = 200;

export function shapeSigns(native: Native, document: Document, text: Element | null): ShapeSigns {
  const names = text ? namesAround(native, text) : '';
  const count = (root: Document | Element | null, tag: string) => (root ? native.byTag(root, tag).length : 0);
  return {
    codes: count(document, 'code'),
    posts: native.query(document, POSTS).length,
    inArticle: ARTICLE.test(names),
    inTalk: TALK.test(names),
    ownCodes: count(text, 'code'),
    ownFigures: count(text, 'figure'),
  };
}

function namesAround(native: Native, text: Element): string {
  let names = '';
  let node: ParentNode | null = text;
  for (let step = 0; node && native.nodeType(node) === 1 && step < MAX_ANCESTORS; step += 1) {
    const element = node as Element;
    const [classes, id] = ['class', 'id'].map((name) => (native.attribute(element, name) ?? '').slice(0, MAX_NAME));
    names += `${native.tag(element)} ${classes} ${id}\n`;
    node = native.parent(element);
  }
  return names;
}
