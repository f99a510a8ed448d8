const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: 10 characters of time, so that ids sort by age, and 16 random ones (80 bits), in Crockford base 32.
 * Not `crypto.randomUUID`: that is missing on plain http pages, where content scripts run too.
 */
export function newId(): string {
  let time = Date.now();
  let head = '';
  for (let index = 0; index < 10; index++) {
    head = ALPHABET[time % 32] + head;
    time = Math.floor(time / 32);
  }
  const random = crypto.getRandomValues(new Uint8Array(16));
  return head + Array.from(random, (byte) => ALPHABET[byte % 32]).join('');
}
