import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HarnessPage } from './harness/harness.ts';

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The commonest colour on the screen in a box of the viewport, `[red, green, blue]`: what lies behind a line of text. From
 * a picture of the page, since computed style also tells of colours that the browser does not draw.
 */
export async function screenColour(page: HarnessPage, box: Box): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-hoach-screen-'));
  try {
    const path = join(folder, 'page.png');
    await page.screenshot(path);
    const picture = `data:image/png;base64,${readFileSync(path).toString('base64')}`;
    return await page.evaluate(
      async ({ picture, box }) => {
        const image = new Image();
        image.src = picture;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        const scale = image.width / innerWidth;
        const [x, y, width, height] = [box.left, box.top, box.width, box.height].map((side) =>
          Math.round(side * scale),
        );
        const { data } = context.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1);
        const counts = new Map<string, number>();
        for (let at = 0; at < data.length; at += 4) {
          const colour = data.slice(at, at + 3).join();
          counts.set(colour, (counts.get(colour) ?? 0) + 1);
        }
        const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
        return (commonest?.[0] ?? '').split(',').map(Number);
      },
      { picture, box },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
