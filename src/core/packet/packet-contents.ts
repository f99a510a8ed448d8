import type { Selector } from '../anchoring/selector.ts';
import type { Article, ArticleBody } from '../model/article.ts';
import type { Reflection, ReflectionFields } from '../model/reflection.ts';
import type { Role } from '../model/role.ts';
import type { PlannedText } from '../plan/study-plan.ts';
import type { ReportTemplate, TemplateSection } from '../report/report.ts';

/** Who made a packet, as they chose to give it. */
export interface PacketMaker {
  /** Random, one a library: tells makers apart who left their name out. Says nothing of them. */
  id: string;
  /** May be empty. */
  name: string;
  unit: string;
}

/** What a packet says of itself. */
export interface PacketHead {
  /** Made once: a later packet of the same id and key takes the place of an earlier one. */
  id: string;
  /** Counts up with every making, from 1. */
  revision: number;
  title: string;
  maker: PacketMaker;
  /** `2026-11-24T09:30:00.000Z` */
  created: string;
  /** To whoever opens it; light Markdown. */
  note: string;
}

/** Facts of an article as they go: none of its maker's own words, no marking, for one with a marking never goes. */
export type PacketFacts = Omit<Article, 'id' | 'urlKey' | 'asRead' | 'tags' | 'note' | 'circulation' | 'updatedAt'>;

/** A saved copy as it goes. */
export type PacketBody = Pick<ArticleBody, 'html' | 'text' | 'outline' | 'pageStarts' | 'takenAt'>;

export interface PacketPassage {
  id: string;
  selector: Selector;
  quote: string;
  role: Role;
  /** Empty where its maker did not tick notes. */
  note: string;
  frame?: string;
  createdAt: number;
}

/** One of those that its maker ticked. */
export interface PacketReflection extends ReflectionFields, Pick<Reflection, 'id' | 'passageId' | 'createdAt'> {}

/** A picture as it goes, read only when it is written. */
export interface PacketPicture {
  /** As it stands in the body's `src`, absolute. */
  url: string;
  mediaType: string;
  bytes: number;
  width: number;
  height: number;
  read(): Promise<Uint8Array>;
}

export interface PacketArticle {
  facts: PacketFacts;
  /** Null: address and facts only. */
  body: PacketBody | null;
  pictures: PacketPicture[];
  /** On the article; empty where its maker did not tick it. */
  note: string;
  passages: PacketPassage[];
  reflections: PacketReflection[];
}

/** A question for discussion. */
export interface PacketQuestion {
  id: string;
  text: string;
  /** Place of the article that it is about among those of the packet, from 0; null: the whole packet. */
  article: number | null;
}

export type PacketTemplate = Pick<ReportTemplate, 'title' | 'description'> & {
  sections: Pick<TemplateSection, 'title' | 'prompt' | 'musts'>[];
};

export interface PacketPlan {
  title: string;
  items: PlannedText[];
}

/** All that goes into a packet. Articles are read one at a time, and may be read more than once. */
export interface PacketContents {
  head: PacketHead;
  articles(): AsyncIterable<PacketArticle>;
  questions: PacketQuestion[];
  templates: PacketTemplate[];
  plan: PacketPlan | null;
  /** A packet of counts (`docs/summary-packet.md`), as its own file would say it; null without. */
  counts: string | null;
}
