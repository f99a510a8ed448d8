import { useEffect, useRef, useState } from 'preact/hooks';
import { ImportRefusal } from '../../core/import/import-format.ts';
import { toFailure } from '../../core/model/failure.ts';
import type { PacketChoice } from '../../core/packet/packet-arrivals.ts';
import { openPacket } from '../../core/packet/read-packet.ts';
import { t } from '../../i18n/t.ts';
import { newId } from '../../platform/new-id.ts';
import { verifySignature } from '../../platform/signing.ts';
import type { ToastMessage } from '../../ui/toast.tsx';
import { blobSource } from '../blob-source.ts';
import { library } from '../page-library.ts';
import type { WorkSteps } from '../use-work.ts';
import { firstChoice, type PacketView, viewPacket } from './packet-view.ts';

/** One file that was opened, and how it stands. */
export interface Opened {
  id: string;
  name: string;
  /** 0 to 1, while it is read. */
  share: number;
  view: PacketView | null;
  choice: PacketChoice;
  /** Why it is none; a sentence that names the file. */
  problem: string | null;
  /** Of the import, once it was taken in. */
  importId: string | null;
}

export type Run = <T>(label: string, steps: (given: WorkSteps) => Promise<T>) => Promise<T>;

/** Packets that were opened, one or many: checked first, then taken in, all of it undone again where that is asked. */
export function useOpening(push: (toast: ToastMessage) => void, run: Run) {
  const [opened, setOpened] = useState<Opened[]>([]);
  const latest = useRef(opened);
  latest.current = opened;
  const stopped = useRef(new Set<string>());
  useEffect(() => () => void stopped.current.add('all'), []);

  const change = (id: string, part: Partial<Opened>): void =>
    setOpened((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const fail = (thrown: unknown): void =>
    push({ id: `failed-${Date.now()}`, tone: 'error', text: t(`error.${toFailure(thrown).code}`) });

  async function read(id: string, file: File): Promise<void> {
    try {
      const packet = await openPacket(blobSource(file), {
        verify: verifySignature,
        isStopped: () => stopped.current.has(id) || stopped.current.has('all'),
        onProgress: (share) => change(id, { share }),
      });
      if (!packet) return;
      const view = await viewPacket(packet);
      change(id, { view, choice: firstChoice(view) });
    } catch (thrown) {
      change(id, { problem: problemOf(thrown, file.name) });
    }
  }

  /** One after another: many at once would only wait for one another. */
  async function add(files: readonly File[]): Promise<void> {
    const fresh = files.map((file) => ({ id: newId(), file }));
    setOpened((all) => [
      ...all,
      ...fresh.map(({ id, file }): Opened => {
        const choice = { plan: false, templates: [], counts: false };
        return { id, name: file.name, share: 0, view: null, choice, problem: null, importId: null };
      }),
    ]);
    for (const { id, file } of fresh) if (!stopped.current.has(id)) await read(id, file);
  }

  async function take({ id, name, view, choice }: Opened): Promise<void> {
    if (!view) return;
    const title = view.packet.head.title || t('packets.untitled');
    try {
      const record = await run(t('packets.see.taking'), ({ report, signal }) => {
        const total = Math.max(1, view.articles.length);
        const onProgress = (done: number): void => report(Math.min(1, done / total));
        return library.receivePacket(view.packet, choice, { fileName: name, run: { signal, onProgress } });
      });
      change(id, { importId: record.id });
      const isStopped = record.state === 'stopped';
      push({
        id: `taken-${id}`,
        tone: isStopped ? 'info' : 'success',
        text: isStopped ? t('packets.see.stopped') : t('packets.see.taken', { title }),
        action: { label: t('undo'), onAction: () => void undo(id, record.id, title) },
      });
      // What is here by now is told by what is looked at next.
      const next = await viewPacket(view.packet);
      change(id, { view: next });
    } catch (thrown) {
      if (thrown instanceof ImportRefusal) change(id, { problem: problemOf(thrown, name) });
      else fail(thrown);
    }
  }

  async function undo(id: string, importId: string, title: string): Promise<void> {
    try {
      const { kept = [] } = await library.undoImport(importId);
      change(id, { importId: null });
      const text = kept.length > 0 ? t('packets.see.kept', { count: kept.length }) : t('packets.see.undone', { title });
      push({ id: `undone-${id}`, tone: 'info', text });
      const known = latest.current.find((one) => one.id === id)?.view;
      if (known) change(id, { view: await viewPacket(known.packet) });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return {
    opened,
    add: (files: readonly File[]): void => void add(files),
    take: (one: Opened): void => void take(one),
    takeAll: async (all: readonly Opened[]): Promise<void> => {
      for (const one of all) await take(one);
    },
    undo: ({ id, importId, view }: Opened): void => {
      if (importId) void undo(id, importId, view?.packet.head.title || t('packets.untitled'));
    },
    choose: (id: string, choice: PacketChoice): void => change(id, { choice }),
    close: (id: string): void => {
      stopped.current.add(id);
      setOpened((all) => all.filter((one) => one.id !== id));
    },
  };
}

export type Opening = ReturnType<typeof useOpening>;

function problemOf(thrown: unknown, name: string): string {
  if (thrown instanceof ImportRefusal) {
    const place = thrown.place === '' ? '' : t('packets.refusal.place', { place: thrown.place });
    return t(`packets.refusal.${thrown.reason}`, { name, place });
  }
  // A folder that was dropped, or a file that went away meanwhile.
  if (thrown instanceof DOMException) return t('packets.refusal.not-this-kind', { name });
  return t(`error.${toFailure(thrown).code}`);
}
