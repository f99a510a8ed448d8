import { FOUR_MUSTS, type Must, type Profile, type TemplateSection } from '../report/report.ts';
import type { ReportText, TextBlock } from '../report/report-text.ts';
import { countWords } from '../text/words.ts';
import { FACT_KINDS, type Fact, type FactKind, findFacts } from './facts.ts';
import { findMusts } from './musts.ts';
import type { Sentence } from './sentences.ts';
import { findVague, type VagueSentence } from './vague.ts';

/** What a section says that can be checked. Offsets in the text of the report. */
export interface SectionSpecificity {
  /** Of the template; null for what stands before the first section, or under the writer's own heading. */
  sectionId: string | null;
  title: string;
  start: number;
  end: number;
  /** Syllables of the writer's own words. */
  wordCount: number;
  facts: Record<FactKind, Fact[]>;
  vague: VagueSentence[];
  musts: Record<Must, Sentence[]>;
}

/**
 * `met`: said so that it could be checked · `thin`: the section for it is written, but nothing there says it so ·
 * `empty`: nothing is written where it belongs.
 */
export interface MustState {
  must: Must;
  state: 'met' | 'thin' | 'empty';
  /** The first sentence that says it. */
  evidence: Sentence | null;
  /** Where it belongs, by the template: null where no section asks for it. */
  section: { id: string; title: string } | null;
}

export interface Specificity {
  sections: SectionSpecificity[];
  musts: MustState[];
}

/** A section with fewer syllables says nothing yet. */
const LEAST_WORDS = 12;

/** Reads a report for what stands in it of persons, units, figures, dates and deadlines, and of the four musts. */
export function specificityOf(
  report: ReportText,
  template: readonly TemplateSection[],
  profile: Pick<Profile, 'name' | 'unit'>,
): Specificity {
  const sections = sectionsOf(report).map((section) => readSection(report, section, profile));
  return { sections, musts: FOUR_MUSTS.map((must) => mustState(must, sections, template)) };
}

interface Section {
  heading: TextBlock | null;
  blocks: TextBlock[];
}

/** A section goes from one heading of the first level to the next. */
function sectionsOf({ blocks }: ReportText): Section[] {
  const sections: Section[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    const isOpening = block.kind === 'heading' && block.level === 1;
    if (isOpening) sections.push({ heading: block, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.filter(({ heading, blocks }) => heading !== null || blocks.length > 0);
}

function readSection({ text }: ReportText, { heading, blocks }: Section, profile: KnownProfile): SectionSpecificity {
  const own = blocks.filter(({ kind }) => kind === 'paragraph');
  const facts: Fact[] = [];
  const vague: VagueSentence[] = [];
  const musts = Object.fromEntries(FOUR_MUSTS.map((must) => [must, [] as Sentence[]])) as Record<Must, Sentence[]>;
  for (const { start, end } of own) {
    const line = text.slice(start, end);
    const found = findFacts(line, profile);
    const empty = findVague(line, found);
    const shifted = <Place extends Sentence>(place: Place): Place => ({
      ...place,
      start: place.start + start,
      end: place.end + start,
    });
    const said = findMusts(line, found, empty);
    facts.push(...found.map(shifted));
    vague.push(...empty.map(shifted));
    for (const must of FOUR_MUSTS) musts[must].push(...said[must].map(shifted));
  }
  const first = heading ?? blocks[0];
  return {
    sectionId: heading?.sectionId ?? null,
    title: heading ? text.slice(heading.start, heading.end) : '',
    start: first?.start ?? 0,
    end: blocks.at(-1)?.end ?? heading?.end ?? 0,
    wordCount: own.reduce((sum, { start, end }) => sum + countWords(text.slice(start, end), 'vi'), 0),
    facts: Object.fromEntries(
      FACT_KINDS.map((kind) => [kind, facts.filter((fact) => fact.kind === kind)]),
    ) as SectionSpecificity['facts'],
    vague,
    musts,
  };
}

type KnownProfile = Pick<Profile, 'name' | 'unit'>;

function mustState(
  must: Must,
  sections: readonly SectionSpecificity[],
  template: readonly TemplateSection[],
): MustState {
  const asking = template.filter(({ musts }) => musts.includes(must));
  const ids = new Set(asking.map(({ id }) => id));
  const there = sections.filter(({ sectionId }) => sectionId !== null && ids.has(sectionId));
  // Where it belongs first; said elsewhere, it is said.
  const evidence = [...there, ...sections].flatMap(({ musts }) => musts[must])[0] ?? null;
  const place = asking[0] ? { id: asking[0].id, title: asking[0].title } : null;
  if (evidence) return { must, state: 'met', evidence, section: place };
  const where = asking.length > 0 ? there : sections;
  const isWritten = where.some(({ wordCount }) => wordCount >= LEAST_WORDS);
  return { must, state: isWritten ? 'thin' : 'empty', evidence: null, section: place };
}
