import type { PacketChoice } from '../../core/packet/packet-arrivals.ts';
import { t } from '../../i18n/t.ts';
import { Checkbox } from '../../ui/toggle.tsx';
import { spanName } from '../summary/span-words.ts';
import type { PacketView } from './packet-view.ts';
import type { Opened } from './use-opening.ts';

export interface OpenedChoicesProps {
  opened: Opened;
  view: PacketView;
  onChoose: (choice: PacketChoice) => void;
}

/** What of a packet becomes the reader's own copy, taken or left. */
export function OpenedChoices({ opened: { choice, importId }, view, onChoose }: OpenedChoicesProps) {
  const { packet, hasPlan, templatesHere } = view;
  const { plan, templates, counts } = packet;
  if (!plan && templates.length === 0 && !counts) return null;
  const isTaken = importId !== null;
  const here = t('packets.see.here');
  return (
    <fieldset class="packets-part packets-choices">
      <legend class="packets-minor">{t('packets.see.choose')}</legend>
      {plan && (
        <Checkbox
          label={t('packets.see.plan', { title: plan.title, count: plan.items.length })}
          hint={hasPlan === 'here' ? here : undefined}
          checked={choice.plan || hasPlan === 'here'}
          disabled={hasPlan === 'here' || isTaken}
          onChange={(isTakenIn) => onChoose({ ...choice, plan: isTakenIn })}
        />
      )}
      {templates.map(({ title }, at) => (
        <Checkbox
          key={at}
          label={t('packets.see.template', { title })}
          hint={templatesHere[at] ? here : undefined}
          checked={choice.templates.includes(at) || templatesHere[at] === true}
          disabled={templatesHere[at] === true || isTaken}
          onChange={(isTakenIn) =>
            onChoose({
              ...choice,
              templates: isTakenIn ? [...choice.templates, at] : choice.templates.filter((other) => other !== at),
            })
          }
        />
      ))}
      {counts && (
        <Checkbox
          label={t('packets.see.counts', { name: counts.name || t('packets.unnamed'), span: spanName(counts) })}
          checked={choice.counts}
          disabled={isTaken}
          onChange={(isTakenIn) => onChoose({ ...choice, counts: isTakenIn })}
        />
      )}
    </fieldset>
  );
}
