import type { GuestNote, ReceivedPacket } from './guest-note.ts';
import type { PacketMaker } from './packet-contents.ts';

/** One question that members ask, in the words of the first of them. */
export interface GroupQuestion {
  text: string;
  /** What was marked with it; empty where nothing was. */
  quote: string;
  /** Ids of who asks it, each once. */
  by: string[];
}

/** What the members of a group wrote to one text. */
export interface GroupArticle {
  articleId: string;
  title: string;
  questions: GroupQuestion[];
  /** Reflections and notes, by their place in the text; those on the whole text first. */
  notes: GuestNote[];
}

/** Packets of members, laid together. Nothing is counted and nobody is ranked: members stand by their names. */
export interface Group {
  members: (PacketMaker & { packets: string[] })[];
  /** Questions about no single text. */
  questions: GroupQuestion[];
  articles: GroupArticle[];
}

/**
 * @param titles of articles by their ids: those in the library by now
 * @param packets what came, of which `notes` are
 */
export function gatherGroup(
  packets: readonly ReceivedPacket[],
  notes: readonly GuestNote[],
  titles: ReadonlyMap<string, string>,
): Group {
  const members = new Map<string, Group['members'][number]>();
  for (const { maker, title } of packets) {
    const known = members.get(maker.id) ?? { ...maker, packets: [] };
    known.packets.push(title);
    members.set(maker.id, known);
  }
  const general = packets.flatMap(({ maker, questions }) =>
    questions.filter(({ urlKey }) => urlKey === null).map(({ text }) => ({ text, quote: '', by: maker.id })),
  );
  const byArticle = new Map<string, GuestNote[]>();
  for (const note of notes) byArticle.set(note.articleId, [...(byArticle.get(note.articleId) ?? []), note]);
  const articles = [...byArticle].map(([articleId, all]): GroupArticle => {
    const asked = all.flatMap((note) => {
      const question = questionOf(note);
      return question === null ? [] : [{ ...question, by: note.maker.id }];
    });
    const told = all.filter((note) => questionOf(note) === null && hasWords(note));
    return {
      articleId,
      title: titles.get(articleId) ?? '',
      questions: joined(asked),
      notes: told.sort((a, b) => placeOf(a) - placeOf(b) || a.createdAt - b.createdAt),
    };
  });
  const order = new Intl.Collator('vi', { numeric: true });
  return {
    members: [...members.values()].sort((a, b) => order.compare(a.name, b.name)),
    questions: joined(general),
    articles: articles
      .filter((article) => article.questions.length + article.notes.length > 0)
      .sort((a, b) => order.compare(a.title, b.title)),
  };
}

/** A question, or a passage that was marked as one to ask. */
function questionOf({ kind, text, passage }: GuestNote): { text: string; quote: string } | null {
  if (kind === 'question') return { text, quote: '' };
  if (kind !== 'passage' || passage?.role !== 'question') return null;
  return { text, quote: passage.quote };
}

function hasWords({ kind, text }: GuestNote): boolean {
  return kind === 'reflection' || text.trim() !== '';
}

function placeOf({ passage }: GuestNote): number {
  return passage?.selector.position.start ?? -1;
}

/** The same question of several members is one. */
function joined(asked: readonly { text: string; quote: string; by: string }[]): GroupQuestion[] {
  const questions = new Map<string, GroupQuestion>();
  for (const { text, quote, by } of asked) {
    const key = JSON.stringify([text, quote])
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .replace(/[\s?.!]+/g, ' ');
    const known = questions.get(key);
    if (!known) questions.set(key, { text, quote, by: [by] });
    else if (!known.by.includes(by)) known.by.push(by);
  }
  return [...questions.values()];
}
