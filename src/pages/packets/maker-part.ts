import type { PacketDraft } from '../../core/packet/packet-draft.ts';
import type { PacketMaterial } from '../../services/packet-material.ts';

/** What each part of the form is given. */
export interface MakerPartProps {
  draft: PacketDraft;
  /** Of the articles that may go. */
  material: readonly PacketMaterial[];
  change: (part: Partial<PacketDraft>) => void;
}
