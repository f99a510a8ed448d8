/** Fields of our note type for Anki, in their order. The first is never empty: Anki takes no note without it. */
export const ANKI_FIELDS = ['quote', 'question', 'blanks', 'answer', 'note', 'role', 'source', 'link'] as const;

export type AnkiField = (typeof ANKI_FIELDS)[number];

/** How the note type is called and what it shows, in one language. Its name and its fields are what a file is matched by. */
export interface AnkiNoteType {
  name: string;
  deck: string;
  fields: Record<AnkiField, string>;
  /** Columns beside the fields. */
  guid: string;
  tags: string;
  /** Of the two cards. */
  cards: { recall: string; blanks: string };
  /** What a card says before a link. */
  open: string;
  blanksAsk: string;
}

/** Names must not change: who imports again would get a second note type beside the first. */
export const ANKI_NOTE_TYPES: Record<'vi' | 'en', AnkiNoteType> = {
  vi: {
    name: 'Thu Hoạch',
    deck: 'Thu Hoạch',
    fields: {
      quote: 'Trích dẫn',
      question: 'Câu hỏi',
      blanks: 'Điền số',
      answer: 'Đáp án',
      note: 'Ghi chú',
      role: 'Vai trò',
      source: 'Nguồn',
      link: 'Liên kết',
    },
    guid: 'Mã',
    tags: 'Thẻ',
    cards: { recall: 'Nhớ ý', blanks: 'Điền số' },
    open: 'Mở trang gốc',
    blanksAsk: 'Điền vào chỗ trống:',
  },
  en: {
    name: 'Thu Hoạch (English)',
    deck: 'Thu Hoạch',
    fields: {
      quote: 'Quote',
      question: 'Question',
      blanks: 'Blanks',
      answer: 'Answer',
      note: 'Note',
      role: 'Role',
      source: 'Source',
      link: 'Link',
    },
    guid: 'Id',
    tags: 'Tags',
    cards: { recall: 'Recall', blanks: 'Fill in' },
    open: 'Open the page',
    blanksAsk: 'Fill in the blanks:',
  },
};

export interface AnkiTemplate {
  name: string;
  front: string;
  back: string;
}

/**
 * The two cards. A card whose front is empty is none: one that asks for figures is made only where there are some, and
 * one that asks for the gist only where that makes sense.
 */
export function ankiTemplates({ fields, cards, open, blanksAsk }: AnkiNoteType): AnkiTemplate[] {
  const { quote, question, blanks, answer, note, role, source, link } = fields;
  const where = `<div class="source">{{${source}}}</div>`;
  const rest = [
    `<p class="role">{{${role}}}</p>`,
    `{{#${note}}}<div class="note">{{${note}}}</div>{{/${note}}}`,
    where,
    `{{#${link}}}<p class="link"><a href="{{${link}}}">${open}</a></p>{{/${link}}}`,
  ].join('\n');
  const whole = `<blockquote>{{${quote}}}</blockquote>`;
  return [
    {
      name: cards.recall,
      front: `{{#${question}}}<div class="ask">{{${question}}}</div>\n${where}{{/${question}}}`,
      back: `<div class="ask">{{${question}}}</div>\n<hr id="answer">\n${whole}\n${rest}`,
    },
    {
      name: cards.blanks,
      front: `{{#${blanks}}}<p class="hint">${blanksAsk}</p>\n<blockquote>{{${blanks}}}</blockquote>\n${where}{{/${blanks}}}`,
      back: `<blockquote>{{${blanks}}}</blockquote>\n<hr id="answer">\n<div class="answer">{{${answer}}}</div>\n${whole}\n${rest}`,
    },
  ];
}

/** For both of Anki's themes: it puts `nightMode` on the card itself. */
export const ANKI_STYLE = `.card {
  max-width: 40rem;
  margin: 1rem auto;
  padding: 0 1rem;
  background: #fffdf8;
  color: #2a251e;
  font: 400 20px/1.6 "Noto Serif", Georgia, serif;
  text-align: start;
}
.ask { font-weight: 600; }
.answer { color: #1b5246; font-size: 1.2em; font-weight: 700; }
blockquote { margin: 0.75em 0; padding-inline-start: 0.9em; border-inline-start: 4px solid #a86d00; }
.hint, .role, .source, .link { margin: 0.5em 0; color: #574e42; font: 400 16px/1.5 sans-serif; }
.role { font-weight: 600; }
.note { margin: 0.75em 0; padding: 0.5em 0.75em; border-radius: 6px; background: #f1ebdc; font-size: 18px; }
.blank { padding: 0 0.35em; border-bottom: 2px solid currentColor; font-weight: 700; }
.card.nightMode { background: #25211b; color: #ede5d8; }
.nightMode .answer { color: #a3d8c4; }
.nightMode .hint, .nightMode .role, .nightMode .source, .nightMode .link { color: #c6bbaa; }
.nightMode .note { background: #14120f; }
`;
