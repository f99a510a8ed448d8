import { FOUR_MUSTS, type ReportTemplate, type TemplateSection } from './report.ts';

/** Longest of each that is kept, UTF-16 units. */
export const MAX_TEMPLATE_TITLE = 160;
export const MAX_SECTION_TITLE = 300;
export const MAX_TEMPLATE_TEXT = 2000;
export const MAX_SECTIONS = 39;

/** A template as it is kept: titles of one line, NFC, musts each once in their order, no section twice. */
export function cleanTemplate(template: ReportTemplate): ReportTemplate {
  const seen = new Set<string>();
  const sections = template.sections.filter(({ id }) => !seen.has(id) && seen.add(id)).slice(0, MAX_SECTIONS);
  return {
    id: template.id,
    title: cleanLine(template.title, MAX_TEMPLATE_TITLE),
    description: cleanText(template.description),
    sections: sections.map(cleanSection),
    createdAt: template.createdAt,
    updatedAt: template.updatedAt,
  };
}

function cleanSection({ id, title, prompt, musts }: TemplateSection): TemplateSection {
  return {
    id,
    title: cleanLine(title, MAX_SECTION_TITLE),
    prompt: cleanText(prompt),
    musts: FOUR_MUSTS.filter((must) => musts.includes(must)),
  };
}

function cleanLine(text: string, most: number): string {
  return cut(text.normalize('NFC').replace(/\s+/g, ' ').trim(), most);
}

function cleanText(text: string): string {
  return cut(text.normalize('NFC').trim(), MAX_TEMPLATE_TEXT);
}

/** At a character, so that no half of a pair is left. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Cs}$/u, '');
}
