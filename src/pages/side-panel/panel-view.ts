import type { AnchorState } from '../../core/anchoring/selector.ts';
import { ROLES, type Role } from '../../core/model/role.ts';
import { NO_FILTER, type PassageFilter } from '../../core/passages/filter-passages.ts';
import { logQuietly } from '../../platform/log.ts';
import { keepSession, loadSession } from '../../platform/session.ts';

/** How one article's passages are looked at. */
export interface PanelView {
  filter: PassageFilter;
  order: 'text' | 'own';
  /** Keys of the groups that are folded. */
  folded: readonly string[];
}

export const FIRST_VIEW: PanelView = { filter: NO_FILTER, order: 'text', folded: [] };

const PREFIX = 'panel-view:';
const STATES: readonly AnchorState[] = ['found', 'changed', 'lost'];

/** Every article's view, until the browser closes. */
export class PanelViews {
  readonly #views = new Map<string, PanelView>();

  /** Without what was remembered the panel opens as it does at first. */
  async load(): Promise<void> {
    try {
      for (const [key, value] of await loadSession(PREFIX)) this.#views.set(key, parseView(value));
    } catch (thrown) {
      logQuietly('views not remembered', thrown);
    }
  }

  get(articleId: string): PanelView {
    return this.#views.get(PREFIX + articleId) ?? FIRST_VIEW;
  }

  set(articleId: string, view: PanelView): void {
    this.#views.set(PREFIX + articleId, view);
    keepSession(PREFIX + articleId, view).catch((thrown) => logQuietly('view not remembered', thrown));
  }
}

/** What was remembered may be of an older code: every field is checked on its own. */
function parseView(stored: unknown): PanelView {
  const { filter, order, folded } = (stored ?? {}) as { filter?: unknown; order?: unknown; folded?: unknown };
  const { roles, tags, states, text } = (filter ?? {}) as Record<string, unknown>;
  return {
    filter: {
      roles: strings(roles).filter((role): role is Role => (ROLES as readonly string[]).includes(role)),
      tags: strings(tags),
      states: strings(states).filter((state): state is AnchorState => (STATES as readonly string[]).includes(state)),
      text: typeof text === 'string' ? text : '',
    },
    order: order === 'own' ? 'own' : 'text',
    folded: strings(folded),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
