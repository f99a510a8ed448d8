import { Mark } from '../../ui/brand/mark.tsx';

/** The corner of the browser where the icon is pinned. Decoration: the steps beside it say the same. */
export function PinDrawing() {
  return (
    <div class="pin-drawing" aria-hidden="true">
      <div class="pin-bar">
        <span class="pin-address" />
        <svg class="pin-puzzle" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9.5 6.5V6a2 2 0 1 1 4 0v.5H17A1.5 1.5 0 0 1 18.5 8v3.5H18a2 2 0 1 0 0 4h.5V19a1.5 1.5 0 0 1-1.5 1.5H6A1.5 1.5 0 0 1 4.5 19v-3.5H5a2 2 0 1 0 0-4h-.5V8A1.5 1.5 0 0 1 6 6.5Z" />
        </svg>
      </div>
      <div class="pin-menu">
        <Mark size="sm" />
        <span class="pin-name">Thu Hoạch</span>
        <svg class="pin-pin" viewBox="0 0 24 24" aria-hidden="true">
          <path d="M9 4h6l-.75 6.5L17 13.5H7l2.75-3ZM12 13.5V20" />
        </svg>
      </div>
    </div>
  );
}
