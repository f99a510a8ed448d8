import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ReflectionFields } from '../core/model/reflection.ts';
import type { ReflectionLabels } from '../core/model/reflection-labels.ts';
import { Badge } from './badge.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface ReflectionSummaryProps {
  reflection: ReflectionFields;
  labels: ReflectionLabels;
  /** The due day in the reader's own form; empty where there is none. */
  dueText: string;
  actions?: ComponentChildren;
}

/** A reflection to be read: whose practice, what happened, what is lacking and why, what will be done by when. */
export function ReflectionSummary({ reflection, labels, dueText, actions }: ReflectionSummaryProps) {
  const { scope, evidence, shortcoming, cause, causeKind, action, doneAt } = reflection;
  const id = useId();
  const kind = causeKind === null ? '' : ` (${labels.causeKinds[causeKind].toLocaleLowerCase()})`;
  return (
    <section class="th-reflection" aria-labelledby={id}>
      <header class="th-reflection-top">
        <span id={id}>
          <span class="th-hidden">{`${labels.title}: `}</span>
          <Badge icon={scope === 'self' ? 'person' : 'people'} tone="info">
            {labels.scopes[scope]}
          </Badge>
        </span>
        {actions && <span class="th-reflection-actions">{actions}</span>}
      </header>
      {evidence.trim() && <p class="th-reflection-text">{evidence.trim()}</p>}
      <dl class="th-reflection-parts">
        {shortcoming.trim() && <Part name={labels.shortcoming} text={shortcoming} />}
        {cause.trim() && <Part name={`${labels.cause}${kind}`} text={cause} isUnder={shortcoming.trim() !== ''} />}
        {action.trim() && (
          <Part name={labels.action} text={action}>
            {(dueText || doneAt !== null) && (
              <span class="th-reflection-marks">
                {dueText && (
                  <span class="th-reflection-mark">
                    <Icon name="calendar" size="sm" />
                    {`${labels.dueOn}: ${dueText}`}
                  </span>
                )}
                {doneAt !== null && (
                  <span class="th-reflection-mark th-reflection-done">
                    <Icon name="check" size="sm" />
                    {labels.done}
                  </span>
                )}
              </span>
            )}
          </Part>
        )}
      </dl>
    </section>
  );
}

interface PartProps {
  name: string;
  text: string;
  isUnder?: boolean;
  children?: ComponentChildren;
}

function Part({ name, text, isUnder = false, children }: PartProps) {
  return (
    <div class={classNames('th-reflection-part', isUnder && 'th-reflection-under')}>
      <dt>{name}</dt>
      <dd>
        <span class="th-reflection-text">{text.trim()}</span>
        {children}
      </dd>
    </div>
  );
}
