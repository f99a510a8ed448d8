import type { ReportTemplate } from './report.ts';
import type { ReportBlock, ReportDoc, ReportHeading } from './report-doc.ts';

/** A paper before anything is written: the headings of its sections, each with an empty paragraph. */
export function beginDoc({ sections }: Pick<ReportTemplate, 'sections'>): ReportDoc {
  const content = sections.flatMap((section): ReportBlock[] => [sectionHeading(section), { type: 'paragraph' }]);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function sectionHeading({ id, title }: ReportTemplate['sections'][number]): ReportHeading {
  const heading: ReportHeading = { type: 'heading', attrs: { level: 1, sectionId: id } };
  return title === '' ? heading : { ...heading, content: [{ type: 'text', text: title }] };
}
