import { type ComponentChildren, render } from 'preact';
import { knowIcons } from '../../../src/ui/icon.tsx';
import { PAGE_ICON_PATHS } from '../../../src/ui/page-icon-paths.ts';
import '../../../src/ui/theme.css';
import '../../../src/ui/components.css';
import './gallery.css';

knowIcons(PAGE_ICON_PATHS);

let root: HTMLElement | null = null;

/** Draws into a fresh element at the end of the body; the one before goes. */
export function mount(children: ComponentChildren): HTMLElement {
  unmount();
  root = document.createElement('div');
  document.body.append(root);
  render(children, root);
  return root;
}

export function unmount(): void {
  if (!root) return;
  render(null, root);
  root.remove();
  root = null;
}

/** Long enough for effects to have run. */
export async function settled(): Promise<void> {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
}
