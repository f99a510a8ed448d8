import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A composition is under way (229 is what browsers report when the input method keeps the key to itself). */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Keeps a text control and its owner's `value` in step without ever writing into text that is being typed:
 * Vietnamese input methods retype a syllable with backspaces, and a write in between garbles it. The control
 * is written only where the owner's value is neither what stands there nor what the reader last typed.
 */
export function useTypedText<E extends HTMLInputElement | HTMLTextAreaElement>(
  ref: RefObject<E | null>,
  value: string,
  onInput: (value: string) => void,
) {
  const typed = useRef<string | null>(null);
  const composing = useRef(false);

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || composing.current || value === element.value || value === typed.current) return;
    element.value = value;
    typed.current = null;
  }, [ref, value]);

  return {
    onInput: (event: { currentTarget: E }) => {
      typed.current = event.currentTarget.value;
      onInput(event.currentTarget.value);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
    },
  };
}
