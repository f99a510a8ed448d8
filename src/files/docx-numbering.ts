import { NumberingCounter, type NumberingLevel, type NumberingList } from '../core/files/numbering.ts';

/** Parts of a Word document, as XML; a part that is not there is empty. */
export interface NumberedParts {
  document: string;
  numbering: string;
  styles: string;
}

/** How a paragraph was set before a tracked change: no word of it, and properties within properties. */
const SET_BEFORE = /<w:pPrChange\b(?:[^>]*\/>|[\s\S]*?<\/w:pPrChange>)/g;
/** A paragraph's properties come first in it. */
const PROPERTIES = /<w:pPr>([\s\S]*?)<\/w:pPr>/g;
const NUMBERED = /<w:numPr>([\s\S]*?)<\/w:numPr>/;

/**
 * The document with the numbers of its automatic lists written out. "Điều 1.", "a)" and "II." are part of what a document
 * says and of how it is cited, but stand in no paragraph's text: what turns the document into HTML would lose them.
 */
export function writeNumbers({ document, numbering, styles }: NumberedParts): string {
  if (numbering === '') return document;
  const counter = new NumberingCounter(readLists(numbering));
  const styled = readStyles(styles, numbering);
  return document.replace(SET_BEFORE, '').replace(PROPERTIES, (whole, inner: string) => {
    const own = NUMBERED.exec(inner)?.[1];
    const style = /<w:pStyle w:val="([^"]+)"/.exec(inner)?.[1];
    const inherited = style === undefined ? undefined : styled.get(style);
    const listId = (own && value(own, 'numId')) ?? inherited?.listId;
    if (listId === undefined || listId === '0') return whole;
    const depth = Number((own && value(own, 'ilvl')) ?? inherited?.depth ?? 0);
    const label = counter.next(listId, depth);
    if (label === null) return whole;
    // List 0 is none: the number stands in the text now.
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    const rest = own === undefined ? `${inner}${none}` : inner.replace(NUMBERED, none);
    return `<w:pPr>${rest}</w:pPr><w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
  });
}

function value(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name} w:val="([^"]*)"`).exec(xml)?.[1];
}

function readLists(numbering: string): Map<string, NumberingList> {
  const origins = new Map<string, Map<number, NumberingLevel>>();
  for (const [, id = '', body = ''] of numbering.matchAll(
    /<w:abstractNum [^>]*?w:abstractNumId="(\d+)"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  ))
    origins.set(id, readLevels(body));
  const lists = new Map<string, NumberingList>();
  for (const [, id = '', body = ''] of numbering.matchAll(/<w:num [^>]*?w:numId="(\d+)"[^>]*>([\s\S]*?)<\/w:num>/g)) {
    const origin = value(body, 'abstractNumId') ?? '';
    const levels = new Map([...(origins.get(origin) ?? []), ...readLevels(body)]);
    const restarts = new Map<number, number>();
    for (const [, depth = '0', override = ''] of body.matchAll(
      /<w:lvlOverride w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvlOverride>/g,
    )) {
      const start = value(override, 'startOverride');
      if (start !== undefined) restarts.set(Number(depth), Number(start));
    }
    lists.set(id, { origin, levels, restarts });
  }
  return lists;
}

function readLevels(xml: string): Map<number, NumberingLevel> {
  const levels = new Map<number, NumberingLevel>();
  for (const [, depth = '0', body = ''] of xml.matchAll(/<w:lvl [^>]*?w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g)) {
    levels.set(Number(depth), {
      start: Number(value(body, 'start') ?? 1),
      format: value(body, 'numFmt') ?? 'decimal',
      text: value(body, 'lvlText') ?? '',
      isLegal: /<w:isLgl(?:\/>|\s)/.test(body),
    });
  }
  return levels;
}

/** Styles whose paragraphs are numbered by themselves, with the level that the list gives to each. */
function readStyles(styles: string, numbering: string): Map<string, { listId: string; depth: string }> {
  const levelOf = new Map<string, string>();
  for (const [, depth = '0', body = ''] of numbering.matchAll(/<w:lvl [^>]*?w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g)) {
    const style = value(body, 'pStyle');
    if (style !== undefined) levelOf.set(style, depth);
  }
  const found = new Map<string, { listId: string; depth: string }>();
  for (const [, id = '', body = ''] of styles.matchAll(
    /<w:style [^>]*?w:styleId="([^"]+)"[^>]*>([\s\S]*?)<\/w:style>/g,
  )) {
    const own = NUMBERED.exec(body)?.[1];
    const listId = own && value(own, 'numId');
    if (own && listId) found.set(id, { listId, depth: value(own, 'ilvl') ?? levelOf.get(id) ?? '0' });
  }
  return found;
}
