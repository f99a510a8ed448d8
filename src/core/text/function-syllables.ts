/** Syllables that only join others: no Vietnamese phrase begins or ends with one, or holds one. Own list, by hand. */
const JOINING = `
và hoặc hay cùng với cũng của là thì mà nhưng song tuy dù vì do bởi nên nếu khi lúc để nhằm cho đến tới từ tại ở trong
ngoài trên dưới trước sau giữa về theo qua bằng như vậy này kia đó ấy đây nào gì sao ai đâu mấy các những mọi mỗi từng
một được bị phải đã đang sẽ vẫn còn rồi vừa chưa chẳng không đừng hãy rất lắm hơn nhất càng đều cả luôn có lại ra vào
lên xuống đi nữa thêm nhiều ít khá hầu hết ngay tôi ta họ nó mình chúng à ạ ư nhé nhỉ thật
`;

/** Where the same syllables are part of a word: `trong` of `trong sạch`, `ở` of `nhà ở`. */
const KEPT = `
trong sạch,trong sáng,trong nước,nhà ở,tự do,thiết bị,chuẩn bị,trang bị,tồn tại,hiện tại,công bằng,đồng bằng,văn bằng,
nước ngoài,ngoài nước,cấp trên,cấp dưới,thông qua,vượt qua,tiến tới,hướng tới,đi đầu,nhất trí,thống nhất,không gian,
hàng không,phòng không,từ thiện,từ chối,sau đại học,tổng kết lại,đi lại,lại quả,ra đời,vào cuộc,vừa học,còn lại
`;

/** Those that begin no phrase worth keeping, though they may end one: `việc` of `công việc`, `sự` of `lịch sự`. */
const OPENING = `
việc sự cuộc nỗi niềm cái con chiếc thời số năm ngày tháng lần thứ mức cần cách hai ba bốn sáu bảy tám chín mười anh chị
em ông bà bao cứ chỉ có tức
`;

/** Those that end none, though they may begin one: `đối` of `đối ngoại`. */
const CLOSING = `
đối số năm ngày tháng thứ lần mức hàng gồm thuộc cần nêu gây giúp làm tiếp hai bốn sáu bảy tám chín mười đồng bao đạt quá
trừ chờ đúng
`;

/** What every document says of itself: whole phrases, and worth little as the name of anything. */
const GENERAL = `
thực hiện,tổ chức,ban hành,căn cứ,hiệu lực,thi hành,nội dung,mục đích,yêu cầu,kết quả,đơn vị,cơ quan,trách nhiệm,
quy định,báo cáo,triển khai,hoạt động,xây dựng,đầu tiên,bắt đầu,kết thúc,trả lời,sử dụng,thời gian,giai đoạn,vấn đề,
điều kiện,phụ trách,nhiệm vụ,giải pháp,mục tiêu,hình thức,đề nghị,đề xuất,tiếp tục,tăng cường,đẩy mạnh,nâng cao,
bảo đảm,đảm bảo,góp phần,cụ thể,hiệu quả,chất lượng,thông báo,liên quan,hiệu lực thi hành
`;

const ENGLISH = `
the a an and or of to in on at by for with from as is are was were be been it its this that these those which who not no
but if then than so such their his her our your my we they he she you i will would can could may might has have had do
does did also into over under about more most other some any all each
`;

const setOf = (words: string, between = /\s+/): ReadonlySet<string> =>
  new Set(
    words
      .normalize('NFC')
      .split(between)
      .map((word) => word.trim())
      .filter(Boolean),
  );

const JOINS = setOf(JOINING);
const KEEPS = setOf(KEPT, /,/);
const OPENS = setOf(OPENING);
const CLOSES = setOf(CLOSING);
const GENERALS = setOf(GENERAL, /,/);
const ENGLISH_JOINS = setOf(ENGLISH);

/** Whether a lower-case phrase is one of those that stand in every document. */
export function isGeneralPhrase(phrase: string): boolean {
  return GENERALS.has(phrase);
}

export type PhraseRule = (syllables: readonly string[]) => boolean;

/** Whether lower-case syllables may stand together as a phrase: nothing in them only joins, nothing is left hanging. */
export const isVietnamesePhrase: PhraseRule = (syllables) => {
  const isPart = (at: number): boolean =>
    KEEPS.has(`${syllables[at - 1]} ${syllables[at]}`) || KEEPS.has(`${syllables[at]} ${syllables[at + 1]}`);
  if (syllables.some((syllable, at) => JOINS.has(syllable) && !isPart(at))) return false;
  return !OPENS.has(syllables[0] ?? '') && !CLOSES.has(syllables.at(-1) ?? '');
};

/** The same of words in English, whose `an`, `so` and `can` are no Vietnamese ones. */
const isEnglishPhrase: PhraseRule = (words) => !words.some((word) => ENGLISH_JOINS.has(word) || word.length < 2);

/** As NFD writes them. */
const MARKED = /đ|[\u0300-\u0303\u0306\u0309\u031b\u0323]/u;

/** Vietnamese marks most of its syllables; other languages of Latin letters nearly none. */
export function phraseRule(text: string): PhraseRule {
  const words = text.slice(0, 4_000).toLowerCase().normalize('NFD').split(/\s+/);
  const marked = words.filter((word) => MARKED.test(word)).length;
  return marked * 10 >= words.length ? isVietnamesePhrase : isEnglishPhrase;
}
