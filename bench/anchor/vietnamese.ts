/** Both ways of placing a tone mark, letter for letter: hoà/hòa, uỷ/ủy. */
const PLACED = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
] as const;

const OTHER_WAY = new Map<string, string>(
  PLACED.flatMap(([old, modern]) => [
    [old, modern],
    [modern, old],
  ]),
);
const PAIR = /(?<!q)(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|u[ỳýỷỹỵ]|[ùúủũụ]y)(?!\p{L})/gu;

/** Every tone mark placed the other way. As long as what is given. */
export function swapTones(text: string): string {
  return text.replace(PAIR, (pair) => OTHER_WAY.get(pair) ?? pair);
}
