import type { DateView, NoteView, PassageView, ReflectionView, TagView } from './note-view-model.ts';

/** What a name of a template stands for: `texts` is a list of plain texts, each of them `{{.}}` inside. */
export type TemplateName = 'text' | 'flag' | 'texts' | { one: TemplateNames } | { each: TemplateNames };
export type TemplateNames = { readonly [name: string]: TemplateName };

/** Names as the view has them: a field that is added there does not compile before it has its line here. */
type NamesOf<View> = { readonly [Key in keyof View]-?: NameOf<View[Key]> };
type NameOf<Value> = [Value] extends [string | number]
  ? 'text'
  : [Value] extends [boolean]
    ? 'flag'
    : [Value] extends [readonly string[]]
      ? 'texts'
      : [Value] extends [readonly (infer Entry)[]]
        ? { each: NamesOf<Entry> }
        : { one: NamesOf<NonNullable<Value>> };

const DATE: NameOf<DateView> = { one: { iso: 'text', text: 'text' } };

const TAG: NamesOf<TagView> = { name: 'text', hashtag: 'text' };

const REFLECTION: NamesOf<ReflectionView> = {
  scope: 'text',
  isSelf: 'flag',
  isUnit: 'flag',
  evidence: 'text',
  shortcoming: 'text',
  cause: 'text',
  causeKind: 'text',
  action: 'text',
  due: DATE,
  isOpen: 'flag',
  isDone: 'flag',
  isDropped: 'flag',
  dropReason: 'text',
  markdown: 'text',
};

const PASSAGE: NamesOf<PassageView> = {
  id: 'text',
  number: 'text',
  isFirst: 'flag',
  isLast: 'flag',
  role: 'text',
  roleId: 'text',
  quote: 'text',
  quoteMarkdown: 'text',
  note: 'text',
  noteMarkdown: 'text',
  hasTags: 'flag',
  tags: { each: TAG },
  link: 'text',
  linkMarkdown: 'text',
  footMarkdown: 'text',
  place: 'text',
  page: 'text',
  marked: DATE,
  hasReflections: 'flag',
  reflections: { each: REFLECTION },
};

/** Every name that a template may use, in the order in which they are offered. */
export const TEMPLATE_NAMES: NamesOf<NoteView> = {
  title: 'text',
  authors: 'texts',
  author: 'text',
  published: DATE,
  isPublishedUnsure: 'flag',
  updated: DATE,
  saved: DATE,
  today: DATE,
  source: 'text',
  sourceMarkdown: 'text',
  url: 'text',
  file: 'text',
  isDocument: 'flag',
  document: { one: { type: 'text', number: 'text', date: DATE, body: 'text', citation: 'text' } },
  tags: { each: TAG },
  lead: 'text',
  note: 'text',
  noteMarkdown: 'text',
  wordCount: 'text',
  hasPassages: 'flag',
  passageCount: 'text',
  passages: { each: PASSAGE },
  hasReflections: 'flag',
  reflections: { each: REFLECTION },
  fullText: 'text',
  frontMatter: 'text',
  id: 'text',
  yaml: {
    one: {
      title: 'text',
      authors: 'text',
      source: 'text',
      site: 'text',
      tags: 'text',
      document: 'text',
      lead: 'text',
    },
  },
  labels: {
    one: {
      source: 'text',
      author: 'text',
      published: 'text',
      unverified: 'text',
      saved: 'text',
      myNote: 'text',
      passages: 'text',
      openPassage: 'text',
      document: 'text',
      file: 'text',
      tags: 'text',
      note: 'text',
      fullText: 'text',
      exportedOn: 'text',
      reflection: 'text',
      evidence: 'text',
      shortcoming: 'text',
      cause: 'text',
      action: 'text',
      dueOn: 'text',
      done: 'text',
      dropped: 'text',
    },
  },
};
