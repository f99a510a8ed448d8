/**
 * A marking that bars saving by default, and sharing for good: TUYỆT MẬT, TỐI MẬT, MẬT, "lưu hành nội bộ".
 * Most severe first.
 */
export const CIRCULATIONS = ['top-secret', 'secret', 'confidential', 'internal'] as const;

export type Circulation = (typeof CIRCULATIONS)[number];
