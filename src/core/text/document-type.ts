/** Kinds of issued documents, longest first so that "Thông tư liên tịch" wins over "Thông tư". */
const TYPES =
  'Nghị quyết liên tịch,Thông tư liên tịch,Văn bản hợp nhất,Chương trình,Nghị quyết,Quyết định,Chiến lược,Cương lĩnh,Công điện,Công văn,Hiến pháp,Hướng dẫn,Nghị định,Pháp lệnh,Quy định,Sắc lệnh,Thông báo,Thông tri,Thông tư,Tờ trình,Kế hoạch,Kết luận,Quy chế,Báo cáo,Chỉ thị,Điều lệ,Bộ luật,Đề án,Lệnh,Luật'.split(
    ',',
  );
/** Codes that are not the initials of their kind, or of others too. */
const TYPE_BY_CODE: Record<string, string> = {
  CT: 'Chỉ thị',
  CTR: 'Chương trình',
  TTR: 'Tờ trình',
  QYĐ: 'Quy định',
  QĐI: 'Quy định',
  L: 'Lệnh',
  LCT: 'Luật',
};

/** "Luật sư" is no kind of document. */
const PRINTED_TYPE = new RegExp(`^(?:${TYPES.join('|')})(?![\\p{L}\\p{M}]| sư)`, 'iu');

/**
 * Kind of the document with a symbol, among the kinds that its page prints. A clear symbol decides ("NQ/TW"); "QĐ" and
 * "TT" take the kind with these initials; the National Assembly numbers its laws, codes and resolutions alike. Empty
 * where nothing tells: the Party writes "QĐ" for both Quyết định and Quy định, and "TT" is Thông tư or Thông tri.
 */
export function chooseDocumentType(symbol: string, printed: string[]): string {
  const code = (symbol.split(/[-/]/, 1)[0] ?? '').toUpperCase();
  const isNamed = (type: string) => type.replace(/(?<=\p{L})\p{L}+|\s/gu, '').toUpperCase() === code;
  const [type, another] = TYPES.filter(isNamed);
  const clear = TYPE_BY_CODE[code] ?? (another ? '' : type);
  return clear || (printed.find(isNamed) ?? printed[0] ?? (/^QH\d/.test(code) ? 'Luật' : ''));
}

/** Kind printed at the head of a line, in its usual spelling: "NGHỊ QUYẾT VỀ…" → "Nghị quyết". Empty when none. */
export function printedDocumentType(line: string): string {
  const printed = PRINTED_TYPE.exec(line)?.[0] ?? '';
  return printed.charAt(0).toUpperCase() + printed.slice(1).toLowerCase();
}

/** Whether a line names a kind of document and says nothing else. An empty line says nothing else. */
export function isDocumentType(line: string): boolean {
  return printedDocumentType(line).length === line.length;
}
