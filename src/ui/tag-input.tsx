import { useId, useRef, useState } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Field, type FieldProps } from './field.tsx';
import { Tag } from './tag.tsx';
import { isComposing } from './use-typed-text.ts';

export interface TagInputProps extends Omit<FieldProps, 'children'> {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  /** What to offer for the text typed so far, best first; told through `onQuery`. */
  suggestions: readonly string[];
  onQuery: (text: string) => void;
  /** Names the list of suggestions. */
  suggestionsLabel: string;
  removeLabel: (tag: string) => string;
  placeholder?: string | undefined;
  autoFocus?: boolean | undefined;
}

/**
 * Chips and a field with suggestions under it (ARIA combobox with a listbox). Enter or a comma adds, so does
 * leaving the field: a tag typed just before pressing "save" is not lost. Text is never completed inline.
 */
export function TagInput({
  tags,
  onChange,
  suggestions,
  onQuery,
  suggestionsLabel,
  removeLabel,
  placeholder,
  autoFocus,
  ...field
}: TagInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [typed, setTyped] = useState('');
  // Not what stands in the field already: Enter adds it, and a list of it would only cover what is below.
  const offered = suggestions.filter((tag) => ![...tags, typed].some((own) => isSame(own, tag)));
  const isShown = isOpen && offered.length > 0;

  const ask = (text: string) => {
    setActive(-1);
    setTyped(text);
    onQuery(text);
  };

  /**
   * Before anything is typed too, where it is pressed on: what fits the text is known already. The focus alone, which
   * may only pass through, opens nothing: the list stands over what is below the field.
   */
  const offer = (event: { currentTarget: HTMLInputElement }) => {
    setOpen(true);
    ask(event.currentTarget.value);
  };

  const add = (text: string) => {
    const added = text.split(',').map(tidy).filter(Boolean);
    const next = [...tags];
    for (const tag of added) if (!next.some((own) => isSame(own, tag))) next.push(tag);
    if (input.current) input.current.value = '';
    setOpen(false);
    ask('');
    if (next.length > tags.length) onChange(next);
  };

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (isComposing(event)) return;
    const text = event.currentTarget.value;
    const chosen = isShown ? offered[active] : undefined;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      add(text); // and let it travel on: the form around us saves on it
    } else if (event.key === 'Enter' && (chosen !== undefined || tidy(text))) {
      event.preventDefault();
      add(chosen ?? text);
    } else if (event.key === ',') {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Backspace' && text === '' && tags.length > 0) {
      event.preventDefault();
      onChange(tags.slice(0, -1));
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && offered.length > 0) {
      event.preventDefault();
      setOpen(true);
      // One place more than there are suggestions: the field itself (-1) lies between the last and the first.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = offered.length + 1;
      setActive(isShown ? ((active + 1 + step + places) % places) - 1 : step > 0 ? 0 : offered.length - 1);
    } else if (event.key === 'Escape' && isShown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
    }
  };

  return (
    <Field {...field}>
      {(control) => (
        <div class="th-tag-input">
          <div
            class="th-input th-tag-box"
            onPointerDown={(event) => {
              if (event.target !== event.currentTarget) return;
              event.preventDefault();
              input.current?.focus();
            }}
          >
            {tags.map((tag) => (
              <Tag
                key={tag}
                tag={tag}
                removeLabel={removeLabel(tag)}
                onRemove={() => {
                  onChange(tags.filter((own) => own !== tag));
                  input.current?.focus();
                }}
              />
            ))}
            <input
              {...control}
              ref={input}
              class="th-tag-field"
              type="text"
              role="combobox"
              autocomplete="off"
              autocapitalize="off"
              spellcheck={false}
              aria-autocomplete="list"
              aria-expanded={isShown}
              aria-controls={isShown ? listId : undefined}
              aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
              placeholder={tags.length === 0 ? placeholder : undefined}
              autofocus={autoFocus}
              onKeyDown={onKeyDown}
              onFocus={(event) => ask(event.currentTarget.value)}
              onClick={offer}
              onInput={offer}
              onBlur={(event) => add(event.currentTarget.value)}
            />
          </div>
          {isShown && (
            <div id={listId} class="th-options" role="listbox" aria-label={suggestionsLabel}>
              {offered.map((tag, at) => (
                // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field; aria-activedescendant points here
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field's own keys choose
                <div
                  key={tag}
                  id={`${listId}-${at}`}
                  role="option"
                  class={classNames('th-option', at === active && 'th-option-active')}
                  aria-selected={at === active}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => add(tag)}
                >
                  {tag}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}

function tidy(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ');
}

/** A blank typed is a hyphen stored. */
function isSame(a: string, b: string): boolean {
  const key = (tag: string): string => tidy(tag).toLowerCase().replaceAll(' ', '-');
  return key(a) === key(b);
}
