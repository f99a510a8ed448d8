import { strToU8 } from 'fflate';
import type { Arrival, ArticleArrival, RowArrival } from '../import/arrival.ts';
import { pickFields } from '../model/reflection.ts';
import { cleanText, type StudyPlan } from '../plan/study-plan.ts';
import { cleanTemplate } from '../report/clean-template.ts';
import type { ReportTemplate } from '../report/report.ts';
import { urlKey } from '../url/url-key.ts';
import type { GuestNote, ReceivedPacket } from './guest-note.ts';
import type { PacketArticle, PacketHead, PacketPlan, PacketTemplate } from './packet-contents.ts';
import type { OpenPacket } from './read-packet.ts';
import { sha256 } from './sha256.ts';

/** What of a packet its reader takes. Articles and what its maker wrote on them always come. */
export interface PacketChoice {
  plan: boolean;
  /** Places of the templates that are taken. */
  templates: readonly number[];
  counts: boolean;
}

export const WHOLE_PACKET: PacketChoice = { plan: true, templates: [], counts: true };

/**
 * What a packet brings, as it comes into the library: articles without a word of their maker, then the maker's words as
 * guest notes. Ids are made of what is in the packet, so the same one read twice brings the same rows.
 * @param now milliseconds since the epoch
 */
export async function* packetArrivals(packet: OpenPacket, choice: PacketChoice, now: number): AsyncGenerator<Arrival> {
  const received = receivedPacket(packet, now);
  const keys: string[] = [];
  let place = 0;
  for await (const article of packet.articles()) {
    const arrival = articleArrival(article, now);
    const { id, urlKey, title } = arrival.article;
    keys.push(urlKey);
    received.articles.push({ urlKey, title });
    yield arrival;
    for (const note of guestNotes(article, id, received)) yield row('guestNotes', note);
    for (const { id: asked, text, article: about } of packet.questions) {
      if (about === place) yield row('guestNotes', questionNote(asked, text, id, received));
    }
    place += 1;
  }
  received.questions = packet.questions.map(({ id, text, article }) => {
    return { id, text, urlKey: article === null ? null : (keys[article] ?? null) };
  });
  yield row('packets', received);
  if (choice.plan && packet.plan) yield row('plans', planRow(packet.head, packet.plan, now));
  for (const [at, template] of packet.templates.entries()) {
    if (choice.templates.includes(at)) yield row('reportTemplates', templateRow(packet.head, template, now));
  }
  if (choice.counts && packet.counts) yield row('memberCounts', { ...packet.counts, importedAt: now });
}

function row(table: string, content: object): RowArrival {
  return { kind: 'row', table, row: content as Record<string, unknown> };
}

/** Short enough for an id, and long enough that nobody makes a second text with the same. */
function idOf(kind: string, ...parts: string[]): string {
  return `${kind}-${sha256(strToU8(JSON.stringify(parts))).slice(0, 40)}`;
}

/** Of the packet's own id and its key: see `ReceivedPacket`. */
export function receivedId({ head, signature }: Pick<OpenPacket, 'head' | 'signature'>): string {
  return idOf('packet', head.id, signature?.keyId ?? '');
}

/** Of the address, so that the same page in two packets is one article. Never an id that a stranger chose. */
function arrivingArticleId(key: string): string {
  return idOf('article', key);
}

export function arrivingPlanId({ id }: PacketHead, plan: PacketPlan): string {
  return idOf('plan', id, JSON.stringify(plan));
}

export function arrivingTemplateId({ id }: PacketHead, template: PacketTemplate): string {
  return idOf('template', id, JSON.stringify(template));
}

function receivedPacket(packet: OpenPacket, now: number): ReceivedPacket {
  const { id: _, ...head } = packet.head;
  return {
    ...head,
    id: receivedId(packet),
    mark: packet.mark,
    keyId: packet.signature?.keyId ?? null,
    questions: [],
    articles: [],
    at: now,
    updatedAt: Date.parse(packet.head.created),
  };
}

function articleArrival({ facts, body, pictures }: PacketArticle, now: number): ArticleArrival {
  const key = urlKey(facts.url);
  const id = arrivingArticleId(key);
  const article = {
    ...{ ...facts, id, urlKey: key, asRead: {}, tags: [], note: '', circulation: null },
    ...{ savedAt: now, updatedAt: now },
  };
  const takenAt = body?.takenAt ?? facts.savedAt;
  return {
    kind: 'article',
    article,
    body: body && { ...body, articleId: id, takenAt },
    ...{ passages: [], reflections: [], versions: [], reading: null, file: null },
    pictures: pictures.map((picture) => ({
      ...picture,
      read: () => picture.read(),
      id: idOf('picture', key, picture.url),
    })),
  };
}

function guestNotes(article: PacketArticle, articleId: string, packet: ReceivedPacket): GuestNote[] {
  const { id: packetId, revision, maker, updatedAt } = packet;
  const base = { articleId, packetId, revision, maker, updatedAt };
  const noteId = (kind: string, id: string): string => idOf('guest', packet.id, articleId, kind, id);
  const passages = new Map(
    article.passages.map(({ id, selector, quote, role, frame }) => [
      id,
      { selector, quote, role, ...(frame !== undefined && { frame }) },
    ]),
  );
  return [
    ...article.passages.map(
      ({ id, note, createdAt }): GuestNote => ({
        ...{ ...base, id: noteId('passage', id), kind: 'passage', passage: passages.get(id) ?? null },
        ...{ text: note, reflection: null, createdAt },
      }),
    ),
    ...(article.note === ''
      ? []
      : [
          {
            ...{ ...base, id: noteId('note', ''), kind: 'note', passage: null },
            ...{ text: article.note, reflection: null, createdAt: packet.updatedAt },
          } satisfies GuestNote,
        ]),
    ...article.reflections.map((one): GuestNote => {
      const passage = one.passageId === null ? null : (passages.get(one.passageId) ?? null);
      return {
        ...{ ...base, id: noteId('reflection', one.id), kind: 'reflection', passage },
        ...{ text: '', reflection: pickFields(one), createdAt: one.createdAt },
      };
    }),
  ];
}

function questionNote(id: string, text: string, articleId: string, packet: ReceivedPacket): GuestNote {
  return {
    id: idOf('guest', packet.id, articleId, 'question', id),
    ...{ articleId, packetId: packet.id, revision: packet.revision, maker: packet.maker },
    ...{ kind: 'question', passage: null, text, reflection: null },
    ...{ createdAt: packet.updatedAt, updatedAt: packet.updatedAt },
  };
}

function planRow(head: PacketHead, plan: PacketPlan, now: number): StudyPlan {
  const id = arrivingPlanId(head, plan);
  const items = plan.items.map((text, at) => ({
    ...{ id: idOf('item', id, String(at)), ...cleanText(text) },
    ...{ articleId: null, doneAt: null, isKeptOpen: false },
  }));
  return { id, title: plan.title, items, createdAt: now, updatedAt: now };
}

function templateRow(head: PacketHead, template: PacketTemplate, now: number): ReportTemplate {
  const id = arrivingTemplateId(head, template);
  const sections = template.sections.map((section, at) => ({ ...section, id: idOf('section', id, String(at)) }));
  return cleanTemplate({ ...template, id, sections, createdAt: now, updatedAt: now });
}
