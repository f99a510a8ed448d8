import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';

/** A run of the text that is pointed out, in positions of the document. */
export interface MarkedSpan {
  from: number;
  to: number;
  id: string;
}

interface SpanState {
  marks: DecorationSet;
  /** The one that was gone to. */
  shown: DecorationSet;
}

type SpanMessage = { kind: 'mark'; spans: readonly MarkedSpan[] } | { kind: 'show'; from: number; to: number };

const KEY = new PluginKey<SpanState>('spans');
/** What an input method still does after it said that it is done. */
const AFTER_COMPOSITION = 60;

/**
 * Points out runs of the text: a dotted line under them, and `<mark>` with a description for who cannot see it. They move
 * with the text, and are never drawn anew in the midst of a composition, which would break it off.
 * @param describe says of a span what it is
 */
export function spansPlugin(describe: () => string): Plugin<SpanState> {
  return new Plugin<SpanState>({
    key: KEY,
    state: {
      init: () => ({ marks: DecorationSet.empty, shown: DecorationSet.empty }),
      apply(tr, before) {
        const message = tr.getMeta(KEY) as SpanMessage | undefined;
        const marks = before.marks.map(tr.mapping, tr.doc);
        const shown = before.shown.map(tr.mapping, tr.doc);
        if (message?.kind === 'show') {
          return { marks, shown: DecorationSet.create(tr.doc, [inline(message, 'report-span-shown')]) };
        }
        if (message?.kind !== 'mark') return tr.docChanged ? { marks, shown: DecorationSet.empty } : { marks, shown };
        const { size } = tr.doc.content;
        const kept = message.spans.filter(({ from, to }) => from < to && from >= 0 && to <= size);
        const drawn = kept.map((span) => inline(span, 'report-span', describe()));
        return { marks: DecorationSet.create(tr.doc, drawn), shown };
      },
    },
    props: {
      decorations(state) {
        const spans = KEY.getState(state);
        return spans?.marks.add(state.doc, spans.shown.find());
      },
    },
  });
}

function inline({ from, to }: { from: number; to: number }, name: string, description?: string): Decoration {
  const said = description === undefined ? {} : { 'aria-description': description, title: description };
  return Decoration.inline(from, to, { nodeName: 'mark', class: name, ...said });
}

const waiting = new WeakMap<EditorView, readonly MarkedSpan[]>();

/** Shows these spans in the place of those before. Waits for the end of a composition. */
export function markSpans(view: EditorView, spans: readonly MarkedSpan[]): void {
  if (!view.composing) {
    waiting.delete(view);
    view.dispatch(message(view, { kind: 'mark', spans }));
    return;
  }
  if (!waiting.has(view)) {
    const then = (): void => {
      const latest = waiting.get(view);
      if (latest && !view.isDestroyed) markSpans(view, latest);
    };
    view.dom.addEventListener('compositionend', () => setTimeout(then, AFTER_COMPOSITION), { once: true });
  }
  waiting.set(view, spans);
}

/** Points to one span until something is typed. */
export function pointAtSpan(view: EditorView, from: number, to: number): void {
  view.dispatch(message(view, { kind: 'show', from, to }));
}

function message(view: EditorView, content: SpanMessage) {
  return view.state.tr.setMeta(KEY, content).setMeta('addToHistory', false);
}
