const NAMES =
  'Đảng,Trung ương,Việt Nam,Hồ Chí Minh,Hà Nội,Quốc hội,Chính phủ,Nhà nước,Bộ Chính trị,Ban Bí thư,Tổ quốc'.split(',');

/** Text in capitals as it is written in a sentence: names keep theirs. Other text stays as it is. */
export function inSmallLetters(text: string): string {
  if (text !== text.toUpperCase()) return text;
  const small = text.replace(/\S+/g, (word) => (/[\d/]|^[IVX]+[.,]?$/.test(word) ? word : word.toLowerCase()));
  return NAMES.reduce((told, name) => told.replaceAll(name.toLowerCase(), name), small);
}
