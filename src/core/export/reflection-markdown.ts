import { type ActionState, actionState, isEmptyReflection, type Reflection } from '../model/reflection.ts';
import type { ReflectionLabels } from '../model/reflection-labels.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** What a reader typed as plain text, in a list item: its lines stay lines, and stay in the item. */
function itemText(text: string): string {
  return escapeMarkdown(text.replace(/\r\n?/g, '\n').trim().replace(/\n\s*/g, '\n')).replaceAll('\n', '\\\n  ');
}

/** As Obsidian's themes know them: a dash is for what was given up. */
const BOXES: Record<ActionState, string> = { open: ' ', done: 'x', dropped: '-' };

function actionItem(reflection: Reflection, labels: ReflectionLabels): string {
  const { action, dueOn, dropReason } = reflection;
  const state = actionState(reflection);
  const due = dueOn === null ? '' : ` (${labels.dueOn}: ${dueOn})`;
  const why = dropReason.trim() === '' ? '' : `: ${itemText(dropReason)}`;
  const dropped = state === 'dropped' ? `\\\n  *${labels.dropped}*${why}` : '';
  return `- [${BOXES[state]}] **${labels.action}:** ${itemText(action)}${due}${dropped}`;
}

/** What was said in a reflection, as a list. An action is a task, which Obsidian lets tick. Empty where nothing was said. */
export function reflectionItems(reflection: Reflection, labels: ReflectionLabels): string {
  const { evidence, shortcoming, cause, causeKind, action, dropReason } = reflection;
  const kind = causeKind === null ? '' : ` (${labels.causeKinds[causeKind].toLocaleLowerCase('vi')})`;
  const items = [
    evidence.trim() && `- **${labels.evidence}:** ${itemText(evidence)}`,
    shortcoming.trim() && `- **${labels.shortcoming}:** ${itemText(shortcoming)}`,
    cause.trim() && `- **${labels.cause}${kind}:** ${itemText(cause)}`,
    // Why an action was given up stays said where the action itself was taken out later.
    (action.trim() || dropReason.trim()) && actionItem(reflection, labels),
  ];
  return items.filter(Boolean).join('\n');
}

/** One reflection: a heading that says whose practice it is, and a list of what was said. Empty where nothing was. */
export function reflectionMarkdown(
  reflection: Reflection,
  labels: ReflectionLabels,
  heading: '##' | '###' | '####',
): string {
  if (isEmptyReflection(reflection)) return '';
  const title = `${heading} ${labels.title} · ${labels.scopes[reflection.scope]}`;
  return `${title}\n\n${reflectionItems(reflection, labels)}`;
}
