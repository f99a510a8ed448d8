import { carriedText } from './escape-markdown.ts';

/** A code span as CommonMark reads it, or a `<` that would open a tag, a comment or an instruction there. */
const SPAN_OR_TAG = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\.|<(?=[a-z/!?])(?!(?:https?|mailto|tel):[^\s<>]*>)/gi;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A reader's note in a Markdown file. It is Markdown of their own and goes out as it was written, but for two things:
 * `<` is a sign of its own (the app knows no HTML in notes, and a note may have come from somebody else), and a fence
 * that was never closed ends with the note, or it would swallow all that follows.
 */
export function ownMarkdown(note: string): string {
  const lines = carriedText(note)
    .replace(/^\s*\n|\s+$/g, '')
    .split('\n');
  const parts: string[] = [];
  let open = '';
  let text: string[] = [];
  const flush = (): void => {
    if (text.length > 0) parts.push(withoutTags(text.join('\n')));
    text = [];
  };
  for (const line of lines) {
    const [, fence = ''] = FENCE.exec(line) ?? [];
    if (open === '' && fence !== '') {
      flush();
      open = fence;
      parts.push(line);
    } else if (open !== '') {
      parts.push(line);
      const closes = fence.startsWith(open) && line.trim() === fence;
      if (closes) open = '';
    } else text.push(line);
  }
  flush();
  if (open !== '') parts.push(open);
  return parts.join('\n');
}

function withoutTags(text: string): string {
  return text.replace(SPAN_OR_TAG, (found) => (found === '<' ? '\\<' : found));
}
