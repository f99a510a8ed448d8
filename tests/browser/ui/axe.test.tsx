import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Gallery } from './gallery.tsx';
import { mount, settled, unmount } from './mount.ts';

afterEach(() => {
  unmount();
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark']) {
  for (const width of [380, 1100]) {
    test(`axe finds nothing wrong in the gallery: ${theme}, ${width} px`, async () => {
      await page.viewport(width, 900);
      document.documentElement.dataset.theme = theme;
      document.documentElement.lang = 'vi';
      document.title = 'Thu Hoạch';
      mount(<Gallery />);
      await settled();
      // What still fades in has the colours of no theme.
      await Promise.all(
        document.getAnimations().map((one) => (one.effect?.getTiming().iterations === 1 ? one.finished : null)),
      );
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
      expect(found).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    });
  }
}

test('every target is at least 24 px tall and wide', async () => {
  await page.viewport(380, 900);
  const root = mount(<Gallery />);
  await settled();
  const small = [...root.querySelectorAll<HTMLElement>('button, input:not(.th-hidden), select, [role="option"]')]
    .filter((one) => one.checkVisibility() && !one.closest('.th-check-label'))
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 24 || box.height < 24)
    .map(({ one, box }) => `${one.className} ${one.textContent} ${box.width}×${box.height}`);
  expect(small).toEqual([]);
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing wrong in an open menu, list of suggestions and dialog: ${theme}`, async () => {
    await page.viewport(900, 900);
    document.documentElement.dataset.theme = theme;
    const root = mount(<Gallery />);
    const check = async (part: string) => {
      await settled();
      await Promise.all(
        document.getAnimations().map((one) => (one.effect?.getTiming().iterations === 1 ? one.finished : null)),
      );
      const { violations } = await axe.run(part, { resultTypes: ['violations'] });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`)).toEqual([]);
    };
    root.querySelector<HTMLElement>('[popover]')?.showPopover();
    await check('.th-menu:popover-open');
    root.querySelector<HTMLElement>('[popover]')?.hidePopover();
    await userEvent.click(page.getByRole('combobox', { name: 'Thẻ' }));
    await userEvent.keyboard('h{ArrowDown}');
    await check('.th-tag-input');
    await userEvent.click(page.getByRole('button', { name: 'Mở hộp thoại' }));
    await check('dialog[open]');
  });
}
