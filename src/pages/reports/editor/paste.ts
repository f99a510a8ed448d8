import { DOMParser, Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin, TextSelection } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { cleanPasted } from './clean-pasted.ts';
import { reportSchema } from './schema.ts';

/** The editor knows of a selection by then, milliseconds. */
const JUST_NOW = 500;

/**
 * Pasting and dropping by our own parser: the editor's would need a trusted-types policy of its own. What is pasted stands
 * there as anybody's text: the mirrors see it like all else.
 */
export function pastePlugin(): Plugin {
  let movedAt = Number.NEGATIVE_INFINITY;
  const takeShown = (view: EditorView, { timeStamp }: Event): false => {
    if (timeStamp - movedAt < JUST_NOW) takeShownSelection(view);
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(_view, { key, timeStamp }) {
          if (/^(?:Arrow|Home|End|Page)/.test(key)) movedAt = timeStamp;
          return false;
        },
        copy: takeShown,
        cut: takeShown,
        paste(view, event) {
          // In the midst of a composition only the browser knows what is there.
          if (view.composing || !event.clipboardData) return false;
          event.preventDefault();
          takeShown(view, event);
          const slice = readTransfer(event.clipboardData, view);
          if (slice) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
          return true;
        },
        drop(view, event) {
          // What is dragged within the editor is known to it already.
          if (view.dragging || !event.dataTransfer) return false;
          event.preventDefault();
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
          const slice = place && readTransfer(event.dataTransfer, view);
          if (!place || !slice) return true;
          const at = dropPoint(view.state.doc, place.pos, slice) ?? place.pos;
          view.dispatch(view.state.tr.replace(at, at, slice).setMeta('paste', true));
          view.focus();
          return true;
        },
      },
    },
  });
}

/**
 * The editor hears of a selection a moment after it is there: keys that follow fast would copy, cut or paste at the one of
 * before. Only just after such a key: a selection that nobody made, as where the editor got the focus, is the browser's.
 */
function takeShownSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
  const { doc, selection, tr } = view.state;
  if (!(selection instanceof TextSelection) || !anchorNode || !focusNode || view.composing) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const anchor = view.posAtDOM(anchorNode, anchorOffset ?? 0);
  const head = view.posAtDOM(focusNode, focusOffset ?? 0);
  const shown = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
  if (!shown.eq(selection)) view.dispatch(tr.setSelection(shown));
}

function readTransfer(data: DataTransfer, view: EditorView): Slice | null {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const body = html === '' ? null : cleanPasted(html);
  if (body && body.textContent?.trim() !== '') return readMarkup(body, view);
  return text === '' ? null : readText(text);
}

function readMarkup(body: HTMLElement, view: EditorView): Slice {
  const own = body.querySelector('[data-pm-slice]')?.getAttribute('data-pm-slice') ?? null;
  const context = view.state.selection.$from;
  const slice = DOMParser.fromSchema(reportSchema).parseSlice(body, { preserveWhitespace: own !== null, context });
  const [, start, end, around] = /^(\d+) (\d+)(?: -\d+)? (.*)$/.exec(own ?? '') ?? [];
  if (start === undefined || end === undefined) return slice;
  const opened = new Slice(
    slice.content,
    Math.min(slice.openStart, Number(start)),
    Math.min(slice.openEnd, Number(end)),
  );
  return inContext(opened, around ?? '[]');
}

/** The blocks that the copied words stood in, which the copy names and does not hold. */
function inContext(slice: Slice, around: string): Slice {
  const names = parseNames(around);
  let { content, openStart, openEnd } = slice;
  for (let at = names.length - 2; at >= 0; at -= 2) {
    const type = reportSchema.nodes[String(names[at])];
    if (!type) break;
    let node: Node;
    try {
      node = type.createChecked(names[at + 1] as Record<string, unknown> | null, content);
    } catch (thrown) {
      if (thrown instanceof RangeError) break;
      throw thrown;
    }
    content = Fragment.from(node);
    openStart += 1;
    openEnd += 1;
  }
  return new Slice(content, openStart, openEnd);
}

function parseNames(json: string): unknown[] {
  try {
    const names: unknown = JSON.parse(json);
    return Array.isArray(names) ? names : [];
  } catch (thrown) {
    // Anybody may write such an attribute.
    if (thrown instanceof SyntaxError) return [];
    throw thrown;
  }
}

/** Every line is a paragraph; one line goes into the text where it is put. */
function readText(text: string): Slice {
  const lines = text
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .split(/(?:\r\n?|\n)+/);
  const paragraphs = lines
    .filter((line, index) => line.trim() !== '' || (lines.length === 1 && index === 0))
    .map((line) => reportSchema.node('paragraph', null, line === '' ? [] : [reportSchema.text(line)]));
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
}
