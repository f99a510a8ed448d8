import { t } from '../../i18n/t.ts';
import type { TagActRecord } from '../../services/tag-acts.ts';

/** Named at most; how many more is said. */
const NAMED = 3;

/** "đổi “a” thành “b”". */
export function actWords({ kind, moves }: Pick<TagActRecord, 'kind' | 'moves'>): string {
  const moved = moves.filter(({ from, to }) => from !== to);
  const named = moved.slice(0, NAMED).map(({ from }) => from);
  const from = moved.length > NAMED ? `${named.join('”, “')}” +${moved.length - NAMED}` : named.join('”, “');
  const to = kind === 'nest' && moved.length > 1 ? '…' : (moved[0]?.to ?? '');
  return t(`tagPage.act.${kind}`, { from, to }).replace(/(\+\d+)”/, '$1');
}
