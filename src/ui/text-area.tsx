import { useLayoutEffect, useRef } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { isComposing, useTypedText } from './use-typed-text.ts';

export interface TextAreaProps extends Omit<FieldProps, 'children'> {
  value: string;
  onInput: (value: string) => void;
  /** Ctrl+Enter or ⌘+Enter, never within a composition. */
  onSubmit?: ((value: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  /** Lines shown before it grows; it grows to `maxRows`, then scrolls. */
  rows?: number | undefined;
  maxRows?: number | undefined;
  placeholder?: string | undefined;
  /** Written in as soon as it is there: the attribute alone does that in a dialog and in a page that loads. */
  autoFocus?: boolean | undefined;
  readOnly?: boolean | undefined;
  maxLength?: number | undefined;
  spellcheck?: boolean | undefined;
  /** Sets the text in the reading face, for drafts of the reader's own prose. */
  prose?: boolean | undefined;
}

export function TextArea({
  value,
  onInput,
  onSubmit,
  onBlur,
  rows = 3,
  maxRows = 14,
  placeholder,
  autoFocus,
  readOnly,
  maxLength,
  spellcheck,
  prose,
  ...field
}: TextAreaProps) {
  const ref = useRef<HTMLTextAreaElement>(null);
  const typing = useTypedText(ref, value, (next) => {
    grow(ref.current, maxRows);
    onInput(next);
  });
  useLayoutEffect(() => grow(ref.current, maxRows), [value, maxRows]);
  useLayoutEffect(() => {
    if (autoFocus) ref.current?.focus();
  }, []);
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...control}
          {...typing}
          ref={ref}
          class={classNames('th-input', 'th-textarea', prose && 'th-textarea-prose')}
          rows={rows}
          placeholder={placeholder}
          autofocus={autoFocus}
          readOnly={readOnly}
          maxLength={maxLength}
          spellcheck={spellcheck}
          onBlur={onBlur}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) {
              event.preventDefault();
              onSubmit?.(event.currentTarget.value);
            }
          }}
        />
      )}
    </Field>
  );
}

/** `field-sizing: content` does this in CSS where it exists; elsewhere the height is measured. */
function grow(element: HTMLTextAreaElement | null, maxRows: number): void {
  if (!element) return;
  const style = getComputedStyle(element);
  const border = Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.borderBottomWidth);
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
  const most = Number.parseFloat(style.lineHeight) * maxRows + padding + border;
  if (Number.isFinite(most)) element.style.maxHeight = `${most}px`;
  if (CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + border}px`;
}
