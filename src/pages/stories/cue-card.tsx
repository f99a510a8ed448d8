import { classNames } from '../../ui/class-names.ts';

export interface CueCardWords {
  storyId: string;
  /** The story's title. */
  story: string;
  /** The step. */
  label: string;
  /** "1/2" of a step that takes several cards; empty otherwise. */
  part: string;
  text: string;
  /** Of a quotation. */
  source: string;
  isQuote: boolean;
}

export interface CueCardProps {
  words: CueCardWords;
  /** Counted from 1, among `count`: cards that fell down are put in order again. */
  place: number;
  count: number;
  /** Of all that is told. */
  title: string;
}

/** A card of A6 to hold in the hand. */
export function CueCard({ words, place, count, title }: CueCardProps) {
  const { story, label, part, text, source, isQuote } = words;
  return (
    <section class={classNames('cue-card', isQuote && 'cue-quote', text === story && 'cue-title')}>
      <header class="cue-head">
        <strong>
          {label}
          {part && <span class="cue-part"> {part}</span>}
        </strong>
        <span class="cue-place">
          {place}/{count}
        </span>
      </header>
      <div class="cue-body">
        <p class="cue-text">{text}</p>
        <p class="cue-source" hidden={source === ''}>
          {source}
        </p>
      </div>
      <footer class="cue-foot">{story === title ? story : `${title} · ${story}`}</footer>
    </section>
  );
}
