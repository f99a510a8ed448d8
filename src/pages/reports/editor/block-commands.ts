import { lift, setBlockType, splitBlockAs, toggleMark, wrapIn } from 'prosemirror-commands';
import type { Attrs, MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { isSectionHeading, reportSchema } from './schema.ts';

const { paragraph, heading, bullet_list, ordered_list, list_item, quotation } = reportSchema.nodes as Record<
  string,
  NodeType
> &
  Record<'paragraph' | 'heading' | 'bullet_list' | 'ordered_list' | 'list_item' | 'quotation', NodeType>;
const { strong, em } = reportSchema.marks as Record<'strong' | 'em', MarkType>;

/** `section`: the heading of a section, which stays one. */
export type BlockStyle = 'paragraph' | 'heading' | 'subheading' | 'section';

export const toggleStrong: Command = toggleMark(strong);
export const toggleEm: Command = toggleMark(em);

export function setStyle(style: BlockStyle): Command {
  return (state, dispatch) => {
    if (style === 'section' || touchesSection(state)) return false;
    if (style === 'paragraph') return setBlockType(paragraph)(state, dispatch);
    return setBlockType(heading, { level: style === 'heading' ? 2 : 3, sectionId: null })(state, dispatch);
  };
}

export function toggleList(kind: 'bullet_list' | 'ordered_list'): Command {
  const type = kind === 'bullet_list' ? bullet_list : ordered_list;
  return (state, dispatch) => {
    if (touchesSection(state)) return false;
    const around = listAround(state);
    if (around === kind) return liftListItem(list_item)(state, dispatch);
    return wrapInList(type)(state, dispatch);
  };
}

/** Words of somebody else: into a quotation, or out of it again. */
export const toggleQuotation: Command = (state, dispatch) => {
  if (touchesSection(state)) return false;
  if (isInside(state, quotation)) return lift(state, dispatch);
  return wrapIn(quotation)(state, dispatch);
};

/** Enter in a heading: what follows is text. Before the first letter of one: a line above it. */
export const splitHeading: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type !== heading) return false;
  if ($from.parentOffset > 0 || $from.parent.content.size === 0) {
    return splitBlockAs(() => ({ type: paragraph }))(state, dispatch);
  }
  dispatch?.(state.tr.insert($from.before(), paragraph.create()).scrollIntoView());
  return true;
};

export interface EditorLook {
  style: BlockStyle;
  isStrong: boolean;
  isEm: boolean;
  list: 'bullet_list' | 'ordered_list' | null;
  isQuotation: boolean;
}

/** What stands where the caret is: for the toolbar. */
export function lookOf(state: EditorState): EditorLook {
  const { $from } = state.selection;
  const { parent } = $from;
  const level = parent.type === heading ? Number(parent.attrs.level) : 0;
  return {
    style: (['paragraph', 'section', 'heading', 'subheading'] as const)[level] ?? 'paragraph',
    isStrong: hasMark(state, strong),
    isEm: hasMark(state, em),
    list: listAround(state),
    isQuotation: isInside(state, quotation),
  };
}

function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  if (empty) return mark.isInSet(storedMarks ?? $from.marks()) !== undefined;
  return doc.rangeHasMark(from, to, mark);
}

function listAround({ selection: { $from } }: EditorState): EditorLook['list'] {
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === bullet_list) return 'bullet_list';
    if (type === ordered_list) return 'ordered_list';
  }
  return null;
}

function isInside({ selection: { $from } }: EditorState, type: NodeType): boolean {
  return Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1)).some((node) => node.type === type);
}

function touchesSection({ doc, selection: { from, to } }: EditorState): boolean {
  let isTouched = false;
  doc.nodesBetween(from, to, (node) => {
    isTouched ||= isSectionHeading(node);
    return node.type === reportSchema.nodes.doc;
  });
  return isTouched;
}

/** The quotation, or the source named in running text, that is selected or around the caret: its place and its source. */
export function sourceAt(state: EditorState): { pos: number; attrs: Attrs } | null {
  const { $from, from } = state.selection;
  const chosen = 'node' in state.selection ? state.doc.nodeAt(from) : null;
  if (chosen?.type === reportSchema.nodes.citation) return { pos: from, attrs: chosen.attrs };
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === quotation) return { pos: $from.before(depth), attrs: $from.node(depth).attrs };
  }
  return null;
}
