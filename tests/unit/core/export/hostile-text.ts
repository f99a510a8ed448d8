import fc from 'fast-check';

/** What somebody may write, or put into a page, to make another program do something with it. */
const BITS = [
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    '=HYPERLINK("http://e.example";"x")',
    "=cmd|' /C calc'!A0",
  ],
  ...['\t=1', '\r=1', '\n=1', '\u00a0=1', '\u200b=1', '\ufeff=1', "'=1", "''", '"', '""', '",="', ';=1', ',', '\r\n'],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</style><script>alert(1)</script>',
    '<!--',
    ']]>',
    '&amp;',
    '&#60;',
  ],
  ...[
    '" onmouseover="alert(1)',
    'javascript:alert(1)',
    '</article></main>',
    '<svg onload=alert(1)>',
    '<base href="https://e.example/">',
  ],
  ...[
    '{{c1::ẩn}}',
    '{{FrontSide}}',
    '[sound:a.mp3]',
    '[latex]\\input{/etc/passwd}[/latex]',
    '\\(x\\)',
    '\\[x\\]',
    '#deck:Khác',
    '#html:false',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u200f',
    '\u0000',
    '\u0008',
    '\u000b',
    '\u001f',
    '\u007f',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\u2028',
    '\u2029',
  ],
  ...[
    'CON',
    'aux.txt',
    '../..',
    '__proto__',
    'constructor',
    'Nghị quyết số 18-NQ/TW',
    'Ễ',
    'hoà',
    'e\u0302\u0303',
    '🌾',
    ' ',
    '\n',
    '\\',
    '|',
    '`',
  ],
];

/** Text of such pieces and of anything else. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...BITS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
