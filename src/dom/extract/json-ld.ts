/** What structured data says of the page's main article. All strings are raw. */
export interface StructuredArticle {
  headline: string;
  authors: { name: string; isPerson: boolean }[];
  datePublished: string;
  description: string;
  publisher: string;
  language: string;
  image: string;
}

type Json = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Legislation|NewsItem|CreativeWork)$/;
const MAX_NODES = 500;

/** The first article among a page's JSON-LD blocks, or null. A broken block does not hide the others. */
export function structuredArticle(blocks: string[]): StructuredArticle | null {
  const nodes = blocks.flatMap(parseNodes).slice(0, MAX_NODES);
  const article = nodes.find((node) => types(node).some((type) => ARTICLE_TYPE.test(type)));
  if (!article) return null;
  return {
    headline: text(article.headline) || text(article.name),
    authors: people(article.author ?? article.creator, nodes),
    datePublished: text(article.datePublished) || text(article.dateCreated),
    description: text(article.description),
    publisher: text(resolve(article.publisher, nodes)?.name),
    language: text(article.inLanguage),
    image: imageOf(article.image, nodes),
  };
}

function parseNodes(block: string): Json[] {
  // Newsrooms do leave raw line breaks and comment marks in their JSON.
  const cleaned = block.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/\p{Cc}+/gu, ' ');
  try {
    return flatten(JSON.parse(cleaned), 0);
  } catch {
    return [];
  }
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
    if (typeof item === 'string') return [{ name: item, isPerson: false }];
    const node = resolve(item, nodes);
    const names = Array.isArray(node?.name) ? node.name.map(text) : [text(node?.name)];
    return names.filter(Boolean).map((name) => ({ name, isPerson: node !== null && types(node).includes('Person') }));
  });
}

/** A node may stand elsewhere in the graph and be named here by its id alone. */
function resolve(value: unknown, nodes: Json[]): Json | null {
  const node = Array.isArray(value) ? value[0] : value;
  if (!isJson(node)) return null;
  if (node.name !== undefined || node['@id'] === undefined) return node;
  return nodes.find((other) => other['@id'] === node['@id'] && other !== node && other.name !== undefined) ?? node;
}

function imageOf(value: unknown, nodes: Json[]): string {
  const item: unknown = Array.isArray(value) ? value[0] : value;
  return text(item) || text(resolve(item, nodes)?.url);
}

function types(node: Json): string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
