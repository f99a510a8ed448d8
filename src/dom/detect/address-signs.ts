/** What an address alone says of a page; each 0 or 1. */
export interface AddressSigns {
  home: number;
  listPath: number;
  forumPath: number;
  productPath: number;
  articlePath: number;
}

const LIST =
  /(?:^|\/)(?:tags?|category|categories|chuyen-muc|danh-muc|topics?|search|tim-kiem|author|authors|archives?|page|trang|collections?|sitemap|products|services?|dich-vu|gioi-thieu|lien-he|about|contact|pricing|locations?)(?:\/|$|\.)/i;
const FORUM =
  /(?:^|\/)(?:forums?|threads?|showthread|viewtopic|questions?|discussions?|boards?|dien-dan|community|comments|t)(?:\/|\.|$|-)/i;
const PRODUCT = /(?:^|\/)(?:products?|san-pham|shop|store|item|items|dp|p|cart|gio-hang|buy)(?:\/|$)/i;
/** A slug of five words or more, a long number, or a date in the path. */
const SLUG = /[^/]+(?:[-_][^/]+){4,}|\d{6,}|\/(?:19|20)\d{2}\/\d{1,2}\//;
const SEARCH_PARAM = /[?&](?:q|s|query|keyword|keywords|tukhoa|search|k)=/i;

export function addressSigns(address: string): AddressSigns {
  const url = URL.canParse(address) ? new URL(address) : null;
  const path = url ? url.pathname : '';
  const isHome = /^\/(?:index\.\w+|default\.\w+|home|trang-chu|vi|en)?\/?$/i.test(path);
  const search = url?.search ?? '';
  return {
    home: Number(isHome && !/id=|p=\d/i.test(search)),
    listPath: Number(LIST.test(path) || SEARCH_PARAM.test(search)),
    forumPath: Number(FORUM.test(path) || /^(?:forums?|community|discuss|diendan)\./i.test(url?.hostname ?? '')),
    productPath: Number(PRODUCT.test(path)),
    articlePath: Number(SLUG.test(path)),
  };
}
