/** One page to write: lines of Latin letters in Courier, or one picture that fills it, or nothing. */
export interface WrittenPage {
  lines?: string[];
  /** Left edges of the lines, points. */
  at?: number[];
  /** Over and under the text, in the middle. */
  head?: string;
  foot?: string;
  image?: boolean;
}

const WIDTH = 595;
const HEIGHT = 842;

/** A PDF file of few objects, for what no printer makes: scans, empty pages, broken parts. */
export function writePdf(pages: readonly WrittenPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, data: string) =>
    `<< ${dictionary} /Length ${data.length} >>\nstream\n${data}\nendstream`;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  const picture = add(
    stream(
      '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      '\x10\x80\xc0\xff',
    ),
  );
  const kids = pages.map((page) => {
    const content = add(stream('', page.image ? `${WIDTH} 0 0 ${HEIGHT} 0 0 cm /Im1 Do` : textOf(page)));
    const resources = `/Font << /F1 ${font} 0 R >> /XObject << /Im1 ${picture} 0 R >>`;
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << ${resources} >> /Contents ${content} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return Uint8Array.from(join(objects), (letter) => letter.charCodeAt(0));
}

function textOf({ lines = [], at = [], head, foot }: WrittenPage): string {
  const show = (text: string, x: number, y: number) =>
    `BT /F1 10 Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
  return [
    ...lines.map((line, index) => show(line, at[index] ?? 72, 700 - index * 13)),
    ...(head ? [show(head, 260, 810)] : []),
    ...(foot ? [show(foot, 290, 30)] : []),
  ].join('\n');
}

function join(objects: readonly string[]): string {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, body] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return `${file}\nxref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`;
}
