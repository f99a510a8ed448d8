import { EMPTY_REFLECTION, REFLECTION_FIELDS, type ReflectionSave } from '../../src/core/model/reflection.ts';

/** A reflection to save on `makePassage`'s passage, with the fields that a test is about. */
export function makeReflection(
  fields: Partial<ReflectionSave['fields']> = {},
  over: Partial<Omit<ReflectionSave, 'fields'>> = {},
): ReflectionSave {
  return {
    id: 'reflection-000001',
    articleId: 'article-000001',
    passageId: 'passage-000001',
    fields: { ...EMPTY_REFLECTION, evidence: 'Chi bộ 4 họp 3 buổi, vắng 5 lượt', ...fields },
    changed: [...REFLECTION_FIELDS],
    base: {},
    ...over,
  };
}
