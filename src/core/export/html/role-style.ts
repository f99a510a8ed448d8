import type { Role } from '../../model/role.ts';

interface RoleLook {
  /** Ground of marked text, line, and ink of the label; on light paper, then on dark. */
  mark: [string, string];
  line: [string, string];
  ink: [string, string];
  pattern: string;
}

/** As in the interface's tokens and highlights; a test compares them. Colour, label and pattern go together. */
export const ROLE_LOOKS: Record<Role, RoleLook> = {
  viewpoint: {
    mark: ['#fae3a3', '#5b4616'],
    line: ['#a86d00', '#dcaa45'],
    ink: ['#744a00', '#ecc470'],
    pattern: 'solid',
  },
  figure: {
    mark: ['#cfe3f6', '#214669'],
    line: ['#2f6fae', '#7cb0e4'],
    ink: ['#1f5488', '#9cc6f0'],
    pattern: 'double',
  },
  task: {
    mark: ['#d6eabf', '#36501a'],
    line: ['#4f7f1f', '#9bc569'],
    ink: ['#3a6012', '#b5d88b'],
    pattern: 'dotted',
  },
  practice: {
    mark: ['#f7d5cb', '#68352b'],
    line: ['#b04c3a', '#e69180'],
    ink: ['#8a3728', '#f0aea1'],
    pattern: 'dashed',
  },
  question: {
    mark: ['#e3d8f5', '#4b3873'],
    line: ['#7a57b5', '#b59ae8'],
    ink: ['#5b3c93', '#cbb7f2'],
    pattern: 'wavy',
  },
};

const looks = Object.entries(ROLE_LOOKS);

const colours = (at: 0 | 1): string =>
  looks
    .map(([role, { mark, line, ink }]) => `.${role}{--mark:${mark[at]};--rule:${line[at]};--label:${ink[at]}}`)
    .join('');

const patterns = looks
  .map(([role, { pattern }]) => `.m.${role},.role.${role}{text-decoration-style:${pattern}}`)
  .join('');

/** How passages and their notes look. In forced colours the system's own mark stands, with the pattern. */
export const ROLE_STYLE = `${colours(0)}
@media screen and (prefers-color-scheme:dark){${colours(1)}}
.m{background:var(--mark);color:inherit;text-decoration:underline 2px var(--rule);text-underline-offset:.16em;text-decoration-skip-ink:none;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.m.l1{text-underline-offset:.34em}
.m.l2{text-underline-offset:.52em}
.role{padding:0 .2em;background:var(--mark);color:var(--ink);font-weight:600;text-decoration:underline 2px var(--rule);text-underline-offset:.16em;text-decoration-skip-ink:none}
${patterns}
.m.task,.role.task{text-decoration-thickness:3px}
.ref{padding:.1em .15em;border-radius:99px;color:var(--accent);font:700 .78em/1 var(--ui);text-decoration:none;vertical-align:.35em;white-space:nowrap}
.ref:hover,.num:hover{background:var(--accent-soft)}
.note{margin:0 0 .9em;padding:.55em .85em .65em;border-inline-start:5px solid var(--rule);border-radius:6px;background:var(--surface);box-shadow:inset 0 0 0 1px var(--line)}
.note-head{margin:0 0 .35em;font-weight:600}
.num{display:inline-block;min-width:1.7em;padding:.1em .35em;border-radius:99px;color:var(--accent);font-weight:700;text-align:center;text-decoration:none}
.note>:last-child{margin-bottom:0}
.note p,.whole p{margin-bottom:.45em}
.note blockquote{font:400 1.0625rem/1.65 var(--reading)}
.note ul,.note ol{padding-inline-start:1.4em}
.note .tags{padding:0;margin-bottom:.5em}
.note-head{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .35em}
.open{margin-inline-start:auto;padding:0 .45em;border-radius:6px;color:var(--accent);font-size:1.1rem;text-decoration:none}
.open:hover{background:var(--accent-soft)}
.reflection{margin:.6em 0 .5em;padding-top:.5em;border-top:1px solid var(--line)}
.whole>.reflection:first-child{margin-top:0;padding-top:0;border-top:0}
.reflection-head{margin:0 0 .3em;color:var(--soft);font-weight:600}
.reflection dl{margin:0}
.reflection dt{color:var(--soft);font-size:.9375rem;font-weight:600}
.reflection dd{margin:0 0 .45em}
.state,.due{color:var(--soft)}
code{font-size:.92em}
@media (forced-colors:active){.m,.role{forced-color-adjust:auto;background:Mark;color:MarkText;text-decoration-color:MarkText}.note{border-inline-start-color:CanvasText}}
`;
