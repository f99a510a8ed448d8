import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { actionState, type ReflectionFields } from '../core/model/reflection.ts';
import type { ReflectionLabels } from '../core/model/reflection-labels.ts';
import { Badge } from './badge.tsx';
import { classNames } from './class-names.ts';
import { dueWords } from './due-words.ts';
import { Icon } from './icon.tsx';
import { lackWords } from './lack-words.ts';

export interface ReflectionSummaryProps {
  reflection: ReflectionFields;
  labels: ReflectionLabels;
  /** `YYYY-MM-DD`. */
  today: string;
  actions?: ComponentChildren;
}

/** A reflection to be read: whose practice, what happened, what is lacking and why, what will be done by when. */
export function ReflectionSummary({ reflection, labels, today, actions }: ReflectionSummaryProps) {
  const { scope, evidence, shortcoming, cause, causeKind, action, dropReason } = reflection;
  const id = useId();
  const due = dueWords(reflection, today);
  const state = actionState(reflection);
  const lacks = lackWords(reflection);
  const kind = causeKind === null ? '' : ` (${labels.causeKinds[causeKind].toLocaleLowerCase()})`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; many of these stand on a page, so none is a landmark
    <div class="th-reflection" role="group" aria-labelledby={id}>
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
            {(due.day || state !== 'open') && (
              <span class="th-reflection-marks">
                {due.day && (
                  <span class={classNames('th-reflection-mark', due.isOverdue && 'th-reflection-late')}>
                    <Icon name={due.isOverdue ? 'warning' : 'calendar'} size="sm" />
                    {[`${labels.dueOn}: ${due.day}`, due.note].filter(Boolean).join(' · ')}
                  </span>
                )}
                {state !== 'open' && (
                  <span class={`th-reflection-mark th-reflection-${state}`}>
                    <Icon name={state === 'done' ? 'check' : 'close'} size="sm" />
                    {labels[state]}
                  </span>
                )}
              </span>
            )}
            {state === 'dropped' && dropReason.trim() && (
              <span class="th-reflection-text th-reflection-why">{dropReason.trim()}</span>
            )}
          </Part>
        )}
      </dl>
      {lacks && (
        <p class="th-reflection-lacks">
          <Icon name="info" size="sm" />
          {lacks}
        </p>
      )}
    </div>
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
