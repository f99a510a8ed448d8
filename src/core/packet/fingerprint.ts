import { fromHex } from './hex.ts';
import { sha256 } from './sha256.ts';

/** By which a key is known in the library: SHA-256 of it, 64 hexadecimal digits. */
export function keyId(publicKey: string): string {
  return sha256(fromHex(publicKey));
}

const GROUPS = 6;
const DIGITS = 4;

/**
 * What two people compare by phone: six groups of four digits, "0123 4567 …". Digits are said the same way in every
 * region and are mistaken for no other; 24 of them are 79 bits, so nobody makes a second key that reads the same.
 * @param id as `keyId` gives it
 */
export function fingerprint(id: string): string {
  const digits = (BigInt(`0x${id}`) % 10n ** BigInt(GROUPS * DIGITS)).toString().padStart(GROUPS * DIGITS, '0');
  return Array.from({ length: GROUPS }, (_, at) => digits.slice(at * DIGITS, (at + 1) * DIGITS)).join(' ');
}
