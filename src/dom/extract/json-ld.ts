/** What structured data say of one article, or of the page that holds it. Entities are read, nothing else is changed. */
export interface StructuredArticle {
  /** Declared as an article; what is said of the page alone counts for less. */
  isArticle: boolean;
  /** Its own address, empty where it names none. */
  url: string;
  headline: string;
  /** `isPerson` where the data say so; organisations are left out. */
  authors: { name: string; isPerson: boolean }[];
  datePublished: string;
  dateModified: string;
  description: string;
  publisher: string;
  language: string;
  image: string;
}

export interface StructuredData {
  /** Articles first, in page order. */
  articles: StructuredArticle[];
  /** Name of the site, where the data give one. */
  site: string;
}

type Json = Record<string, unknown>;

const ARTICLE = /(?:Article|Posting|Report|Legislation|NewsItem|CreativeWork|Recipe|HowTo)$/;
const PAGE = /Page$/;
const GROUP = /Organization|Corporation|Site|Brand|Publisher|Project/;
const MAX_NODES = 500;
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** All articles of a page's JSON-LD blocks. A broken block does not hide the others. */
export function structuredData(blocks: string[]): StructuredData {
  const nodes = blocks.flatMap(parseNodes).slice(0, MAX_NODES);
  const ofType = (type: RegExp) => nodes.filter((node) => types(node).some((name) => type.test(name)));
  const articles = ofType(ARTICLE);
  const pages = ofType(PAGE).filter((node) => !articles.includes(node));
  return {
    articles: [...articles, ...pages].map((node) => read(node, nodes, articles.includes(node))),
    site: text(ofType(/^WebSite$/)[0]?.name),
  };
}

function read(node: Json, nodes: Json[], isArticle: boolean): StructuredArticle {
  const ofPage = node.mainEntityOfPage;
  return {
    isArticle,
    url: text(node.url) || text(ofPage) || (isJson(ofPage) ? text(ofPage['@id']) || text(ofPage.url) : ''),
    headline: text(node.headline) || text(node.name),
    authors: people(node.author ?? node.creator, nodes),
    datePublished: text(node.datePublished) || text(node.dateCreated),
    dateModified: text(node.dateModified),
    description: text(node.description),
    publisher: text(resolve(node.publisher, nodes)?.name),
    language: text(node.inLanguage),
    image: imageOf(node.image, nodes),
  };
}

function parseNodes(block: string): Json[] {
  // Newsrooms do leave raw line breaks and comment marks in their JSON.
  const cleaned = block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/\p{Cc}+/gu, ' ');
  try {
    return flatten(JSON.parse(cleaned), 0);
  } catch {
    return [salvaged(cleaned)];
  }
}

/** A headline with bare quotation marks breaks the block, and leaves its other fields readable. */
function salvaged(block: string): Json {
  const field = (name: string) => new RegExp(`"${name}"\\s*:\\s*"([^"]*)"`).exec(block)?.[1];
  const author = /"author"\s*:[\s[]*(\{[^{}]*\})/.exec(block)?.[1];
  return {
    '@type': /"@type"\s*:\s*"(\w*(?:Article|BlogPosting))"/.exec(block)?.[1],
    datePublished: field('datePublished'),
    dateModified: field('dateModified'),
    author: author ? parseNodes(author)[0] : undefined,
  };
}

function flatten(value: unknown, depth: number): Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).flatMap((item) => flatten(item, depth + 1));
  if (!isJson(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value.mainEntity, depth + 1)];
}

function people(value: unknown, nodes: Json[]): StructuredArticle['authors'] {
  const items = Array.isArray(value) ? value : [value];
  return items.slice(0, 20).flatMap((item) => {
    if (typeof item === 'string') return [{ name: text(item), isPerson: false }];
    const node = resolve(item, nodes);
    if (!node) return [];
    const isPerson = types(node).includes('Person');
    if (!isPerson && types(node).some((type) => GROUP.test(type))) return [];
    const names = Array.isArray(node.name) ? node.name.map(text) : [text(node.name)];
    return names.filter(Boolean).map((name) => ({ name, isPerson }));
  });
}

/** A node may stand elsewhere in the graph, and be named here by its id alone or with less than is known of it. */
function resolve(value: unknown, nodes: Json[]): Json | null {
  const node = Array.isArray(value) ? value[0] : value;
  if (!isJson(node)) return null;
  if (node['@id'] === undefined || (node.name !== undefined && node['@type'] !== undefined)) return node;
  return nodes.find((other) => other['@id'] === node['@id'] && other !== node && other.name !== undefined) ?? node;
}

function imageOf(value: unknown, nodes: Json[]): string {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  const node = isJson(item) ? (item.url === undefined ? resolve(item, nodes) : item) : null;
  return text(item) || text(node?.url) || text(node?.contentUrl);
}

function types(node: Json): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string');
}

function text(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/&(?:#x([\da-f]{1,5})|#(\d{1,6})|(\w+));/gi, (whole, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(code);
    })
    .trim();
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
