import Mustache from 'mustache';
import { FailureError } from '../model/failure.ts';
import { parseTemplate, type TemplateFault, type TemplateToken } from './check-template.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { ExportSettings, StudyNote } from './export-format.ts';
import { viewNote } from './note-view.ts';

/** Most that one note may become, UTF-16 units: a template may write a long list any number of times. */
const MAX_WRITTEN = 32_000_000;

export type FilledTemplate = { ok: true; text: string } | { ok: false; faults: TemplateFault[] };

/**
 * A note by a template of the reader's own. Nothing in it is run: Mustache has no code, and there are neither partials
 * nor lambdas here. Never throws: what is wrong comes back as a value.
 * @param fullText the article's own text as Markdown; empty where the format has no need of it
 */
export function tryTemplate(
  template: string,
  note: StudyNote,
  settings: ExportSettings,
  fullText = '',
): FilledTemplate {
  const parsed = parseTemplate(template);
  if (!parsed.ok) return parsed;
  const { text, isCut } = render(parsed.tokens, note, settings, fullText);
  return isCut ? { ok: false, faults: [{ kind: 'too-long', line: 1, name: '', meant: '' }] } : { ok: true, text };
}

/**
 * What writes many notes by one template that was checked.
 * @throws FailureError `bad-template`, and so does what it returns where a note grows too long
 */
export function templateWriter(
  template: string,
): (note: StudyNote, settings: ExportSettings, fullText: string) => string {
  const parsed = parseTemplate(template);
  if (!parsed.ok) throw badTemplate(parsed.faults[0]);
  return (note, settings, fullText) => {
    const { text, isCut } = render(parsed.tokens, note, settings, fullText);
    if (isCut) throw badTemplate({ kind: 'too-long', line: 1, name: '', meant: '' });
    return text;
  };
}

function badTemplate(fault: TemplateFault | undefined): FailureError {
  return new FailureError('bad-template', fault && `${fault.kind} in line ${fault.line}`);
}

function render(
  tokens: TemplateToken[],
  note: StudyNote,
  settings: ExportSettings,
  fullText: string,
): { text: string; isCut: boolean } {
  const room = { left: MAX_WRITTEN };
  const context = new CountedContext(viewNote(note, settings, fullText), undefined, room);
  const written = new Mustache.Writer().renderTokens(tokens as never, context, undefined, undefined, {
    escape: (value: unknown) => escapeMarkdown(String(value)),
  } as never);
  // One newline at the end, however the template ends, as the format's own writer has it.
  return { text: `${written.trimEnd()}\n`, isCut: room.left < 0 };
}

/** Counts what is looked up, and gives nothing more once that is too much. */
class CountedContext extends Mustache.Context {
  readonly #room: { left: number };

  constructor(view: unknown, parent: Mustache.Context | undefined, room: { left: number }) {
    super(view, parent);
    this.#room = room;
  }

  override push(view: unknown): Mustache.Context {
    this.#room.left -= 100;
    return new CountedContext(view, this, this.#room);
  }

  override lookup(name: string): unknown {
    const value: unknown = super.lookup(name);
    this.#room.left -= typeof value === 'string' ? value.length + 1 : 1;
    return this.#room.left < 0 ? null : value;
  }
}
