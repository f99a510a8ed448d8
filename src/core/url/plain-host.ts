import { parseUrl } from './parse-url.ts';

/** The host of an address without "www." or the name of a mobile or AMP edition; empty where it has none. */
export function plainHost(address: string): string {
  return (parseUrl(address)?.hostname ?? '').replace(/^(?:www|m|mobile|amp)\./, '');
}
