import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import baseCss from '../../../src/ui/base.css?inline';
import { Button } from '../../../src/ui/button.tsx';
import componentsCss from '../../../src/ui/components.css?inline';
import { Menu } from '../../../src/ui/menu.tsx';
import { RolePicker } from '../../../src/ui/role-picker.tsx';
import tokensCss from '../../../src/ui/tokens.css?inline';
import { SHORT_ROLE_LABELS } from './gallery.tsx';
import { settled } from './mount.ts';

let host: HTMLElement | null = null;

afterEach(() => {
  host?.remove();
  document.documentElement.removeAttribute('style');
});

/** The bar as it stands in somebody else's page: closed root, a redefined rem, loud styles all around. */
function openBar(theme: 'light' | 'dark'): ShadowRoot {
  document.documentElement.style.fontSize = '10px';
  host = document.createElement('div');
  host.dataset.theme = theme;
  host.style.cssText = 'color: red; font: 40px cursive; letter-spacing: 5px; text-transform: uppercase';
  document.body.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokensCss}\n${baseCss}\n${componentsCss}`);
  root.adoptedStyleSheets = [sheet];
  render(
    <div class="th-root">
      <RolePicker
        variant="compact"
        label="Vai trò"
        labels={SHORT_ROLE_LABELS}
        value={null}
        onChange={() => undefined}
      />
      <Button variant="primary">Lưu</Button>
      <Menu label="Việc khác" items={[{ id: 'a', label: 'Sao chép', onSelect: () => undefined }]} />
    </div>,
    root,
  );
  return root;
}

test.each([
  ['light', 'rgb(31, 91, 78)'],
  ['dark', 'rgb(143, 203, 180)'],
] as const)('in a shadow root the tokens hold: %s', (theme, accent) => {
  const root = openBar(theme);
  const button = root.querySelector('.th-button-primary');
  const style = button && getComputedStyle(button);
  expect(style?.backgroundColor).toBe(accent);
  expect(style?.fontSize).toBe('17px');
  const label = root.querySelector('.th-role-choice-label');
  const text = label && getComputedStyle(label);
  expect([text?.letterSpacing, text?.textTransform]).toEqual(['normal', 'none']);
});

test('in a shadow root the keys work: the picker moves, the menu opens and closes', async () => {
  const root = openBar('light');
  root.querySelector<HTMLElement>('[role="radio"]')?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(root.activeElement?.getAttribute('aria-label')).toBe('Số liệu');
  const button = root.querySelector<HTMLElement>('[aria-haspopup="menu"]');
  button?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await settled();
  expect(root.activeElement?.textContent).toBe('Sao chép');
  await userEvent.keyboard('{Escape}');
  await settled();
  expect(root.activeElement).toBe(button);
});
