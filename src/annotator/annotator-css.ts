import badge from '../ui/badge.css?inline';
import banner from '../ui/banner.css?inline';
import base from '../ui/base.css?inline';
import button from '../ui/button.css?inline';
import field from '../ui/field.css?inline';
import icon from '../ui/icon.css?inline';
import kbd from '../ui/kbd.css?inline';
import markdown from '../ui/light-markdown.css?inline';
import passage from '../ui/passage-card.css?inline';
import reflectionSummary from '../ui/reflection-summary.css?inline';
import role from '../ui/role.css?inline';
import segments from '../ui/segmented-control.css?inline';
import tag from '../ui/tag.css?inline';
import tagInput from '../ui/tag-input.css?inline';
import toast from '../ui/toast.css?inline';
import tokens from '../ui/tokens.css?inline';
import hidden from '../ui/visually-hidden.css?inline';
import changes from '../ui/word-changes.css?inline';
import own from './annotator.css?inline';
import reflectionForm from './reflection-form.css?inline';

/** Everything the overlay's shadow root needs: it shares no style with the page around it. */
export const annotatorCss = [
  tokens,
  base,
  hidden,
  icon,
  button,
  field,
  kbd,
  role,
  tag,
  tagInput,
  badge,
  banner,
  segments,
  toast,
  markdown,
  changes,
  passage,
  reflectionSummary,
  own,
  reflectionForm,
].join('\n');
