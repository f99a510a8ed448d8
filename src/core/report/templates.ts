import type { PaperLocale } from './paper-words.ts';
import type { Must, Profile, ReportTemplate } from './report.ts';
import { type ShippedTemplateName, TEMPLATE_PLACES, TEMPLATE_TEXTS } from './template-texts.ts';

/** Of the template whose questions the writer types: its sections are only those around them. */
export const QUESTIONS_TEMPLATE_ID = 'shipped-questions';

const NAMES: readonly ShippedTemplateName[] = ['default', 'questions', 'short'];

/** Sections in their order, and where each of the four musts is asked. */
const SECTIONS: Record<ShippedTemplateName, readonly [id: string, musts: Must[]][]> = {
  default: [
    ['opening', []],
    ['understanding', []],
    ['practice', ['self', 'unit']],
    ['shortcomings', []],
    ['remedies', ['remedy', 'direction']],
    ['proposals', []],
    ['commitment', ['direction']],
  ],
  questions: [['opening', []]],
  short: [
    ['understanding', []],
    ['practice', ['self', 'unit']],
    ['shortcomings', ['remedy']],
    ['commitment', ['direction']],
  ],
};

/**
 * Templates that come with the extension, in a language, with the words that fit the writer: members write of their
 * chi bộ and of a cấp uỷ, colleagues outside the Party of their unit. Ids are the same in every language.
 */
export function shippedTemplates(
  locale: PaperLocale,
  isPartyMember: Profile['isPartyMember'] = null,
): readonly ReportTemplate[] {
  const adapt = fitWords(locale, isPartyMember);
  return NAMES.map((name) => {
    const { title, description, sections } = TEMPLATE_TEXTS[locale][name];
    return {
      id: `shipped-${name}`,
      title,
      description,
      sections: SECTIONS[name].flatMap(([id, musts]) => {
        const text = sections[id];
        return text ? [{ id, title: text.title, prompt: adapt(text.prompt), musts }] : [];
      }),
      createdAt: 0,
      updatedAt: 0,
    };
  });
}

/** In Vietnamese, for anybody. */
export const SHIPPED_TEMPLATES: readonly ReportTemplate[] = /* @__PURE__ */ shippedTemplates('vi');

/** What is asked under each question that a cấp uỷ set. */
export function questionPrompt(locale: PaperLocale, isPartyMember: Profile['isPartyMember'] = null): string {
  return fitWords(locale, isPartyMember)(TEMPLATE_TEXTS[locale].questions.sections.question?.prompt ?? '');
}

function fitWords(locale: PaperLocale, isPartyMember: Profile['isPartyMember']): (text: string) => string {
  const who = isPartyMember === null ? 'unsaid' : isPartyMember ? 'member' : 'other';
  const { unit, superior } = TEMPLATE_PLACES[locale];
  return (text) => text.replaceAll('{unit}', unit[who]).replaceAll('{superior}', superior[who]);
}
