// @ts-check
/**
 * Pages of our own for the bench: resolutions, laws, minutes and local news made of stock phrases, as such texts are.
 * Most of their sentences look like another of them, which is what makes passages hard to tell apart.
 */

/** @param {number} seed */
function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** @template T @param {readonly T[]} list @returns {T} */
    pick: (list) => /** @type {any} */ (list[Math.floor(next() * list.length)]),
    /** @param {number} low @param {number} high */
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    /** @param {number} share */
    is: (share) => next() < share,
  };
}

const WHO = [
  'Cấp uỷ xã',
  'Chi bộ thôn',
  'Uỷ ban nhân dân phường',
  'Hội phụ nữ',
  'Đoàn thanh niên',
  'Hợp tác xã',
  'Ban công tác mặt trận',
  'Tổ giám sát cộng đồng',
  'Người đứng đầu đơn vị',
  'Trường tiểu học',
  'Trạm y tế',
  'Công đoàn cơ sở',
];
const DOES = [
  'rà soát',
  'công khai',
  'sửa đổi, bổ sung',
  'đôn đốc việc thực hiện',
  'chịu trách nhiệm về',
  'phối hợp xây dựng',
  'kiểm tra định kỳ',
  'báo cáo kết quả',
  'tổ chức quán triệt',
  'khắc phục thiếu sót trong',
  'lấy ý kiến nhân dân về',
  'bàn giao',
];
const WHAT = [
  'kế hoạch thuỷ lợi nội đồng',
  'quy chế làm việc của cơ quan',
  'danh sách hộ được hỗ trợ nhà ở',
  'các khoản thu, chi của thôn',
  'nhiệm vụ, giải pháp trọng tâm',
  'chương trình học tập nghị quyết',
  'tuyến đường từ đình làng ra đồng Xuôi',
  'công tác hoà giải ở cơ sở',
  'việc cấp nước sạch cho khu tái định cư',
  'hồ sơ đất đai tồn đọng',
  'chỉ tiêu giảm nghèo bền vững',
  'nền nếp sinh hoạt chi bộ',
];
const WHEN = [
  'trước mùa mưa',
  'trong quý này',
  'từ nay đến cuối nhiệm kỳ',
  'chậm nhất sau mười ngày',
  'vào buổi họp thường kỳ',
  'mỗi tháng một lần',
  'ngay sau kỳ nghỉ lễ',
  'theo lộ trình đã thống nhất',
];
const WHY = [
  'để bà con tiện theo dõi',
  'không để việc nhỏ thành việc lớn',
  'theo đúng thẩm quyền được giao',
  'với tinh thần nói đi đôi với làm',
  'trên cơ sở ý kiến của nhân dân',
  'bảo đảm công bằng, minh bạch',
];
const TALK = [
  'Ông Bảy kể rằng năm ngoái nước lên tới bậc thềm thứ ba mà chưa ai đắp lại bờ kênh.',
  'Bà con cười vang khi nghe chuyện chiếc cầu tre được sửa bảy lần trong một vụ.',
  'Cô giáo Hoà mang theo cuốn sổ cũ, trong đó ghi đủ tên những nhà đã góp ngày công.',
  'Tối ấy cuộc họp kéo dài đến khuya, ấm chè xanh phải châm thêm hai lượt.',
  'Người trẻ đi làm xa gửi về từng khoản nhỏ, cộng lại thành một đoạn đường.',
  'Mấy nhà đầu xóm tự dời hàng rào vào nửa mét, chẳng ai phải nhắc.',
];

/** @param {ReturnType<typeof chance>} luck */
function sentence(luck) {
  const roll = luck.between(0, 4);
  const who =
    `${luck.pick(WHO)} ${luck.is(0.4) ? luck.pick(['Đoài', 'Thượng', 'Phú Thuỷ', 'Hoà An', 'số 4']) : ''}`.trim();
  if (roll === 0) return `${who} ${luck.pick(DOES)} ${luck.pick(WHAT)} ${luck.pick(WHEN)}, ${luck.pick(WHY)}.`;
  if (roll === 1)
    return `${who} ${luck.pick(DOES)} ${luck.pick(WHAT)}; ${luck.pick(DOES)} ${luck.pick(WHAT)} ${luck.pick(WHEN)}.`;
  if (roll === 2)
    return `Phấn đấu đạt ${luck.between(11, 99)},${luck.between(1, 9)}% số hộ, tăng ${luck.between(2, 9)} điểm so với năm trước, ${luck.pick(WHEN)}.`;
  if (roll === 3)
    return `${luck.pick(WHAT).replace(/^./u, (first) => first.toUpperCase())} do ${who} ${luck.pick(DOES)} ${luck.pick(WHEN)}.`;
  return luck.is(0.5) ? luck.pick(TALK) : `${who} đề nghị “${luck.pick(DOES)} ${luck.pick(WHAT)}” ${luck.pick(WHY)}.`;
}

