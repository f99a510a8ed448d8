import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { knowAllMessages } from '../../../src/i18n/all-messages.ts';
import { useWork } from '../../../src/pages/use-work.ts';
import { WorkDialog } from '../../../src/pages/work-dialog.tsx';
import { mount, unmount } from '../ui/mount.ts';

knowAllMessages();
afterEach(unmount);

let begin: ReturnType<typeof useWork>['run'];

function Host() {
  const { work, run, stop } = useWork();
  begin = run;
  return <WorkDialog work={work} onStop={stop} />;
}

/** Work that goes on until it is stopped, step by step. */
function endless(label: string, told: string[]): Promise<void> {
  return begin(label, async ({ report, signal }) => {
    told.push(`${label} begins`);
    for (let step = 0; !signal.aborted; step++) {
      report(step / 1000);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    told.push(`${label} ends`);
  });
}

test('a second piece of work waits for the first, and each is stopped by itself', async () => {
  mount(<Host />);
  const told: string[] = [];
  const both = [endless('Một', told), endless('Hai', told)];
  const stop = page.getByRole('button', { name: 'Dừng lại' }).last();
  await expect.element(page.getByRole('heading', { name: 'Một' })).toBeVisible();
  expect(told).toEqual(['Một begins']);
  await stop.click();
  await both[0];
  await expect.element(page.getByRole('heading', { name: 'Hai' })).toBeVisible();
  expect(told).toEqual(['Một begins', 'Một ends', 'Hai begins']);
  await stop.click();
  await both[1];
  expect(told.at(-1)).toBe('Hai ends');
});

test('work that failed holds up no other, and what is left behind stops', async () => {
  mount(<Host />);
  const told: string[] = [];
  await expect(begin('Hỏng', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  const left = endless('Sau', told);
  await vi.waitFor(() => expect(told).toEqual(['Sau begins']));
  unmount();
  await left;
  expect(told.at(-1)).toBe('Sau ends');
});
