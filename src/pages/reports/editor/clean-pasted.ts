import { filesPolicy } from '../../../files/files-policy.ts';

/** More than any page of text: beyond it the plain text is taken. */
const MOST_MARKUP = 4_000_000;
const BLOCKS = 'p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,table,section,article';

/**
 * Pasted markup as a body in which nothing runs or loads, with plain structure alone: what word processors put around it is
 * gone. Null where it is too long to be read.
 */
export function cleanPasted(html: string): HTMLElement | null {
  if (html.length > MOST_MARKUP) return null;
  // Styles are read by us, never by the browser: our pages take none that stand in markup.
  const markup = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-look='));
  const { body } = new DOMParser().parseFromString(filesPolicy().createHTML(markup), 'text/html');
  for (const gone of body.querySelectorAll(
    'style,script,template,title,meta,link,img,svg,video,audio,iframe,object,button,select,textarea,input',
  ))
    gone.remove();
  for (const hidden of body.querySelectorAll('[data-look*="mso-list:Ignore" i]'))
    hidden.setAttribute('data-marker', '');
  wordLists(body);
  for (const look of body.querySelectorAll<HTMLElement>('[data-look]')) wearLook(look);
  for (const row of body.querySelectorAll('tr')) flattenRow(row);
  for (const line of [...body.querySelectorAll('br')]) breakLine(line);
  normalise(body);
  return body;
}

/** Paragraphs that Word draws as items of a list, with the marker in their text. */
function wordLists(body: HTMLElement): void {
  for (const item of body.querySelectorAll<HTMLElement>('p[data-look*="mso-list" i]')) {
    const marker = item.querySelector('[data-marker]');
    const text = (marker ?? item).textContent?.trim() ?? '';
    const tag = /^(?:\d+|[a-z]{1,2}|[ivxlc]+)[.)]/i.test(text) ? 'OL' : 'UL';
    marker?.remove();
    const before = item.previousElementSibling;
    const list =
      before?.tagName === tag && before.hasAttribute('data-word') ? before : body.ownerDocument.createElement(tag);
    if (list !== before) {
      list.setAttribute('data-word', '');
      item.before(list);
    }
    const entry = body.ownerDocument.createElement('li');
    entry.append(item);
    list.append(entry);
  }
}

/** Bold and italic that are said by a style; a `<b>` that says it is not bold, as around all that Google Docs copies. */
function wearLook(element: HTMLElement): void {
  const look = element.dataset.look ?? '';
  const weight = /font-weight:\s*(\w+)/i.exec(look)?.[1] ?? '';
  const isBold = /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  const isItalic = /font-style:\s*(?:italic|oblique)/i.test(look);
  const isHeading = /^H[1-6]$/.test(element.tagName);
  if (element.matches('b,strong') && weight !== '' && !isBold) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (element.querySelector(BLOCKS) || isHeading) return;
  if (isBold && !element.matches('b,strong')) wrapInside(element, 'strong');
  if (isItalic && !element.matches('i,em')) wrapInside(element, 'em');
}

function wrapInside(element: HTMLElement, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** A row of a table as one line: its cells are never glued. */
function flattenRow(row: Element): void {
  const line = row.ownerDocument.createElement('p');
  line.textContent = [...row.querySelectorAll('td,th')]
    .map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .join(' | ');
  (row.closest('table') ?? row).before(line);
  row.remove();
}

/** A line break parts paragraphs: the editor has none, and no two words may be glued. */
function breakLine(line: Element): void {
  const block = line.parentElement;
  if (!block?.matches('p') || block.querySelector(BLOCKS)) {
    // What stands free, or in a piece of a line, is parted by the block that a box makes.
    const box = line.ownerDocument.createElement(block?.matches('div,body,td,li') ? 'p' : 'span');
    box.textContent = ' ';
    line.replaceWith(box);
    return;
  }
  const rest = block.cloneNode(false) as HTMLElement;
  while (line.nextSibling) rest.append(line.nextSibling);
  line.remove();
  if (rest.textContent?.trim()) block.after(rest);
}

function normalise(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    node.textContent = (node.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u00ad', '').normalize('NFC');
  }
}
