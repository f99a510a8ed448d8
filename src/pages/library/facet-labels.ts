import type { ReadState } from '../../core/model/reading.ts';
import type { Role } from '../../core/model/role.ts';
import { type FacetName, NO_VALUE } from '../../core/shelf/facets.ts';
import { t } from '../../i18n/t.ts';
import type { TopicPlaces } from '../../services/topic-places.ts';

export function facetTitle(facet: FacetName): string {
  return t(`facet.${facet}`);
}

/** What a value of a facet is called. */
export function facetLabel(facet: FacetName, value: string, topics: readonly TopicPlaces[]): string {
  if (value === NO_VALUE) return noneLabel(facet);
  switch (facet) {
    case 'read':
      return t(`read.${value as ReadState}`);
    case 'kind':
      return t(`article.kind.${value as 'news' | 'document' | 'other'}`);
    case 'role':
      return t(`role.${value as Role}`);
    case 'copy':
      return t('facet.copy.kept');
    case 'topic':
      return topics.find(({ id }) => id === value)?.title || t('topics.untitled');
    default:
      return value;
  }
}

function noneLabel(facet: FacetName): string {
  if (facet === 'tag') return t('facet.none.tag');
  if (facet === 'topic') return t('facet.none.topic');
  if (facet === 'role') return t('facet.none.role');
  if (facet === 'copy') return t('copy.lacking');
  return t('facet.none.site');
}
