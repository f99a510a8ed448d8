import { type Batch, generateLibrary } from '../library/generate.mjs';
import type { Contestant } from './contestant.ts';

const TEXTS: [title: string, text: string][] = [
  ['Con đường mới', 'Bà con đi trên con đường mới.'],
  ['Đương thời', 'Một người đương thời.'],
  ['Ánh dương', 'Ánh dương buổi sớm.'],
  ['Cấp uỷ xã', 'Cấp uỷ xã họp.'],
  ['Cấp ủy phường', 'Cấp ủy phường họp.'],
  ['Đảng bộ', 'Đảng bộ họp mỗi quý.'],
  ['Người giỏi', 'Một cán bộ giỏi.'],
  ['Việc chung', 'Bộ máy gọn, cán sự ít.'],
];

/** Eight articles whose answers are known. */
export async function* knownLibrary(): AsyncGenerator<Batch> {
  for await (const batch of generateLibrary({ articles: TEXTS.length })) {
    const articles = batch.articles.map((article, index) => ({
      ...article,
      title: TEXTS[index]?.[0] ?? '',
      lead: '',
      note: '',
      tags: [],
      byline: [],
      siteName: '',
      documentRef: null,
    }));
    const bodies = batch.bodies.map((body, index) => ({ ...body, html: '', text: TEXTS[index]?.[1] ?? '' }));
    yield { articles, bodies, passages: [], reflections: [], readings: [] };
  }
}

/** What each example finds, by the numbers of the articles; `isRanked`: the first one has to stand first. */
const EXAMPLES: { typed: string; finds: number[]; isRanked?: boolean }[] = [
  { typed: 'đường ', finds: [0, 1, 2], isRanked: true },
  { typed: 'duong ', finds: [0, 1, 2] },
  { typed: 'cấp uỷ ', finds: [3, 4] },
  { typed: 'cấp ủy ', finds: [3, 4] },
  { typed: 'dang ', finds: [5] },
  { typed: '"cán bộ"', finds: [6] },
  { typed: 'họp -cấp', finds: [5] },
  { typed: 'người gi', finds: [6] },
];

/** By example: `yes`, `no`, or `–` where the engine has nothing like it. */
export async function askKnown({ search }: Contestant): Promise<Record<string, string>> {
  const ids: string[] = [];
  for await (const { articles } of knownLibrary()) ids.push(...articles.map(({ id }) => id));
  const answers: Record<string, string> = {};
  for (const { typed, finds, isRanked } of EXAMPLES) {
    const found = await search(typed);
    const numbers = found?.articles.map((id) => ids.indexOf(id)) ?? [];
    const isRight = `${[...numbers].sort()}` === `${finds}` && (!isRanked || numbers[0] === finds[0]);
    answers[typed] = found === null ? '–' : isRight ? 'yes' : 'no';
  }
  return answers;
}