/** @param {ReturnType<typeof chance>} luck @param {number} low @param {number} high */
const sentences = (luck, low, high) => Array.from({ length: luck.between(low, high) }, () => sentence(luck)).join(' ');

/** @param {ReturnType<typeof chance>} luck */
function law(luck) {
  let article = 0;
  return Array.from({ length: luck.between(3, 5) }, (_, chapter) => {
    const articles = Array.from({ length: luck.between(3, 6) }, () => {
      article++;
      const clauses = Array.from(
        { length: luck.between(2, 5) },
        (_, clause) => `<p>${clause + 1}. ${sentences(luck, 1, 2)}</p>`,
      );
      return `<p><b>Điều ${article}. Trách nhiệm của ${luck.pick(WHO).toLowerCase()}</b></p>${clauses.join('\n')}`;
    });
    return `<p align="center"><b>Chương ${['I', 'II', 'III', 'IV', 'V'][chapter]}</b></p>${articles.join('\n')}`;
  }).join('\n');
}

/** @param {ReturnType<typeof chance>} luck */
function resolution(luck) {
  return Array.from({ length: luck.between(3, 5) }, (_, part) => {
    const points = Array.from({ length: luck.between(3, 6) }, () => `<p>- ${sentences(luck, 1, 3)}</p>`);
    return `<h2>${['I', 'II', 'III', 'IV', 'V'][part]}- ${luck.pick(WHAT).toUpperCase()}</h2><p>${sentences(luck, 2, 4)}</p>${points.join('\n')}`;
  }).join('\n');
}

/** @param {ReturnType<typeof chance>} luck */
function news(luck) {
  const paragraphs = Array.from({ length: luck.between(8, 16) }, () => `<p>${sentences(luck, 1, 4)}</p>`);
  paragraphs.splice(4, 0, `<figure><img src="a.jpg" alt=""><figcaption>${sentence(luck)}</figcaption></figure>`);
  return `<p class="sapo">${sentences(luck, 1, 2)}</p>${paragraphs.join('\n')}`;
}

/** @param {ReturnType<typeof chance>} luck */
function minutes(luck) {
  const rows = Array.from(
    { length: luck.between(8, 14) },
    (_, at) =>
      `<tr><td>${at + 1}</td><td>${luck.pick(WHO)}</td><td>${luck.pick(DOES)} ${luck.pick(WHAT)}</td><td>${luck.pick(WHEN)}</td></tr>`,
  );
  const points = Array.from({ length: luck.between(6, 12) }, () => `<li>${sentences(luck, 1, 2)}</li>`);
  return `<p>${sentences(luck, 3, 6)}</p><table>${rows.join('')}</table><ol>${points.join('\n')}</ol><p>${sentences(luck, 3, 6)}</p>`;
}

const KINDS = { law, resolution, news, minutes };

/** `count` pages; the same seed gives the same pages. @param {number} count @param {number} seed */
export function writtenPages(count, seed) {
  return Array.from({ length: count }, (_, at) => {
    const luck = chance(seed * 1000 + at);
    const kind = /** @type {keyof typeof KINDS} */ (Object.keys(KINDS)[at % 4]);
    const related = Array.from({ length: 6 }, () => `<li><a href="#">${sentence(luck)}</a></li>`).join('');
    const html = `<!doctype html><html lang="vi"><title>Trang ${at}</title><body><nav><ul><li>Trang chủ</li><li>Thời sự</li><li>Liên hệ</li></ul></nav>
<main><article><h1>${sentence(luck)}</h1>${KINDS[kind](luck)}</article></main><aside><h3>Tin liên quan</h3><ul>${related}</ul></aside><footer>Trang thông tin của xã</footer></body></html>`;
    return { id: `written-${kind}-${at}`, url: `https://written.example/${kind}/${at}`, html, isVietnamese: true };
  });
}
