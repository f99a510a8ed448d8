/** What an address alone says of a page. */
export interface AddressSigns {
  home: boolean;
  articlePath: boolean;
  datePath: boolean;
  docsHost: boolean;
  docsPath: boolean;
  forumPath: boolean;
  listPath: boolean;
  longSlug: boolean;
  productPath: boolean;
  servicePath: boolean;
}

const HOME = /^\/(?:(?:index|default)\.\w+|home|trang-chu|vi|en)?\/?$/i;
const ARTICLE = words('blogs?|news|articles?|posts?|stor(?:y|ies)|resources?|insights?|tin-tuc|bai-viet|tin');
const DOCS = words(
  'docs?|developers?|reference|manual|guide|wiki|api|tutorials?|book|help|glossary|v?\\d+(?:\\.\\d+)+',
);
const FORUM = words('forums?|discuss(?:ions?)?|threads?|showthread|viewtopic|topic|questions?|t|d|dien-?dan|hoi-dap');
const LIST = words(
  'tags?|categor(?:y|ies)|topics?|search|authors?|archives?|page|collections?|browse|chuyen-muc|tim-kiem',
);
const PRODUCT = words('products?|shop|store|items?|dp|p|cart|san-pham|gio-hang');
/** Also as the first or last word of a part: these stand in the names of such pages. */
const SERVICE =
  /[/-](?:services?|solutions?|about|contact|pricing|locations?|products?|company|reviews|offers|deals|jobs?|dich-vu|gioi-thieu|lien-he)(?:$|[/.-])/i;

const MAX_PATH = 300;

/** Takes also what is no address. */
export function addressSigns(address: string): AddressSigns {
  const url = URL.canParse(address) ? new URL(address) : null;
  const path = url?.pathname.slice(0, MAX_PATH) ?? '';
  const search = url?.search.slice(0, MAX_PATH) ?? '';
  // A folder of its own and a host of its own mean the same.
  const place = `/${url?.hostname.replace(/^www\./, '') ?? ''}${path}`;
  const slug = path.replace(/\/+$|\.\w+$/g, '').replace(/.*\//, '');
  return {
    home: HOME.test(path) && !/id=|p=\d/i.test(search),
    articlePath: ARTICLE.test(place) || /blog|substack|medium\.com/.test(place),
    datePath: /\/(?:19|20)\d\d\/\d\d?\//.test(path),
    docsHost: /^\/(?:docs?|developers?|wiki|help|api)\./i.test(place),
    docsPath: DOCS.test(path),
    forumPath: FORUM.test(place),
    listPath: LIST.test(path) || /[?&](?:q|s|query|keywords?|tukhoa|search)=/i.test(search),
    longSlug: slug.split(/[-_]/).length >= 5,
    productPath: PRODUCT.test(place),
    servicePath: SERVICE.test(path),
  };
}

/** Whole parts of a path, with or without an extension. */
function words(list: string): RegExp {
  return new RegExp(`/(?:${list})(?:$|[/.])`, 'i');
}
