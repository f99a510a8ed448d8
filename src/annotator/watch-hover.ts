/** Milliseconds for which the pointer rests on a passage before its card comes: somebody passing by is not stopped. */
const REST = 400;
/** Milliseconds for which it may be away, on its way from the passage to the card, before the card goes. */
const AWAY = 350;
/** Milliseconds after a scroll in which the page moves under the pointer, not the pointer over the page. */
const CALM = 250;

export interface HoverOptions {
  /** Ids of the passages under a point. */
  at: (x: number, y: number) => string[];
  /** The pointer is over our own box. */
  owns: (event: Event) => boolean;
  /** The pointer came to rest on these. */
  onRest: (ids: string[]) => void;
  /** The pointer has left both the passage and our box. */
  onAway: () => void;
  signal: AbortSignal;
}

export interface Hover {
  /** From now on, or as before: a page without passages is not listened to. */
  follow(): void;
  mute(): void;
}

/** Follows a mouse or a pen over passages: never a finger, and never while something is being dragged or selected. */
export function watchHover(document: Document, { at, owns, onRest, onAway, signal }: HoverOptions): Hover {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let away: ReturnType<typeof setTimeout> | undefined;
  let scrolledAt = Number.NEGATIVE_INFINITY;
  let isOn = false;
  /** Dismissed with Escape: the card stays away until the pointer has left the passage. */
  let isMuted = false;
  let last = { x: -1, y: -1 };

  const stop = (): void => {
    clearTimeout(rest);
    clearTimeout(away);
    away = undefined;
  };
  const leave = (): void => {
    isMuted = false;
    if (isOn) onAway();
    isOn = false;
  };

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // Browsers make up a move when the page moves below a pointer that rests.
    const hasMoved = event.screenX !== last.x || event.screenY !== last.y;
    last = { x: event.screenX, y: event.screenY };
    clearTimeout(rest);
    if (event.buttons !== 0) {
      stop();
      return;
    }
    if (!hasMoved || performance.now() - scrolledAt < CALM) return;
    if (owns(event)) {
      clearTimeout(away);
      away = undefined;
      return;
    }
    const { clientX, clientY } = event;
    if (isOn || isMuted) away ??= setTimeout(() => away !== undefined && leaveUnlessOver(clientX, clientY), AWAY);
    rest = setTimeout(() => {
      const ids = at(clientX, clientY);
      if (ids.length === 0) {
        leave();
        return;
      }
      clearTimeout(away);
      away = undefined;
      if (isMuted) return;
      isOn = true;
      onRest(ids);
    }, REST);
  }

  function leaveUnlessOver(x: number, y: number): void {
    away = undefined;
    if (at(x, y).length === 0) leave();
  }

  const options = { signal, passive: true, capture: true };
  // Adding the same listener again changes nothing.
  function follow(): void {
    document.addEventListener('pointermove', onMove, options);
    document.addEventListener('pointerdown', stop, options);
    document.documentElement.addEventListener('pointerleave', stop, { signal });
    document.addEventListener('scroll', onScroll, options);
  }

  function onScroll(): void {
    scrolledAt = performance.now();
    clearTimeout(rest);
  }

  signal.addEventListener('abort', stop);
  return {
    follow,
    mute: () => {
      isMuted = true;
      isOn = false;
      stop();
    },
  };
}
