import * as v from 'valibot';
import { ROLES } from '../model/role.ts';
import type { GuestNote, GuestPassage, KnownKey, ReceivedPacket } from '../packet/guest-note.ts';
import type { PacketMaker } from '../packet/packet-contents.ts';
import type { DraftQuestion, PacketDraft } from '../packet/packet-draft.ts';
import { reflectionFields, selectorShape } from './article-shapes.ts';
import {
  address,
  flag,
  id,
  line,
  lines,
  list,
  maybe,
  number,
  oneOf,
  orNull,
  type Shape,
  shape,
  words,
} from './shape.ts';

const maker = shape<PacketMaker>({ id: line, name: line, unit: line });

export const guestNoteShape = shape<GuestNote>({
  ...{ id, articleId: id, packetId: id, revision: number, maker },
  kind: oneOf(['passage', 'note', 'reflection', 'question'] as const),
  passage: orNull(
    shape<GuestPassage>({ selector: selectorShape, quote: words, role: oneOf(ROLES), frame: maybe(line) }),
  ),
  text: words,
  reflection: orNull(shape<NonNullable<GuestNote['reflection']>>(reflectionFields)),
  ...{ createdAt: number, updatedAt: number },
});

export const packetShape = shape<ReceivedPacket>({
  ...{ id, revision: number, mark: line, title: line, note: words, maker, created: line, keyId: orNull(line) },
  questions: list(shape<ReceivedPacket['questions'][number]>({ id, text: words, urlKey: orNull(line) })),
  articles: list(shape<ReceivedPacket['articles'][number]>({ urlKey: line, title: line })),
  ...{ at: number, updatedAt: number },
});

export const packetDraftShape = shape<PacketDraft>({
  ...{ id, revision: number, title: line, note: words, articleIds: list(id) },
  questions: list(shape<DraftQuestion>({ id, text: words, articleId: orNull(id) })),
  ...{ planId: orNull(id), templateIds: list(id), withText: flag, withPictures: flag, withPassages: flag },
  ...{ withNotes: flag, reflectionIds: list(id) },
  counts: orNull(shape<{ from: string; to: string }>({ from: line, to: line })),
  ...{ name: line, unit: line, isSigned: flag, madeAt: orNull(number), createdAt: number, updatedAt: number },
});

export const knownKeyShape = shape<KnownKey>({ id: line, names: lines, firstAt: number, lastAt: number });

const cut = shape({ id, text: words });

export const handoutShape = shape({
  ...{ id, title: line, summary: words, questions: list(cut), unit: line, place: line, day: orNull(line) },
  ...{ paper: oneOf(['a4', 'a5', 'a5-twice'] as const), isLarge: flag, topicId: orNull(id) },
  passages: list(
    shape({
      passageId: id,
      articleId: id,
      quote: words,
      citation: words,
      role: oneOf(ROLES),
      kept: orNull(list(number)),
    }),
  ),
  sources: list(shape({ articleId: id, citation: words, url: address, hasCode: flag, isBarred: flag })),
  ...{ createdAt: number, updatedAt: number },
});

export const exportTemplateShape = shape({ id, title: line, text: words, updatedAt: number });

const plain: Shape<unknown> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(plain), v.record(v.string(), plain)]),
) as unknown as Shape<unknown>;

/** What an entry of `meta` may be: each of them is checked again by whoever reads it. */
export const metaShape = shape<{ key: string; value: unknown }>({ key: line, value: plain });
