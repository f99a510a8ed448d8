import { Mark } from './mark.tsx';
import { WORDMARK_PATH } from './wordmark-path.ts';

export interface WordmarkProps {
  /** Its accessible name, "Thu Hoạch". */
  label: string;
  size?: 'sm' | 'md' | 'lg' | undefined;
  /** The words without the mark before them. */
  wordsOnly?: boolean | undefined;
}

export function Wordmark({ label, size = 'md', wordsOnly }: WordmarkProps) {
  return (
    <span class={`th-wordmark th-wordmark-${size}`} role="img" aria-label={label}>
      {!wordsOnly && <Mark size={size} />}
      <svg class="th-wordmark-words" viewBox="0 0 317 60" aria-hidden="true" focusable="false">
        <path class="th-wordmark-ink" d={WORDMARK_PATH} />
        <path
          class="th-wordmark-grain"
          d="M222.4 56.6C225.2 50.2 232.2 48.6 239 51.6 236.2 58 229.2 59.6 222.4 56.6Z"
        />
      </svg>
    </span>
  );
}
