import { hash } from '../text/hash.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/**
 * A `urn:uuid:` that is the same at every export, so that who reads it again knows what it has: the id itself where it is
 * a UUID, else one of version 8 (RFC 9562, 5.8) made of it.
 */
export function stableUrn(kind: string, id: string): string {
  if (kind === 'passage' && UUID.test(id)) return `urn:uuid:${id.toLowerCase()}`;
  const hex = [0, 1, 2].map((part) => hash(`${part} ${kind} ${id}`).toString(16).padStart(14, '0').slice(-12)).join('');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) & 3];
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
