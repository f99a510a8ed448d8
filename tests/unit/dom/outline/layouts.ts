import type { LawLine } from './law-texts.ts';

/** A way in which portals print a law. Gives the HTML of a body. */
export type Layout = (lines: LawLine[]) => string;

const centred = (text: string) => `<p align="center"><b>${text}</b></p>`;
const plain = (text: string) => `<p>${text}</p>`;
const number = (label: string) => /\d+\p{L}?/u.exec(label)?.[0] ?? '';

function layOut(lines: LawLine[], division: (line: LawLine) => string, article: (line: LawLine) => string): string {
  return lines
    .map((line) => {
      if (line.kind === 'article') return article(line);
      if (line.kind === 'text') return plain(line.text ?? '');
      return line.kind === 'closing' ? centred(line.text ?? '') : division(line);
    })
    .join('\n');
}

const stacked = ({ label = '', title = [] }: LawLine) => [label, ...title].map(centred).join('');
const titleOf = ({ title = [] }: LawLine) => title.join(' ');

export const LAYOUTS: Record<string, Layout> = {
  'bold paragraphs': (lines) => layOut(lines, stacked, (line) => `<p><b>${line.label}. ${titleOf(line)}</b></p>`),
  'bold label, title in plain type': (lines) =>
    layOut(lines, stacked, (line) => `<p><b>${line.label}.</b> ${titleOf(line)}</p>`),
  'named anchors': (lines) =>
    layOut(
      lines,
      ({ label = '', title = [] }) =>
        `<p><a name="chuong_1"><b>${label}</b></a></p>${title.map((text) => `<p align="center"><a name="chuong_1_name"><b>${text}</b></a></p>`).join('')}`,
      (line) =>
        `<p><a name="dieu_${number(line.label ?? '')}"></a><b>${line.label}.</b><b><span> ${titleOf(line)}</span></b></p>`,
    ),
  'lines of one div': (lines) =>
    `<div>${lines
      .map(({ kind, label = '', title = [], text = '' }) => {
        if (kind === 'text' || kind === 'closing') return text;
        if (kind === 'article') return `<b>${label}.</b> ${title.join(' ')}`;
        return `<b>${label}<br>${title.join('<br>')}</b>`;
      })
      .join('<br>\n')}</div>`,
  'plain lines of one div': (lines) =>
    `<div>${lines
      .flatMap(({ kind, label = '', title = [], text = '' }) => {
        if (kind === 'text' || kind === 'closing') return [text];
        return kind === 'article' ? [`${label}. ${title.join(' ')}`] : [label.toUpperCase(), ...title];
      })
      .join('<br>')}</div>`,
  headings: (lines) =>
    layOut(
      lines,
      (line) => {
        const tag = { part: 'h2', chapter: 'h3', section: 'h4' }[line.kind as string] ?? 'h5';
        return `<${tag}>${line.label}. ${titleOf(line)}</${tag}>`;
      },
      (line) => `<h5>${line.label}. ${titleOf(line)}</h5>`,
    ),
  'headings, titles in the next': (lines) =>
    layOut(
      lines,
      ({ label = '', title = [] }) => `<h3>${label}</h3>${title.map((text) => `<h4>${text}</h4>`).join('')}`,
      (line) => `<h5>${line.label}</h5>${line.title ? `<p><b>${titleOf(line)}</b></p>` : ''}`,
    ),
  'label and title on lines of their own': (lines) =>
    layOut(
      lines,
      ({ label = '', title = [] }) => [label, ...title].map(plain).join(''),
      (line) => plain(line.label ?? '') + (line.title ? plain(titleOf(line)) : ''),
    ),
  'a table that lays out the page': (lines) =>
    `<table><tr><td>QUỐC HỘI</td><td>Luật số: 100/2015/QH13</td></tr><tr><td colspan="2">${layOut(lines, stacked, (line) => `<p><strong>${line.label}. ${titleOf(line)}</strong></p>`)}</td></tr></table>`,
  'a table of one line a row': (lines) =>
    `<table>${layOut(lines, stacked, (line) => `<p><b>${line.label}. ${titleOf(line)}</b></p>`)
      .split('\n')
      .map((line) => `<tr><td>${line}</td></tr>`)
      .join('')}</table>`,
  'a table of contents first': (lines) =>
    centred('MỤC LỤC') +
    lines
      .filter((line) => line.label)
      .map((line, index) => plain(`${line.label}. ${titleOf(line)} ........ ${index + 3}`))
      .join('') +
    layOut(
      lines,
      ({ label = '', title = [] }) => centred(`${label}. ${title.join(' ')}`),
      (line) => `<p><b>${line.label}. ${titleOf(line)}</b></p>`,
    ),
  'linked contents first': (lines) =>
    `<ul>${lines
      .filter((line) => line.label)
      .map((line) => `<li><a href="#x">${line.label}${line.title ? `. ${titleOf(line)}` : ''}</a></li>`)
      .join('')}</ul>${layOut(lines, stacked, (line) => `<p><b>${line.label}. ${titleOf(line)}</b></p>`)}`,
};
