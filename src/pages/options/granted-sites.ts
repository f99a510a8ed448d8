export interface GrantedSite {
  /** As its readers call it: `nhandan.vn`. */
  name: string;
  /** The match patterns that together make the grant. */
  origins: string[];
}

export interface GrantedSites {
  /** By name. */
  sites: GrantedSite[];
  /** Patterns that cover every page; none where the reader chose sites one by one. */
  everywhere: string[];
}

/** What the browser lists as match patterns, as sites: both schemes of a host are one, other schemes are left out. */
export function groupOrigins(origins: readonly string[]): GrantedSites {
  const byName = new Map<string, string[]>();
  const everywhere: string[] = [];
  for (const origin of origins) {
    const host = hostOf(origin);
    if (host === '*') everywhere.push(origin);
    else if (host) byName.set(siteName(host), [...(byName.get(siteName(host)) ?? []), origin]);
  }
  const order = new Intl.Collator('vi', { numeric: true });
  const sites = [...byName].map(([name, own]) => ({ name, origins: own }));
  return { sites: sites.sort((a, b) => order.compare(a.name, b.name)), everywhere };
}

function hostOf(origin: string): string | null {
  if (origin === '<all_urls>') return '*';
  return origin.match(/^(?:\*|https?):\/\/([^/]+)\//)?.[1] ?? null;
}

function siteName(host: string): string {
  return host.replace(/^\*\./, '').replace(/^www\./, '');
}
