import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, toFailure } from '../../core/model/failure.ts';
import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import { library } from '../page-library.ts';

/** Milliseconds without a change after which what was typed is written. */
const REST = 400;

/** A packet that is being made. Every change is written by itself, and at the latest when the page is left. */
export function usePacketDraft(id: string) {
  const [draft, setDraft] = useState<PacketDraft | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<PacketDraft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const waiting = timer.current !== undefined;
    timer.current = undefined;
    if (!waiting || !latest.current) return;
    try {
      await library.savePacketDraft(latest.current);
      setFailure(null);
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }, []);

  useEffect(() => {
    let isCurrent = true;
    library.openPacketDraft(id).then(
      (opened) => {
        if (!isCurrent) return;
        latest.current = opened;
        setDraft(opened);
      },
      (thrown) => isCurrent && setFailure(toFailure(thrown)),
    );
    const leave = (): void => void flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      isCurrent = false;
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [id, flush]);

  const change = useCallback(
    (part: Partial<PacketDraft>): void => {
      if (!latest.current) return;
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), REST);
    },
    [flush],
  );
  return { draft, failure, change, flush };
}
