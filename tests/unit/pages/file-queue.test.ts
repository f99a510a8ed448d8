import { beforeEach, expect, test, vi } from 'vitest';
import type { FileJob } from '../../../src/pages/open-files/file-job.ts';
import { FileQueue } from '../../../src/pages/open-files/file-queue.ts';

const steps = vi.hoisted(() => ({
  /** Until it is let go of, the library does not answer. */
  gate: Promise.resolve(),
  read: 0,
}));

vi.mock('../../../src/platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../src/platform/fetch-in-tab.ts', () => ({ fetchInTab: async () => null }));
vi.mock('../../../src/pages/page-library.ts', () => ({
  library: {
    openPage: async () => {
      await steps.gate;
      return { article: null };
    },
    saveArticle: async ({ id }: { id: string }) => ({ id, title: 'Đã lưu' }),
  },
}));
vi.mock('../../../src/pages/open-files/open-file.ts', () => ({
  identifyFile: async () => ({ kind: 'text', url: 'urn:sha256:1', bytes: new Uint8Array() }),
  readFile: async () => {
    steps.read++;
    return { extracted: { circulation: null }, url: 'urn:sha256:1', source: { mediaType: 'text/plain' } };
  },
}));

let jobs: FileJob[] = [];
const stepOf = () => jobs[0]?.state.step;

beforeEach(() => {
  steps.gate = Promise.resolve();
  steps.read = 0;
});

function begun(): { queue: FileQueue; id: string } {
  const queue = new FileQueue((now) => {
    jobs = now;
  });
  queue.addFiles([new File(['chữ'], 'bai.txt')]);
  return { queue, id: jobs[0]?.id ?? '' };
}

test('stopped before its text is read, a file is not read', async () => {
  let go = (): void => undefined;
  steps.gate = new Promise((resolve) => {
    go = resolve;
  });
  const { queue, id } = begun();
  await vi.waitFor(() => expect(stepOf()).toBe('reading'));
  queue.cancel(id);
  go();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(steps.read).toBe(0);
  expect(stepOf()).toBe('cancelled');
});

test('stopped while it waits and begun anew, it is read once', async () => {
  const { queue, id } = begun();
  queue.cancel(id);
  queue.retry(id);
  await vi.waitFor(() => expect(stepOf()).toBe('opened'));
  expect(steps.read).toBe(1);
  expect(jobs[0]?.name).toBe('bai.txt');
});
