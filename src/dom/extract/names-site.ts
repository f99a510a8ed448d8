import { foldBare } from '../../core/text/fold.ts';
import { plainHost } from '../../core/url/plain-host.ts';

/** What portals call themselves. */
const PORTAL = /^(?:cổng thông tin|trang (?:thông )?tin)/iu;
/** What papers do, before their name; a report ("Báo cáo", "BÁO CÁO") is none. */
const PAPER = /^(?:[Bb]áo|BÁO|[Tt]ạp chí|TẠP CHÍ|[Đđ]ài) (?!CÁO|Cáo)\p{Lu}/u;

/**
 * Whether a text is the site's name, as the page declares it, as its host spells it, or as sites call themselves.
 * `isWhole` for a text that may be a headline, which tells of a newspaper too.
 */
export function namesSite(text: string, site: string, url: string, isWhole = false): boolean {
  const name = bare(text);
  if (name === '' || PORTAL.test(text) || (!isWhole && PAPER.test(text))) return true;
  const host = plainHost(url);
  return [site, host, ...host.split('.').slice(0, -1)].map(bare).some((own) => {
    const [long, short] = own.length > name.length ? [own, name] : [name, own];
    if (long === short) return own.length > 2;
    return !isWhole && short.length > 4 && long.includes(short) && short.length * 2 >= long.length;
  });
}

/** Letters and digits without diacritics or blanks, as a host spells a name. */
function bare(text: string): string {
  return foldBare(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
