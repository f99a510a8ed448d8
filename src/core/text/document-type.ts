/**
 * Kinds of issued documents by the code in their symbol. `QĐ` is missing on purpose: the Party writes it for
 * both Quyết định and Quy định, so only the printed heading can tell. `TT` likewise: Thông tư or Thông tri.
 */
const TYPE_BY_CODE: Record<string, string> = {
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  CT: 'Chỉ thị',
  KL: 'Kết luận',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  CTr: 'Chương trình',
  CTR: 'Chương trình',
  BC: 'Báo cáo',
  TTr: 'Tờ trình',
  TB: 'Thông báo',
  NĐ: 'Nghị định',
  PL: 'Pháp lệnh',
  TTLT: 'Thông tư liên tịch',
  VBHN: 'Văn bản hợp nhất',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  QĐi: 'Quy định',
  ĐA: 'Đề án',
  CĐ: 'Công điện',
  CV: 'Công văn',
  L: 'Lệnh',
  LCT: 'Luật',
};

/** Names a heading may print, longest first so that "Thông tư liên tịch" wins over "Thông tư". */
const TYPE_NAMES = [
  ...new Set([
    ...Object.values(TYPE_BY_CODE),
    ...'Hiến pháp,Bộ luật,Quyết định,Quy định,Thông tư,Thông tri,Điều lệ,Cương lĩnh,Chiến lược,Sắc lệnh'.split(','),
  ]),
].sort((a, b) => b.length - a.length);

/** "Luật sư" is no kind of document. */
const PRINTED_TYPE = new RegExp(`^(${TYPE_NAMES.join('|')})(?![\\p{L}\\p{M}]| sư)`, 'iu');

/** Kind named by a symbol: "NQ/TW" → "Nghị quyết". Empty where the code is unknown or ambiguous. */
export function documentTypeOf(symbol: string): string {
  const code = codeOf(symbol);
  return TYPE_BY_CODE[code] ?? (/^QH\d/.test(code) ? 'Luật' : '');
}

/**
 * Kind of the document with a symbol, among the kinds that its page prints. A clear symbol decides; "QĐ" and "TT" take
 * the kind with these initials; the National Assembly numbers its laws, codes and resolutions alike.
 */
export function chooseDocumentType(symbol: string, printed: string[]): string {
  const code = codeOf(symbol);
  if (TYPE_BY_CODE[code]) return TYPE_BY_CODE[code];
  const isInitials = (type: string) => type.replace(/(?<=\p{L})\p{L}+|\s/gu, '').toUpperCase() === code;
  return printed.find(isInitials) ?? printed[0] ?? documentTypeOf(symbol);
}

/** Kind printed at the head of a line, in its usual spelling: "NGHỊ QUYẾT VỀ…" → "Nghị quyết". Empty when none. */
export function printedDocumentType(line: string): string {
  const printed = PRINTED_TYPE.exec(line.normalize('NFC').trim())?.[1]?.toLowerCase();
  return TYPE_NAMES.find((name) => name.toLowerCase() === printed) ?? '';
}

function codeOf(symbol: string): string {
  return symbol.split(/[-/]/, 1)[0] ?? '';
}
