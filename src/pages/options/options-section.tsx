import type { ComponentChildren } from 'preact';

export interface OptionsSectionProps {
  /** Also the fragment by which the page's contents point here. */
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

export function OptionsSection({ id, title, lead, children }: OptionsSectionProps) {
  return (
    <section class="options-section" id={id} aria-labelledby={`${id}-title`}>
      <div class="options-section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {lead && <p class="options-lead">{lead}</p>}
      </div>
      <div class="options-section-body">{children}</div>
    </section>
  );
}
