import { useEffect, useState } from 'preact/hooks';
import { toFailure } from '../../core/model/failure.ts';
import { type SummaryPacket, writePacket } from '../../core/summary/packet-file.ts';
import { SECTIONS } from '../../core/summary/sections.ts';
import { formatDay } from '../../core/text/dates.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { getLocale, t } from '../../i18n/t.ts';
import type { OwnName } from '../../services/own-profile.ts';
import type { Summary } from '../../services/summary.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { Switch } from '../../ui/toggle.tsx';
import { downloadBlob } from '../download-blob.ts';
import { library } from '../page-library.ts';
import { today } from '../today.ts';
import { type SheetTable, shown } from './sheet.ts';
import { spanDays, spanName } from './span-words.ts';
import { TableView } from './table-view.tsx';

export interface PacketDialogProps {
  summary: Summary;
  owner: OwnName | null;
  push: (toast: ToastMessage) => void;
  onClose: () => void;
}

const PARTY = ['yes', 'no', 'unsaid'] as const;

/** A file of counts for whoever sums up for the group: exactly what it holds is shown before it is saved. */
export function PacketDialog({ summary, owner, push, onClose }: PacketDialogProps) {
  const { span, counts } = summary;
  const [memberId, setMemberId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isNamed, setNamed] = useState(true);
  const [name, setName] = useState(owner?.name ?? '');
  const [unit, setUnit] = useState(owner?.unit ?? '');
  const [party, setParty] = useState<(typeof PARTY)[number]>(
    owner?.isPartyMember === true ? 'yes' : owner?.isPartyMember === false ? 'no' : 'unsaid',
  );
  useEffect(() => {
    library.memberId().then(setMemberId, (thrown) => setProblem(t(`error.${toFailure(thrown).code}`)));
  }, []);

  const packet: SummaryPacket | null =
    memberId === null
      ? null
      : {
          memberId,
          name: isNamed ? name.trim() : '',
          unit: unit.trim(),
          isPartyMember: party === 'unsaid' ? null : party === 'yes',
          ...span,
          madeOn: today(),
          counts,
        };

  function save(): void {
    if (!packet) return;
    const file = `${safeFileName(['so-lieu', spanName(span), packet.name].filter(Boolean).join(' '))}.json`;
    downloadBlob(file, new Blob([writePacket(packet)], { type: 'application/json' }));
    push({ id: `packet-${Date.now()}`, text: t('packet.saved', { name: file }) });
    onClose();
  }

  return (
    <Dialog
      open
      keep
      size="lg"
      title={t('packet.title')}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.cancel')}</Button>
          <Button variant="primary" icon="download" busy={packet === null && problem === null} onClick={save}>
            {t('packet.save')}
          </Button>
        </>
      }
    >
      <div class="packet">
        <p>{t('packet.lead')}</p>
        {problem && <Banner tone="error">{problem}</Banner>}
        <Switch label={t('packet.withName')} checked={isNamed} onChange={setNamed} />
        <div class="packet-fields">
          {isNamed && <TextField label={t('packet.name')} value={name} maxLength={120} onInput={setName} />}
          <TextField label={t('packet.unit')} value={unit} maxLength={200} onInput={setUnit} />
        </div>
        <SegmentedControl
          label={t('packet.party')}
          value={party}
          options={PARTY.map((value) => ({ value, label: t(`packet.party.${value}`) }))}
          onChange={setParty}
        />
        {packet && (
          <>
            <TableView table={contentTable(packet)} />
            <details class="summary-behind">
              <summary>{t('packet.raw')}</summary>
              <pre class="packet-raw">{writePacket(packet)}</pre>
            </details>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** Every line of the file in words. */
function contentTable({ memberId, name, unit, isPartyMember, madeOn, counts, ...span }: SummaryPacket): SheetTable {
  const facts: [string, string][] = [
    [t('packet.name'), name || t('packet.party.unsaid')],
    [t('packet.unit'), unit || t('packet.party.unsaid')],
    [
      t('packet.party'),
      t(isPartyMember === null ? 'packet.party.unsaid' : isPartyMember ? 'packet.party.yes' : 'packet.party.no'),
    ],
    [t('packet.span'), spanDays(span)],
    [t('packet.madeOn'), formatDay(madeOn, getLocale())],
    [t('packet.member'), memberId],
  ];
  const counted = SECTIONS.flatMap(({ rows }) =>
    rows.map(({ key, isPart = false }) => ({ cells: [t(`summary.count.${key}`), shown(counts[key])], isPart })),
  );
  return {
    title: t('packet.title'),
    head: [t('summary.what'), t('summary.count')],
    rows: [...facts.map((cells) => ({ cells, isPart: false })), ...counted],
  };
}
