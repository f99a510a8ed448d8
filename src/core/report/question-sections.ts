import { toRoman } from './edit-sections.ts';
import { FOUR_MUSTS, type TemplateSection } from './report.ts';

/** Most questions that one paper answers. */
export const MAX_QUESTIONS = 30;

/** "Câu 1:", "2.", "III)", "-". A number without its mark begins the question itself: "120 ngày tới làm gì?" */
const NUMBERING =
  /^\s*(?:(?:câu(?:\s+hỏi)?|question)\s+(?:số\s+)?\d+\s*[.:)–-]?|(?:\d+|[ivxlc]+)\s*[.:)](?!\d)|[-–•+*])\s*/iu;

/** Questions as they are typed or pasted: one a line, their own numbering taken off. */
export function splitQuestions(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/\n+/)
    .map((line) => line.replace(NUMBERING, '').replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .slice(0, MAX_QUESTIONS);
}

/**
 * A section for each question that a cấp uỷ set. Each carries all four musts: whoever sets the questions decides where
 * practice and remedies are asked, so they are looked for in the paper as a whole.
 * @param newId a section's id, unlike any other in the paper
 */
export function questionSections(questions: readonly string[], prompt: string, newId: () => string): TemplateSection[] {
  return questions.map((question, index) => ({
    id: newId(),
    title: `${toRoman(index + 1)}. ${question}`,
    prompt,
    musts: [...FOUR_MUSTS],
  }));
}
