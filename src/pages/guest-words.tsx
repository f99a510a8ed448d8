import type { GuestNote } from '../core/packet/guest-note.ts';
import { formatDay } from '../core/text/dates.ts';
import { reflectionLabels } from '../i18n/reflection-labels.ts';
import { getLocale } from '../i18n/t.ts';
import { LightMarkdown } from '../ui/light-markdown.tsx';
import './guest-words.css';

/**
 * What somebody else marked and wrote: whatever it holds, only text gets out. Nothing in it says what it lacks or that it
 * is late: that is for its writer alone.
 */
export function GuestWords({ note: { passage, text, reflection } }: { note: GuestNote }) {
  const labels = reflectionLabels();
  const parts = reflection
    ? [
        [labels.evidence, reflection.evidence],
        [labels.shortcoming, reflection.shortcoming],
        [labels.cause, reflection.cause],
        [labels.action, reflection.action],
        [labels.dueOn, reflection.dueOn === null ? '' : formatDay(reflection.dueOn, getLocale())],
      ].filter(([, value]) => value?.trim() !== '')
    : [];
  return (
    <div class="guest-words">
      {passage && <blockquote class="guest-quote">{passage.quote}</blockquote>}
      {text !== '' && <LightMarkdown text={text} />}
      {reflection && (
        <>
          <p class="guest-scope">{labels.scopes[reflection.scope]}</p>
          <dl class="guest-parts">
            {parts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
