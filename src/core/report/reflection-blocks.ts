import type { ReflectionFields } from '../model/reflection.ts';
import { formatDay } from '../text/dates.ts';
import { foldBare } from '../text/fold.ts';
import type { Must, ReportTemplate, TemplateSection } from './report.ts';
import type { ReportParagraph } from './report-doc.ts';

/** Paragraphs for one section of a paper; `sectionId` is null where no section of the template asks for them. */
export interface SectionWords {
  sectionId: string | null;
  paragraphs: ReportParagraph[];
}

const SHORTCOMINGS = /han che|khuyet diem|ton tai|yeu kem/;
const CAUSES = { objective: 'Nguyên nhân khách quan', subjective: 'Nguyên nhân chủ quan', unsure: 'Nguyên nhân' };

/**
 * A reflection as the writer's own words, each part for the section that asks for it: what happened to the practice of
 * the person or of the unit, what is lacking and why to the section on shortcomings, what will be done to the remedies.
 */
export function reflectionBlocks(
  reflection: ReflectionFields,
  { sections }: Pick<ReportTemplate, 'sections'>,
): SectionWords[] {
  const { scope, evidence, shortcoming, cause, causeKind, action, dueOn } = reflection;
  const practice = asking(sections, scope);
  const lacking = sections.find(({ title }) => SHORTCOMINGS.test(foldBare(title))) ?? practice;
  const remedy = asking(sections, 'remedy') ?? asking(sections, 'direction') ?? lacking;
  const due = dueOn === null ? '' : `Thời hạn: ${formatDay(dueOn, 'vi')}.`;
  const parts: [TemplateSection | undefined, string[]][] = [
    [practice, lines(evidence)],
    [lacking, [...lines(shortcoming), ...lines(labelled(CAUSES[causeKind ?? 'unsure'], cause))]],
    [remedy, action.trim() === '' ? [] : lines([ended(action), due].filter(Boolean).join(' '))],
  ];
  const words: SectionWords[] = [];
  for (const [section, texts] of parts) {
    if (texts.length === 0) continue;
    const sectionId = section?.id ?? null;
    const paragraphs = texts.map((text): ReportParagraph => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    const known = words.find((one) => one.sectionId === sectionId);
    if (known) known.paragraphs.push(...paragraphs);
    else words.push({ sectionId, paragraphs });
  }
  return words;
}

function asking(sections: readonly TemplateSection[], must: Must): TemplateSection | undefined {
  return sections.find(({ musts }) => musts.includes(must));
}

function labelled(label: string, text: string): string {
  return text.trim() === '' ? '' : `${label}: ${text.trim()}`;
}

/** What follows is a sentence of its own. */
function ended(text: string): string {
  const trimmed = text.trim();
  return /[.!?…:;]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
