/** What structured data say of one article, or of the page that holds it. */
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

const ARTICLE = /(?:Article|Posting|Legislation|Work|Recipe|HowTo)$/;
const GROUP = /Organization|Corporation/;
const MAX_NODES = 500;

/** All articles of a page's JSON-LD blocks. A broken block does not hide the others. */
export function structuredData(blocks: string[]): StructuredData {
  const nodes = blocks.flatMap(parseNodes).slice(0, MAX_NODES);
  const ofType = (type: RegExp) => nodes.filter((node) => [node['@type']].flat().some((name) => type.test(`${name}`)));
  const text = (value: unknown) => (typeof value === 'string' ? withoutEntities(value).trim() : '');
  /** A node may stand elsewhere in the graph, and be named here by its id alone or with less than is known of it. */
  const resolve = (value: unknown): Json => {
    const node = asJson([value].flat()[0]);
    return { ...nodes.find((other) => other['@id'] && other['@id'] === node['@id']), ...node };
  };
  const people = (value: unknown) =>
    [value]
      .flat()
      .slice(0, 20)
      .flatMap((item) => {
        const node = typeof item === 'string' ? { name: item } : resolve(item);
        const type = `${node['@type']}`;
        const isPerson = /Person/.test(type);
        if (!isPerson && GROUP.test(type)) return [];
        return [node.name]
          .flat()
          .map(text)
          .filter(Boolean)
          .map((name) => ({ name, isPerson }));
      });
  const articles = ofType(ARTICLE);
  const read = (node: Json): StructuredArticle => ({
    isArticle: articles.includes(node),
    url: text(node.url) || text(node.mainEntityOfPage) || text(asJson(node.mainEntityOfPage)['@id']),
    headline: text(node.headline) || text(node.name),
    authors: people(node.author ?? node.creator),
    datePublished: text(node.datePublished) || text(node.dateCreated),
    dateModified: text(node.dateModified),
    description: text(node.description),
    publisher: text(resolve(node.publisher).name),
    language: text(node.inLanguage),
    image: text([node.image].flat()[0]) || text(resolve(node.image).url),
  });
  const pages = ofType(/Page$/).filter((node) => !articles.includes(node));
  return { articles: [...articles, ...pages].map(read), site: text(ofType(/^WebSite$/)[0]?.name) };
}

function parseNodes(block: string): Json[] {
  // Newsrooms do leave raw line breaks in their JSON, and comment marks around it.
  const cleaned = `[${/\{.*\}/su.exec(block)?.[0].replace(/\p{Cc}+/gu, ' ') ?? ''}]`;
  try {
    return flatten(JSON.parse(cleaned), 0);
  } catch {
    // A headline with bare quotation marks breaks the block, and leaves its other fields readable.
    const datePublished = /"datePublished"\s*:\s*"([^"]*)"/.exec(cleaned)?.[1];
    return datePublished ? [{ '@type': 'Article', datePublished }] : [];
  }
}

function flatten(value: unknown, depth: number): Json[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, MAX_NODES).flatMap((item) => flatten(item, depth + 1));
  const node = asJson(value);
  return node === value ? [node, ...flatten(node['@graph'], depth + 1), ...flatten(node.mainEntity, depth + 1)] : [];
}

/** The value itself, or nothing at all. */
function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

const NAMED: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** By hand: no parser may be given text on a page that demands trusted types, nor on our own. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (entity, hex: string, code: string, name: string) => {
    const point = Number.parseInt(code, hex ? 16 : 10);
    return NAMED[name] ?? (point > 0 && point < 0x110000 ? String.fromCodePoint(point) : entity);
  });
}
