import type { Fact } from './facts.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { anyOf, whole } from './words.ts';

/** A sentence that could stand in anybody's paper. */
export interface VagueSentence extends Sentence {
  /** What it does not say. */
  lacks: ('who' | 'when' | 'howMuch')[];
}

/** Turns that promise or own up to nothing in particular. */
const STOCK = whole(
  anyOf(
    'hơn nữa|cần nâng cao|tiếp tục nâng cao|không ngừng|đẩy mạnh|tăng cường|quan tâm|chú trọng|phát huy|phát huy tốt|thường xuyên|nghiêm túc|tích cực|gương mẫu|cố gắng|nỗ lực|phấn đấu|quyết tâm|làm tốt|thực hiện tốt|hoàn thành tốt|cơ bản|một số hạn chế|còn hạn chế|những hạn chế|đôi lúc|đôi khi|có lúc|có nơi|chưa thật sự|chưa thực sự|chưa cao|chưa sâu|chưa đồng đều|trong thời gian tới|thời gian tới|nâng cao nhận thức|nâng cao chất lượng|nâng cao hiệu quả|nâng cao tinh thần|nhận thức sâu sắc|nhận thức rõ|hết sức quan trọng|rất quan trọng|có ý nghĩa to lớn|ý nghĩa sâu sắc|đi vào chiều sâu|đi vào thực chất|bám sát|quán triệt|tu dưỡng|rèn luyện|trau dồi',
  ),
);

/** Stock sentences without a person, a unit, a figure, a date or a deadline. */
export function findVague(text: string, facts: readonly Fact[]): VagueSentence[] {
  return sentencesOf(text).flatMap((sentence) => {
    if (text.slice(sentence.start, sentence.end).search(STOCK) < 0) return [];
    const inside = new Set(
      facts.filter(({ start, end }) => start < sentence.end && end > sentence.start).map(({ kind }) => kind),
    );
    if (inside.size > 0) return [];
    return [{ ...sentence, lacks: ['who', 'when', 'howMuch'] }];
  });
}
