import type { FileFacts } from '../../core/files/file-text.ts';
import { parseDocumentNumber } from '../../core/text/document-number.ts';
import { foldBare } from '../../core/text/fold.ts';
import { NATIONAL_TITLE } from '../detect/document-signs.ts';
import type { Block } from '../extract/blocks.ts';
import { documentTitle } from '../extract/document-title.ts';
import { type Found, found } from '../extract/found.ts';
import { boldReader } from '../outline/bold-lines.ts';
import { isSetApart } from '../outline/titles.ts';

/** A title stands among the first lines. */
const HEAD_LINES = 14;
const MAX_UNITS = 220;
/** What programs write where nobody gave a title. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)|untitled|(?:new )?document\s?\d*|tài liệu\s?\d*|slide|page|trang|bản nháp|layout|scan)|\.(?:docx?|pdf|html?|txt|rtf|xlsx?|indd|cdr|qxd)$/iu;
const MARKED = /[^\p{ASCII}]/u;

export interface TitleSource {
  blocks: readonly Block[];
  isDocument: boolean;
  facts: FileFacts;
  name: string;
  lang: string;
}

/** What a file is called: by its own text first, then by its properties, and by its name where both say nothing. */
export function fileTitle({ blocks, isDocument, facts, name, lang }: TitleSource): Found<string> {
  const head = blocks.slice(0, HEAD_LINES);
  if (isDocument) {
    // As a portal's page that names only itself: the document's own heading is looked for.
    const title = documentTitle(
      'Văn bản',
      blocks.slice(0, 60).map(({ text }) => text),
    );
    if (title) return found(title, 'document', 'likely');
  }
  const heading = head.find(({ element }) => element.closest('h1'));
  if (heading && heading.text.length <= MAX_UNITS) return found(heading.text, 'markup', 'likely');
  const isUsual = facts.title.length >= 6 && facts.title.length <= MAX_UNITS && facts.title.includes(' ');
  const isWritten = lang !== 'vi' || MARKED.test(facts.title);
  if (isUsual && isWritten && !NO_TITLE.test(facts.title)) return found(facts.title, 'file', 'likely');
  const lines = headLines(head);
  if (lines !== '') return found(lines, 'body', 'likely');
  return found(nameAsTitle(name), 'file', 'unsure');
}

/** Lines at the head that are set apart from the text, and are no frame of a document. */
function headLines(head: readonly Block[]): string {
  const boldOf = boldReader();
  const isTitle = (block: Block): boolean => {
    const bare = foldBare(block.text);
    const isFrame =
      NATIONAL_TITLE.test(bare) || parseDocumentNumber(block.text) !== null || /ngay \d+ thang/.test(bare);
    return isSetApart(block, boldOf) && !isFrame && /\p{L}{2}/u.test(block.text) && block.text.length <= MAX_UNITS;
  };
  const at = head.findIndex(isTitle);
  if (at < 0 || at > 5) return '';
  const rest = head.slice(at);
  const end = rest.findIndex((block) => !isTitle(block));
  const title = rest.slice(0, Math.min(3, end < 0 ? rest.length : end)).map(({ text }) => text);
  return title.join(' ').slice(0, MAX_UNITS);
}

function nameAsTitle(name: string): string {
  const bare = name.normalize('NFC').replace(/\.[a-z0-9]{1,8}$/i, '');
  // Dashes between numbers belong to them: "18-NQ-TW" is a document's number.
  return /\s/.test(bare) ? bare : bare.replace(/_+/g, ' ').trim() || name;
}
