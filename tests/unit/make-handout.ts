import type { Handout } from '../../src/core/handout/handout.ts';

/** A handout with one passage and its source, with the fields that a test is about. */
export function makeHandout(over: Partial<Handout> = {}): Handout {
  return {
    id: 'handout-000001',
    topicId: null,
    title: 'Ba việc cần làm ngay',
    summary: 'Họp ngắn, giao việc tận tay.',
    questions: [{ id: 'q1', text: 'Việc này đang làm tới đâu?' }],
    unit: 'Chi bộ Bến Lúa',
    place: 'Bến Lúa',
    day: '2026-02-05',
    paper: 'a4',
    isLarge: false,
    passages: [
      {
        passageId: 'passage-000001',
        articleId: 'article-000001',
        quote: 'Mỗi quý chọn một việc khó. Giao rõ người làm. Việc quá hạn thì nêu lại.',
        citation: 'Nghị quyết số 12-NQ/ĐU, ngày 05/02/2026, của Đảng uỷ xã, khoản 2, Điều 5',
        role: 'task',
        kept: null,
      },
    ],
    sources: [
      {
        articleId: 'article-000001',
        citation: 'Nghị quyết số 12-NQ/ĐU, ngày 05/02/2026, của Đảng uỷ xã',
        url: 'https://van-ban-mau.example/nq-12',
        hasCode: true,
        isBarred: false,
      },
    ],
    createdAt: 1,
    updatedAt: 1,
    ...over,
  };
}
