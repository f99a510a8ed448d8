import { useCallback, useState } from 'preact/hooks';
import type { ToastMessage } from '../ui/toast.tsx';

/** At most so many stand over a page at once; the oldest goes first. */
const MOST = 4;

/** Messages of a page, one under another: an undo is not pushed out by the next deletion. */
export function useToasts() {
  const [toasts, setToasts] = useState<ToastMessage[]>([]);
  const push = useCallback((toast: ToastMessage) => setToasts((shown) => [...shown, toast].slice(-MOST)), []);
  const dismiss = useCallback((id: string) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);
  return { toasts, push, dismiss };
}
