import { LONGEST_SIDE } from '../core/media/image-caps.ts';
import type { SniffedImage } from '../core/media/sniff-image.ts';
import { logQuietly } from '../platform/log.ts';

/** A drawing anew loses a little: it must save at least this share. */
const WORTH = 0.3;
const QUALITY = 0.85;

interface Sized {
  blob: Blob;
  width: number;
  height: number;
}

/** A picture under its true type; a very large one drawn smaller, where that saves room. One that moves stays whole. */
export async function shrinkImage(given: Blob, { type, width, height, isAnimated }: SniffedImage): Promise<Sized> {
  const whole: Sized = { blob: given.slice(0, given.size, type), width, height };
  const longest = Math.max(width, height);
  if (isAnimated || longest <= LONGEST_SIDE) return whole;
  try {
    const scale = LONGEST_SIDE / longest;
    const bitmap = await createImageBitmap(whole.blob);
    // As drawn: a photo may be turned by what its camera noted.
    const size = { width: Math.round(bitmap.width * scale), height: Math.round(bitmap.height * scale) };
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (context) context.imageSmoothingQuality = 'high';
    context?.drawImage(bitmap, 0, 0, size.width, size.height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
    return blob.size < given.size * (1 - WORTH) ? { blob, ...size } : whole;
  } catch (thrown) {
    logQuietly('picture not drawn smaller', thrown);
    return whole;
  }
}
