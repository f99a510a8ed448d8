import { useEffect } from 'preact/hooks';
import { logQuietly } from '../../platform/log.ts';

/** Keeps the screen on while something is told, where the browser can. The lock ends with the page's sight, and is asked for anew. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const hold = async (): Promise<void> => {
      if (document.hidden || !('wakeLock' in navigator)) return;
      try {
        const held = await navigator.wakeLock.request('screen');
        if (isOver) await held.release();
        else lock = held;
      } catch (thrown) {
        logQuietly('screen not kept on', thrown);
      }
    };
    const shown = (): void => void hold();
    shown();
    document.addEventListener('visibilitychange', shown);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', shown);
      lock?.release().catch((thrown) => logQuietly('screen not let go', thrown));
    };
  }, []);
}
