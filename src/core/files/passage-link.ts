import { type QuotedText, textFragmentUrl } from '../url/text-fragment.ts';

export interface LinkedPlace {
  /** Empty where there is nothing to lead to. */
  url: string;
  /** Of a file with pages, the one that the passage begins on. */
  page?: number | null | undefined;
}

/** A link that opens at the passage: viewers of PDF know pages, browsers know words. */
export function passageLink({ url, page }: LinkedPlace, quoted: QuotedText): string {
  if (url === '') return '';
  return page ? `${url.replace(/#.*$/, '')}#page=${page}` : textFragmentUrl(url, quoted);
}
