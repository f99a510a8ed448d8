import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { VirtualList } from '../../../src/ui/virtual-list.tsx';

const keyAt = (index: number): string => `row ${index}`;

afterEach(() => {
  render(null, document.body);
});

test('all rows are there when a sheet is printed, and those in sight again after it', async () => {
  render(
    <ul>
      <VirtualList
        count={300}
        keyAt={keyAt}
        element="li"
        expected={60}
        render={(index) => (
          <li key={index} data-row={index} style={{ height: '60px' }}>
            {index}
          </li>
        )}
      />
    </ul>,
    document.body,
  );
  const drawn = (): number => document.querySelectorAll('[data-row]').length;
  await expect.poll(drawn).toBeLessThan(100);
  dispatchEvent(new Event('beforeprint'));
  expect(drawn()).toBe(300);
  dispatchEvent(new Event('afterprint'));
  expect(drawn()).toBeLessThan(100);
});
