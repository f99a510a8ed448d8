/** Numbers of seven bits a byte, low ones first; the high bit says that more follow. At most 32 bits. */
export class ByteWriter {
  #bytes: Uint8Array;
  length = 0;

  constructor(capacity = 64) {
    this.#bytes = new Uint8Array(capacity);
  }

  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  /** UTF-16 units, each a number: most letters of Vietnamese take one byte or two. */
  text(text: string): void {
    for (let at = 0; at < text.length; at++) this.number(text.charCodeAt(at));
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written, in a buffer of its own. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length) as Uint8Array<ArrayBuffer>;
  }

  /** What was written, in the writer's own buffer: good until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  number(): number {
    let byte = this.#next();
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#next();
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  text(length: number): string {
    let text = '';
    for (let count = 0; count < length; count++) text += String.fromCharCode(this.number());
    return text;
  }

  #next(): number {
    const byte = this.bytes[this.at++];
    if (byte === undefined || this.at > this.end) throw new RangeError('The index ends too soon');
    return byte;
  }
}
