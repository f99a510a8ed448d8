/** What a page gave for one address: bytes as base64, since results of injected functions are JSON in Chromium. */
export type PageImage =
  | { bytes: string }
  | { status: number }
  | { refused: 'pixel' | 'too-large' | 'not-an-image' | 'failed' };

export interface PageImageAsk {
  url: string;
  /** Origin of the page that was saved: another one is not asked. */
  origin: string;
  maxBytes: number;
  /** Milliseconds. */
  patience: number;
  /** Pixels a side of what only counts visitors. */
  trackingSide: number;
}

/**
 * Runs in a tab's page, so it stands alone: no imports, no names from outside. What may be had is what the page itself
 * may have: pictures of its own site, and those whose servers let everyone read them. In Firefox the page's policy
 * binds us too; there a picture that the page has drawn is drawn once more (`docs/adr/0013`).
 */
export async function readImageInPage(ask: PageImageAsk): Promise<PageImage> {
  const { url, origin, maxBytes, patience, trackingSide } = ask;
  if (location.origin !== origin) return { refused: 'failed' };
  // Of the prototype: a picture named `images` would stand in for the document's own.
  const all = Document.prototype.querySelectorAll.call(document, 'img') as NodeListOf<HTMLImageElement>;
  const shown = [...all].find((image) => image.currentSrc === url || image.src === url);
  const drawn = shown?.complete && shown.naturalWidth > 0 ? shown : null;
  if (drawn && drawn.naturalWidth <= trackingSide && drawn.naturalHeight <= trackingSide) return { refused: 'pixel' };

  const encode = (blob: Blob): Promise<PageImage> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve({ bytes: String(reader.result).split(',')[1] ?? '' });
      reader.onerror = () => resolve({ refused: 'failed' });
      reader.readAsDataURL(blob);
    });

  /** Null where the picture is another site's: the browser keeps such a drawing to itself. */
  const draw = (image: HTMLImageElement, type: string): Promise<Blob | null> =>
    new Promise((resolve) => {
      const scale = Math.min(1, 2_000 / Math.max(image.naturalWidth, image.naturalHeight, 1));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.round((image.naturalWidth || 800) * scale));
      canvas.height = Math.max(1, Math.round((image.naturalHeight || 600) * scale));
      try {
        canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
        canvas.toBlob(resolve, type, 0.92);
      } catch {
        resolve(null);
      }
    });

  /** A drawing of lines may hold a script: what is kept is how it looks. */
  const drawLines = async (blob: Blob): Promise<PageImage> => {
    const address = URL.createObjectURL(new Blob([blob], { type: 'image/svg+xml' }));
    try {
      const image = drawn ?? new Image();
      if (!drawn) image.src = address;
      await image.decode();
      const painted = await draw(image, 'image/png');
      return painted ? encode(painted) : { refused: 'not-an-image' };
    } catch {
      // Broken, or the page's policy lets no picture of ours be drawn.
      return { refused: 'not-an-image' };
    } finally {
      URL.revokeObjectURL(address);
    }
  };

  const drawAgain = async (): Promise<PageImage> => {
    const painted = drawn ? await draw(drawn, 'image/webp') : null;
    return painted ? encode(painted) : { refused: 'failed' };
  };

  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, { cache: 'force-cache', credentials: 'same-origin', signal });
    if (!response.ok) return { status: response.status };
    const type = response.headers.get('content-type') ?? '';
    const parts: BlobPart[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      length += read.value.byteLength;
      if (length > maxBytes) {
        await reader?.cancel();
        return { refused: 'too-large' };
      }
      parts.push(read.value);
    }
    const blob = new Blob(parts);
    return /^image\/svg\+xml/i.test(type) ? drawLines(blob) : encode(blob);
  } catch {
    // Refused by the page's policy, by the picture's server, or by the network: they look the same from here.
    return drawAgain();
  }
}
