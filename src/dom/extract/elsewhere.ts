const NAME =
  /(?:^|\s)header(?=\s|$|[_-]top)|(?:^|[\s_-])(?:today|top-?bar|site-?header|nav(?:bar)?|menu|footer|sidebar|related?|lien-?quan|tin-?khac|recommend\w*|popular|comments?|binh-?luan|(?<!h-)card)(?=$|[\s_-])/i;

/** Whether an element stands where a page keeps its clock, its menus, its comments and other articles. */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  for (let node: Element | null = element; node && node.localName !== 'body'; node = node.parentElement) {
    if (headline && node.contains(headline)) return false;
    if (/^(?:nav|aside)$/.test(node.localName)) return true;
    if (/^(?:footer|header)$/.test(node.localName) && !node.closest('article') && isShort(node)) return true;
    if (NAME.test(`${node.getAttribute('class') ?? ''} ${node.id}`)) return true;
    if (isOneOfMany(node)) return true;
  }
  return false;
}

/** Some builders put the whole text into the page's header. */
function isShort(node: Element): boolean {
  return (node.textContent ?? '').length < 1500;
}

/** A card in a row of cards, or an entry of a list with a title of its own. The text is read last: it costs most. */
function isOneOfMany(node: Element): boolean {
  if (node.localName === 'li') return (node.textContent ?? '').trim().length > 120;
  const make = ({ localName, className }: Element) => `${localName} ${className.split(' ', 1)[0]}`;
  const own = make(node);
  const siblings = [...(node.parentElement?.children ?? [])].filter((sibling) => make(sibling) === own);
  return siblings.length > 2 && node.querySelector('h2, h3, h4, [itemscope]') !== null && isShort(node);
}
