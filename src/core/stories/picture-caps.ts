/** What pictures of a story may take. */
export const STORY_PICTURE_CAPS = {
  /** Pictures of one story. */
  count: 12,
  /** One picture as it is chosen, bytes: photographs of phones take up to some 12 MB. */
  bytes: 30 * 1024 * 1024,
  /** Its longer side as it is kept, pixels: as much as a page of paper or a projector shows. */
  side: 1_600,
  /** One that moves is kept as it is, and so is held to this, bytes. */
  animated: 4 * 1024 * 1024,
} as const;

/** The size at which a picture is kept, pixels. */
export function keptSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, STORY_PICTURE_CAPS.side / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
