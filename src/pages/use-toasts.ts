import { useCallback, useState } from 'preact/hooks';
import { toFailure } from '../core/model/failure.ts';
import { t } from '../i18n/t.ts';
import { newId } from '../platform/new-id.ts';
import type { ToastMessage } from '../ui/toast.tsx';

/** At most so many stand over a page at once; the oldest goes first. */
const MOST = 4;

/** What went wrong, and what to do next. */
export function failureToast(thrown: unknown): ToastMessage {
  return { id: newId(), tone: 'error', text: t(`error.${toFailure(thrown).code}`) };
}

/** Messages of a page, one under another: an undo is not pushed out by the next deletion. One of the same id takes its place. */
export function useToasts() {
  const [toasts, setToasts] = useState<ToastMessage[]>([]);
  const push = useCallback(
    (toast: ToastMessage) => setToasts((shown) => [...shown.filter(({ id }) => id !== toast.id), toast].slice(-MOST)),
    [],
  );
  const fail = useCallback((thrown: unknown) => push(failureToast(thrown)), [push]);
  const dismiss = useCallback((id: string) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  return { toasts, push, fail, dismiss };
}
