import type { Selector } from '../anchoring/selector.ts';
import type { ReflectionFields } from '../model/reflection.ts';
import type { Role } from '../model/role.ts';
import type { PacketMaker } from './packet-contents.ts';

/** What somebody else wrote to an article. Never the reader's own: no review, count, report or search holds it for that. */
export interface GuestNote {
  id: string;
  articleId: string;
  /** The received packet that it came with. */
  packetId: string;
  /** Of that packet. A note that a later one no longer has stays behind, and is shown no more. */
  revision: number;
  maker: PacketMaker;
  kind: 'passage' | 'note' | 'reflection' | 'question';
  /** What was marked. Null: the whole article. */
  passage: GuestPassage | null;
  /** Light Markdown; empty where nothing was said, and of a reflection. */
  text: string;
  reflection: ReflectionFields | null;
  /** Milliseconds since the epoch, by the maker's clock. */
  createdAt: number;
  /** When its packet was made: of two of one note the later counts. */
  updatedAt: number;
}

export interface GuestPassage {
  selector: Selector;
  quote: string;
  role: Role;
  frame?: string;
}

/** A packet that was taken in: what it said of itself, and what in it belongs to no single article. */
export interface ReceivedPacket {
  /** Of the packet's own id and the key that signed it: who has not the key cannot write over what came with it. */
  id: string;
  revision: number;
  /** SHA-256 of its manifest. */
  mark: string;
  title: string;
  note: string;
  maker: PacketMaker;
  /** ISO time of its making, by the maker's clock. */
  created: string;
  /** The key that signed it (`keyId`); null: not signed. */
  keyId: string | null;
  /** Questions for discussion, with the `urlKey` of the article that each is about. */
  questions: { id: string; text: string; urlKey: string | null }[];
  /** The articles that it brought, by `urlKey`: where the reader has one already, that one is it. */
  articles: { urlKey: string; title: string }[];
  /** Milliseconds since the epoch. */
  at: number;
  /** When it was made, by the maker's clock. */
  updatedAt: number;
}

/** A key that packets came signed with, so that it is known when the next one comes. */
export interface KnownKey {
  /** As `keyId` gives it. */
  id: string;
  /** What its packets called their maker, the latest last. Nobody vouches for it. */
  names: string[];
  firstAt: number;
  lastAt: number;
}
