/** How a font looks, told by its name where the file says nothing. */
export interface FontStyle {
  bold: boolean;
  italic: boolean;
}

const PLAIN: FontStyle = { bold: false, italic: false };
const BOLD = /bold|black|heavy|semibold|demi(?!-?light)|(?:^|[-,])(?:bd|b)(?:$|[-,])/i;
const ITALIC = /italic|oblique|(?:^|[-,])(?:it|i|bi)(?:$|[-,])/i;

interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
}

/** Fonts of one file, by the names that pdf.js gives them. */
export class FontStyles {
  readonly #known = new Map<string, FontStyle>();

  learn(name: string, font: LoadedFont): void {
    // "ABCDEF+TimesNewRomanPS-BoldMT": letters before the plus mark a part of the font.
    const own = (font.name ?? '').replace(/^[A-Z]{6}\+/, '');
    this.#known.set(name, {
      bold: font.bold === true || font.black === true || BOLD.test(own),
      italic: font.italic === true || ITALIC.test(own),
    });
  }

  has(name: string): boolean {
    return this.#known.has(name);
  }

  of(name: string): FontStyle {
    return this.#known.get(name) ?? PLAIN;
  }
}
