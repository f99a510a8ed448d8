// @ts-check

const BEFORE_FRONT = 'b,ch,d,đ,gh,gi,h,k,kh,l,m,n,ngh,nh,ph,qu,r,s,t,th,tr,v,x'.split(',');
const BEFORE_BACK = 'b,c,ch,d,đ,g,gi,h,kh,l,m,n,ng,nh,ph,r,s,t,th,tr,v,x'.split(',');
/** Rimes; the tone mark goes to the letter before `*`. */
const FRONT_RIMES =
  'e*,e*o,e*m,e*n,e*ng,e*t,e*p,ê*,ê*u,ê*m,ê*n,ê*nh,ê*ch,ê*t,ê*p,i*,i*a,i*u,i*m,i*n,i*nh,i*ch,i*t,i*p,iê*u,iê*m,iê*n,iê*ng,iê*c,iê*t,iê*p'.split(
    ',',
  );
const BACK_RIMES =
  'a*,a*i,a*o,a*u,a*y,a*m,a*n,a*ng,a*nh,a*c,a*ch,a*t,a*p,ă*m,ă*n,ă*ng,ă*c,ă*t,ă*p,â*u,â*y,â*m,â*n,â*ng,â*c,â*t,â*p,o*,o*i,o*m,o*n,o*ng,o*c,o*t,o*p,ô*,ô*i,ô*m,ô*n,ô*ng,ô*c,ô*t,ô*p,ơ*,ơ*i,ơ*m,ơ*n,ơ*t,ơ*p,u*,u*a,u*i,u*m,u*n,u*ng,u*c,u*t,ư*,ư*a,ư*u,ư*ng,ư*c,ươ*i,ươ*m,ươ*n,ươ*ng,ươ*c,ươ*t,uô*i,uô*n,uô*ng,uô*c,uô*t,oa*,oa*i,oa*n,oa*ng,oa*t,oe*,uê*,uy*,uyê*n,uyê*t'.split(
    ',',
  );
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
/** A syllable that is stopped has only two tones. */
const STOPPED_TONES = ['\u0301', '\u0323'];

/** Every syllable that these sounds can make, tone marks placed the modern way (`hoà`, `uỷ`), NFC. */
export function allSyllables() {
  const syllables = new Set();
  for (const [initials, rimes] of /** @type {const} */ ([
    [BEFORE_FRONT, FRONT_RIMES],
    [BEFORE_BACK, BACK_RIMES],
  ])) {
    for (const initial of initials) {
      for (const rime of rimes) {
        if (initial === 'gi' && rime.startsWith('i')) continue;
        const tones = /(?:c|ch|t|p)$/.test(rime) ? STOPPED_TONES : TONES;
        for (const tone of tones) syllables.add((initial + rime.replace('*', tone)).normalize('NFC'));
      }
    }
  }
  return [...syllables];
}

/** Both ways of placing a tone mark at the end of a word. */
const PLACED = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];
const OLD = new Map(PLACED.map(([modern, old]) => [modern, old]));
const MODERN_END = /(?<!q)(?:o[àáảãạèéẻ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** Tone marks as many newsrooms place them: `hoà` → `hòa`. As long as what is given. @param {string} text */
export function placeTonesOldWay(text) {
  return text.replace(MODERN_END, (end) => OLD.get(end) ?? end);
}
