import { t } from './t.ts';

/** What the parts of a reflection are called in the reader's language. The shape is the core's `ReflectionLabels`. */
export function reflectionLabels() {
  return {
    title: t('reflection.title'),
    scopes: { self: t('reflection.scope.self'), unit: t('reflection.scope.unit') },
    evidence: t('reflection.evidence'),
    shortcoming: t('reflection.shortcoming'),
    cause: t('reflection.cause'),
    causeKinds: { objective: t('reflection.cause.objective'), subjective: t('reflection.cause.subjective') },
    action: t('reflection.action'),
    dueOn: t('reflection.dueOn'),
    done: t('reflection.done'),
    dropped: t('reflection.dropped'),
  };
}
