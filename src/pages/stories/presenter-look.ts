/** Light on dark for a dark room, dark on light for a bright one. */
export const PRESENTER_THEMES = ['dark', 'light'] as const;

export type PresenterTheme = (typeof PRESENTER_THEMES)[number];

export interface PresenterLook {
  theme: PresenterTheme;
  /** Steps of the type's size, 0 to `LARGEST`. */
  size: number;
}

const LARGEST = 6;
const DEFAULT_LOOK: PresenterLook = { theme: 'dark', size: 3 };
const KEY = 'presenter-look';

/** The look of the last telling: a room and a projector are often the same again. */
export function loadLook(): PresenterLook {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<PresenterLook>;
    return {
      theme: stored.theme === 'light' ? 'light' : DEFAULT_LOOK.theme,
      size: clampSize(typeof stored.size === 'number' ? stored.size : DEFAULT_LOOK.size),
    };
  } catch {
    return DEFAULT_LOOK;
  }
}

export function keepLook(look: PresenterLook): void {
  localStorage.setItem(KEY, JSON.stringify(look));
}

export function clampSize(size: number): number {
  return Math.min(LARGEST, Math.max(0, Math.round(size)));
}
