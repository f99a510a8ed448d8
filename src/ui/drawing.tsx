/** Line drawings on a 160 × 112 field: `ink` is drawn with the pen, `wash` is laid under it with a broad brush. */
const DRAWINGS = {
  /** An open book out of which rice grows: nothing saved yet. */
  book: {
    wash: 'M26 82c18-6 38-5 54 4 16-9 36-10 54-4v12c-18-5-38-4-54 4-16-8-36-9-54-4Z',
    ink: 'M80 50c-14-8-34-9-54-4v46c20-5 40-4 54 4 14-8 34-9 54-4V46c-20-5-40-4-54 4ZM80 50v46M38 58c10-2 20-1 29 2M38 68c10-2 20-1 29 2M93 60c9-3 19-4 29-2M93 70c9-3 19-4 29-2M80 50c0-16 4-28 16-36M84 34c-6-1-10-5-10-11 6 0 10 4 10 11ZM85 34c1-6 5-10 12-10 0 6-5 10-12 10ZM89 23c-6-1-9-5-9-10 6 0 9 4 9 10ZM90 22c2-6 6-9 12-8-1 6-6 9-12 8ZM96 14c-2-5 0-9 4-11 3 4 2 9-4 11Z',
  },
  /** A glass over lines of text: nothing found. */
  search: {
    wash: 'M46 54h48v9H46Z',
    ink: 'M38 12h62l16 16v34M38 12v84h40M100 12v16h16M50 36h36M50 48h50M50 60h30M50 72h22M98 62a20 20 0 1 1 0 40 20 20 0 0 1 0-40ZM112 97l16 13M91 82h14',
  },
  /** A sheaf under the evening sun: all reviewed. */
  sheaf: {
    wash: 'M112 24a16 16 0 1 1 0 32 16 16 0 0 1 0-32Z',
    ink: 'M18 98h124M112 24a16 16 0 1 1 0 32 16 16 0 0 1 0-32ZM62 72c-6-16-14-28-26-36M66 70c-3-18-8-34-16-46M70 69c0-18-1-36-4-50M75 70c2-18 5-34 11-46M79 72c4-14 10-24 18-31M58 73h24M58 79h24M61 79c-2 8-6 14-12 19M66 79c-1 8-3 14-6 19M71 79v19M76 79c1 8 3 14 6 19M80 79c3 8 7 14 13 19M36 36c-5 0-8-3-9-7 5 0 8 2 9 7ZM42 42c-5 1-9-1-11-5 5-2 9 0 11 5ZM50 24c-4-2-6-6-5-10 4 2 6 5 5 10ZM54 34c-5-1-8-4-8-8 5 0 8 3 8 8ZM66 19c-3-4-3-8 0-12 3 4 3 8 0 12ZM68 31c-4-2-5-6-4-10 4 2 5 6 4 10ZM86 24c-2-4-1-8 3-11 2 5 1 9-3 11ZM82 34c-1-5 1-9 5-10 1 4-1 8-5 10ZM97 41c0-4 3-7 7-8 0 4-2 7-7 8Z',
  },
  /** A page with one marked line and no more: no passage yet. */
  page: {
    wash: 'M52 46h56v12H52Z',
    ink: 'M46 10h54l16 16v76H46ZM100 10v16h16M58 36h34M58 52h44M58 66h44M58 78h44M58 90h26M118 74l18-30M118 74l-2 12 9-8M136 44l7 4-18 30-7-4',
  },
  /** A basket: the trash is empty. */
  basket: {
    wash: 'M44 62h72l-3 14H47Z',
    ink: 'M38 52h84l-9 44a6 6 0 0 1-6 5H53a6 6 0 0 1-6-5ZM34 44h92v8H34ZM56 44c2-18 10-30 24-30s22 12 24 30M42 68h76M45 84h70M62 52l4 49M80 52v49M98 52l-4 49',
  },
} as const;

export type DrawingName = keyof typeof DRAWINGS;

export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg class="th-drawing" viewBox="0 0 160 112" aria-hidden="true" focusable="false">
      <path class="th-drawing-wash" d={DRAWINGS[name].wash} />
      <path class="th-drawing-ink" d={DRAWINGS[name].ink} />
    </svg>
  );
}
