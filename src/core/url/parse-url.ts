/**
 * What this folder uses of the WHATWG URL. Pages, workers and Node all have it, but it belongs to the DOM
 * library, which the core is compiled without.
 */
export interface ParsedUrl {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  readonly searchParams: {
    forEach(callback: (value: string, name: string) => void): void;
    delete(name: string): void;
    sort(): void;
  };
  hash: string;
  username: string;
  password: string;
}

interface UrlConstructor {
  new (address: string, base?: string): ParsedUrl;
  canParse(address: string, base?: string): boolean;
}

const { URL: Url } = globalThis as unknown as { URL: UrlConstructor };

/** The parsed address, or null for what is none. */
export function parseUrl(address: string, base?: string): ParsedUrl | null {
  return Url.canParse(address, base) ? new Url(address, base) : null;
}

export function isHttp(url: ParsedUrl): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}
