import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { TagList } from './tag.tsx';

export interface ArticleCardProps {
  title: string;
  kind: 'news' | 'document';
  kindLabel: string;
  /** Of the title, 3 by default: under the h2 of a list. */
  headingLevel?: 2 | 3 | 4 | undefined;
  /** Where the title leads; with `onOpen` a plain click stays on the page. */
  href?: string | undefined;
  onOpen?: (() => void) | undefined;
  /** In this order: site, author, date, reading time; what is empty is left out. */
  details: readonly (string | null | undefined)[];
  /** What must be seen before the article is used, e.g. that it is never shared. */
  badges?: ComponentChildren;
  /** e.g. "6 đoạn trích". */
  passagesLabel?: string | undefined;
  /** Sapo or the words found, already cut; may hold `<mark>`. */
  excerpt?: ComponentChildren;
  tags: readonly string[];
  onTag?: ((tag: string) => void) | undefined;
  selected?: boolean | undefined;
  /** Before the title: a checkbox to choose several. */
  lead?: ComponentChildren;
  actions?: ComponentChildren;
}

export function ArticleCard({
  title,
  kind,
  kindLabel,
  headingLevel = 3,
  href,
  onOpen,
  details,
  badges,
  passagesLabel,
  excerpt,
  tags,
  onTag,
  selected = false,
  lead,
  actions,
}: ArticleCardProps) {
  const titleId = useId();
  const Heading = `h${headingLevel}` as const;
  const [first, ...rest] = details.filter((detail) => !!detail);
  return (
    <article
      class={classNames('th-article', selected && 'th-article-selected')}
      aria-labelledby={titleId}
      aria-current={selected ? 'true' : undefined}
    >
      {lead && <div class="th-article-lead">{lead}</div>}
      <div class="th-article-body">
        <Heading class="th-article-title" id={titleId}>
          {href === undefined ? (
            <button type="button" class="th-article-hit" onClick={onOpen}>
              {title}
            </button>
          ) : (
            <a
              class="th-article-hit"
              href={href}
              onClick={(event) => {
                if (!onOpen || event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen();
              }}
            >
              {title}
            </a>
          )}
        </Heading>
        <ul class="th-article-details">
          <li title={kindLabel}>
            <Icon name={kind} size="sm" />
            {first === undefined ? (
              kindLabel
            ) : (
              <>
                <span class="th-hidden">{kindLabel}</span>
                {first}
              </>
            )}
          </li>
          {rest.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
          {passagesLabel && (
            <li class="th-article-count">
              <Icon name="highlighter" size="sm" />
              {passagesLabel}
            </li>
          )}
        </ul>
        {badges && <div class="th-article-badges">{badges}</div>}
        {excerpt && <p class="th-article-excerpt">{excerpt}</p>}
        <TagList tags={tags} onTag={onTag} />
      </div>
      {actions && <div class="th-article-actions">{actions}</div>}
    </article>
  );
}
