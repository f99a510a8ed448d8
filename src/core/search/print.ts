/**
 * Fingerprint of a text, 53 bits in letters and digits: equal texts have the same, and two different ones hardly ever.
 * For telling whether something changed, not against anyone who wants to deceive. (cyrb53, by bryc, public domain.)
 */
export function printOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (b & 2097151) + (a >>> 0)).toString(36);
}
