import { IMAGE_CAPS } from '../../core/media/image-caps.ts';
import { sniffImage } from '../../core/media/sniff-image.ts';
import { FailureError } from '../../core/model/failure.ts';
import { keptSize, STORY_PICTURE_CAPS } from '../../core/stories/picture-caps.ts';

export interface ReadPicture {
  blob: Blob;
  width: number;
  height: number;
}

const QUALITY = 0.86;

/**
 * A chosen file as it is kept: judged by its bytes and drawn anew, no larger than it is shown. A photograph says where and
 * when it was taken; drawn anew it does not. One that moves stays as it is.
 * @throws FailureError `not-a-picture`, `picture-too-large`
 */
export async function readPicture(file: Blob): Promise<ReadPicture> {
  if (file.size > STORY_PICTURE_CAPS.bytes) throw new FailureError('picture-too-large');
  const sniffed = sniffImage(new Uint8Array(await file.arrayBuffer()));
  if (!sniffed) throw new FailureError('not-a-picture');
  const { type, width, height, isAnimated } = sniffed;
  // A few kilobytes may unpack to gigabytes.
  if (width * height > IMAGE_CAPS.pixels) throw new FailureError('picture-too-large');
  const whole = file.slice(0, file.size, type);
  const bitmap = await createImageBitmap(whole).catch(() => {
    throw new FailureError('not-a-picture');
  });
  try {
    const isKept = isAnimated && file.size <= STORY_PICTURE_CAPS.animated;
    if (isKept) return { blob: whole, width: bitmap.width, height: bitmap.height };
    // As drawn: a photograph may be turned by what its camera noted.
    const size = keptSize(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (!context) throw new FailureError('not-a-picture');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, size.width, size.height);
    return { blob: await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }), ...size };
  } finally {
    bitmap.close();
  }
}
