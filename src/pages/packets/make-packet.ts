import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import { PACKET_SUFFIX } from '../../core/packet/packet-names.ts';
import { type PacketPageWords, packetPage } from '../../core/packet/packet-page.ts';
import { writePacket } from '../../core/packet/write-packet.ts';
import { writePacket as writeCounts } from '../../core/summary/packet-file.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { reflectionLabels } from '../../i18n/reflection-labels.ts';
import { roleLabels } from '../../i18n/role-labels.ts';
import { getLocale, t } from '../../i18n/t.ts';
import { makeSigningKey, signManifest } from '../../platform/signing.ts';
import { library } from '../page-library.ts';
import { saveStream } from '../save-stream.ts';
import { today } from '../today.ts';
import type { WorkSteps } from '../use-work.ts';

/**
 * Writes the packet of a draft into a file, and counts it as made.
 * @throws DOMException `AbortError` where it was stopped, FailureError `not-shareable`
 */
export async function makePacket(
  draft: PacketDraft,
  { report, signal }: WorkSteps,
): Promise<{ name: string; bytes: number; draft: PacketDraft }> {
  const { name, unit } = draft;
  const [id, counts, key] = await Promise.all([
    library.memberId(),
    countsOf(draft),
    draft.isSigned ? library.packetKey(makeSigningKey) : null,
  ]);
  const revision = draft.revision + 1;
  const now = Date.now();
  const { contents, articleCount } = await library.packetContents(draft, {
    ...{ maker: { id, name: name.trim(), unit: unit.trim() }, created: new Date(now).toISOString() },
    ...{ revision, counts },
  });
  const words = pageWords();
  const pieces = writePacket(contents, {
    readMe: `${t('packets.page.readMe')}\n`,
    index: (all) => packetPage(all, words),
    sign: key && ((manifest) => signManifest(key, manifest)),
    onArticle: (count) => report(count / Math.max(1, articleCount)),
  });
  const file = `${safeFileName(draft.title || t('packets.untitled'))}${PACKET_SUFFIX}`;
  const bytes = await saveStream(file, 'application/zip', pieces, { signal });
  return { name: file, bytes, draft: await library.savePacketDraft({ ...draft, revision, madeAt: now }) };
}

async function countsOf({ counts: span, name, unit }: PacketDraft): Promise<string | null> {
  if (!span) return null;
  const [summary, memberId, own] = await Promise.all([library.summarise(span), library.memberId(), library.ownName()]);
  if (!summary) return null;
  const { isPartyMember } = own;
  return writeCounts({ memberId, name, unit, isPartyMember, ...span, madeOn: today(), counts: summary.counts });
}

function pageWords(): PacketPageWords {
  return {
    ...{ lang: getLocale(), roles: roleLabels(), reflection: reflectionLabels() },
    madeBy: (maker) => t('packets.page.madeBy', { maker }),
    unnamed: t('packets.unnamed'),
    untitled: t('article.untitled'),
    created: t('packets.page.created'),
    source: t('packets.page.source'),
    author: t('packets.page.author'),
    published: t('packets.page.published'),
    contents: t('packets.page.contents'),
    questions: t('packets.page.questions'),
    plan: t('packets.page.plan'),
    templates: t('packets.page.template'),
    passages: t('packets.page.passages'),
    makersNote: t('packets.page.note'),
    noText: t('packets.page.noText'),
    howTo: t('packets.page.howTo'),
  };
}
