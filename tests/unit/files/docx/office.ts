import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isOnPath = (program: string): boolean => spawnSync('which', [program]).status === 0;

const MISSING = ['soffice', 'pdftoppm', 'pdftotext'].filter((program) => !isOnPath(program));

/** Whether Word files can be opened here in LibreOffice. In CI they must: a missing program fails there. */
export const hasOffice = MISSING.length === 0 || Boolean(process.env.CI);

if (MISSING.length > 0) console.warn(`Word files are not opened in the real program: ${MISSING.join(', ')} missing`);

/** A folder of files that LibreOffice opens, with a profile of its own. */
export class Office {
  readonly #folder = mkdtempSync(join(tmpdir(), 'office-'));

  /** Puts files into the folder and has LibreOffice make PDF and text of all of them: one start for each kind. */
  open(files: Readonly<Record<string, Uint8Array>>): void {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(this.#folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    for (const kind of ['pdf', 'txt:Text (encoded):UTF8']) {
      const profile = `-env:UserInstallation=file://${join(this.#folder, 'profile')}`;
      execFileSync(
        'soffice',
        [profile, '--headless', '--norestore', '--convert-to', kind, '--outdir', this.#folder, ...paths],
        { stdio: 'pipe', timeout: 150_000 },
      );
    }
  }

  /** The text that LibreOffice reads in a file. */
  text(name: string): string {
    return readFileSync(join(this.#folder, `${name}.txt`), 'utf8').replace(/^\ufeff/, '');
  }

  /** Text of each page of its PDF. */
  pageTexts(name: string): string[] {
    const text = execFileSync('pdftotext', ['-layout', join(this.#folder, `${name}.pdf`), '-'], { encoding: 'utf8' });
    return text.split('\f').slice(0, -1);
  }

  /** Each page of its PDF as a picture, four dots a millimetre. */
  pages(name: string): PageImage[] {
    const target = join(this.#folder, `${name}-page`);
    execFileSync('pdftoppm', ['-gray', '-r', String(DOTS * 25.4), join(this.#folder, `${name}.pdf`), target]);
    return readdirSync(this.#folder)
      .filter((file) => file.startsWith(`${name}-page`))
      .sort()
      .map((file) => new PageImage(readFileSync(join(this.#folder, file))));
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Dots a millimetre. */
const DOTS = 4;
/** Darker than this is ink. */
const INK = 160;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A page's dots, measured in millimetres. */
export class PageImage {
  readonly width: number;
  readonly height: number;
  readonly #dots: Buffer;
  readonly #columns: number;

  constructor(pgm: Buffer) {
    const [head = '', columns = '0', rows = '0'] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? [];
    this.#columns = Number(columns);
    this.#dots = pgm.subarray(head.length);
    this.width = Number(columns) / DOTS;
    this.height = Number(rows) / DOTS;
  }

  /** Where ink stands within a part of the page, all in millimetres from its upper left; null where there is none. */
  ink({ left = 0, right = this.width, top = 0, bottom = this.height }: Partial<Box> = {}): Box | null {
    const box = { left: Number.POSITIVE_INFINITY, right: -1, top: Number.POSITIVE_INFINITY, bottom: -1 };
    for (let y = Math.floor(top * DOTS); y < Math.floor(bottom * DOTS); y++) {
      for (let x = Math.floor(left * DOTS); x < Math.floor(right * DOTS); x++) {
        if ((this.#dots[y * this.#columns + x] ?? 255) > INK) continue;
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y + 1);
      }
    }
    if (box.right < 0) return null;
    const [l, r, t, b] = [box.left, box.right, box.top, box.bottom].map((dots) => dots / DOTS);
    return { left: l ?? 0, right: r ?? 0, top: t ?? 0, bottom: b ?? 0 };
  }
}
