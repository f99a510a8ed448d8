import type { Outline } from '../../core/model/outline.ts';
import { type Block, collectBlocks } from '../extract/blocks.ts';
import { readStructure } from './structure.ts';

export interface OutlineOptions {
  /** An issued document: its numbered paragraphs are entries even in plain type. */
  isDocument: boolean;
}

/** The outline of an article's body. Offsets count in the body's block text. */
export function buildOutline(root: Element, options: OutlineOptions): Outline {
  return outlineOf(collectBlocks(root), options);
}

export function outlineOf(blocks: Block[], { isDocument }: OutlineOptions): Outline {
  return readStructure(blocks, isDocument).roots;
}
