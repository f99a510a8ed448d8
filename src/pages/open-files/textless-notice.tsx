import type { SourceFile } from '../../core/model/article.ts';
import { numberRanges } from '../../core/text/number-ranges.ts';
import { t } from '../../i18n/t.ts';
import { Banner } from '../../ui/banner.tsx';

/** Which pages of a file are pictures, so that nobody takes the saved text for the whole. Nothing where none is. */
export function TextlessNotice({ file }: { file: SourceFile | undefined }) {
  const missing = file?.textlessPages ?? [];
  if (missing.length === 0) return null;
  const list = numberRanges(missing);
  return <Banner tone="warning">{t('file.textless', { count: missing.length, pages: file?.pages ?? 0, list })}</Banner>;
}
