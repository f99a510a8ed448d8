import { foldBare } from '../../core/text/fold.ts';

/** Second labels below which a site registers its own name. */
const REGISTRIES = /\.(?:com|net|org|gov|edu|ac|co|info|biz|name|example)?\.?\w+$/;
/** What Vietnamese sites call themselves, before their name. A report ("Báo cáo") is none. */
const KIND =
  /^(?:(?:[Bb]áo|BÁO|[Tt]ạp chí|TẠP CHÍ|[Đđ]ài)(?! [Cc]áo| CÁO) \p{Lu}|[Cc]ổng (?:thông tin|TTĐT)|CỔNG THÔNG TIN|[Tt]rang (?:thông )?tin|TRANG (?:THÔNG )?TIN)/u;

/**
 * Whether a text is the site's name, as the page declares it, as its host spells it, or as sites call themselves.
 * `isWhole` for a text that may be a headline that tells of a newspaper.
 */
export function namesSite(text: string, site: string, url: string, isWhole = false): boolean {
  const name = bare(text);
  if (name === '' || (!isWhole && KIND.test(text))) return true;
  const declared = bare(site);
  if (declared !== '' && holds(name, declared, isWhole)) return true;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|amp|mobile)\./, '') : '';
  if (name === bare(host)) return true;
  return host
    .replace(REGISTRIES, '')
    .split('.')
    .some((label) => holds(name, bare(label), isWhole));
}

/** One holds the other and is not much more, or nothing more where the whole is asked for. */
function holds(a: string, b: string, isWhole: boolean): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (long === short) return short.length > 2;
  return !isWhole && short.length > 4 && long.includes(short) && short.length * 2 >= long.length;
}

/** Letters and digits without diacritics or blanks, as a host spells a name. */
function bare(text: string): string {
  return foldBare(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
