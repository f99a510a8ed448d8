import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A composition is under way (229 is what browsers report when the input method keeps the key to itself). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** An owner that answers none of these many inputs is not answering. */
const MOST_UNANSWERED = 64;

/**
 * Keeps a text control and its owner's `value` in step without ever writing into text that is being typed:
 * Vietnamese input methods retype a syllable with backspaces, and a write in between garbles it. A value
 * that the reader typed a moment ago is the owner's answer to it, however late, and is not written back;
 * any other value is the owner's own and is.
 */
export function useTypedText<E extends HTMLInputElement | HTMLTextAreaElement>(
  ref: RefObject<E | null>,
  value: string,
  onInput: (value: string) => void,
) {
  const unanswered = useRef<string[]>([]);
  const seen = useRef<string | null>(null);
  const composing = useRef(false);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const isNew = value !== seen.current;
    seen.current = value;
    if (!isNew) return;
    const answered = unanswered.current.indexOf(value);
    if (answered >= 0) {
      unanswered.current.splice(0, answered + 1);
      return;
    }
    if (composing.current || value === element.value) return;
    element.value = value;
    unanswered.current = [];
  });

  return {
    onInput: (event: { currentTarget: E }) => {
      const text = event.currentTarget.value;
      unanswered.current.push(text);
      if (unanswered.current.length > MOST_UNANSWERED) unanswered.current.shift();
      onInput(text);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
    },
  };
}
