import { Icon } from './icon.tsx';

export interface TagProps {
  tag: string;
  onClick?: ((tag: string) => void) | undefined;
  onRemove?: ((tag: string) => void) | undefined;
  /** Names the remove button; needed with `onRemove`. */
  removeLabel?: string | undefined;
}

/** A tag; `/` nests, so what stands before it is set back. */
export function Tag({ tag, onClick, onRemove, removeLabel }: TagProps) {
  const cut = tag.lastIndexOf('/') + 1;
  const words = (
    <>
      {cut > 0 && <span class="th-tag-parent">{tag.slice(0, cut)}</span>}
      <span class="th-tag-name">{tag.slice(cut)}</span>
    </>
  );
  return (
    <span class="th-tag">
      {onClick ? (
        <button type="button" class="th-tag-button" onClick={() => onClick(tag)}>
          {words}
        </button>
      ) : (
        <span class="th-tag-words">{words}</span>
      )}
      {onRemove && (
        <button
          type="button"
          class="th-tag-remove"
          aria-label={removeLabel ?? tag}
          title={removeLabel}
          tabIndex={-1}
          onClick={() => onRemove(tag)}
        >
          <Icon name="close" size="sm" />
        </button>
      )}
    </span>
  );
}

/** Tags in a row that wraps. */
export function TagList({ tags, onTag }: { tags: readonly string[]; onTag?: ((tag: string) => void) | undefined }) {
  if (tags.length === 0) return null;
  return (
    <ul class="th-tags">
      {tags.map((tag) => (
        <li key={tag}>
          <Tag tag={tag} onClick={onTag} />
        </li>
      ))}
    </ul>
  );
}
