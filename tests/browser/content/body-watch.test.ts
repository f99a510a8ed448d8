import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bodyPrint } from '../../../src/content/body-print.ts';
import { BodyWatch } from '../../../src/content/body-watch.ts';

const OLD = 'Chi bộ Xóm Đình mở đầu buổi sinh hoạt bằng câu chuyện của một tổ trưởng thuỷ nông.';
const NEW = 'Ở xã Bến Lúa, mỗi đảng viên nhận một việc cụ thể và ghi rõ thời hạn hoàn thành.';
const MORE = 'Trong sáu tháng đầu năm, tỷ lệ hộ ký cam kết dồn điền đạt cao hơn kế hoạch đầu năm.';
const TEASER = 'Một mẩu tin ngắn ở cột bên, cũng đủ dài để trông giống như một đoạn văn của bài.';

/** An article is longer than what stands around it. */
const REST = ['Thứ nhất.', 'Thứ hai.', 'Thứ ba.'].map((start) => `${start} ${MORE}`);

const home = location.href;
let lifetime: AbortController;

function draw(...paragraphs: string[]): void {
  const blocks = paragraphs.map((text) => `<p>${text}</p>`).join('');
  document.body.innerHTML = `<aside><p>${TEASER}</p></aside><article>${blocks}</article>`;
}

const go = (path: string): void => history.pushState(null, '', path);
const later = (milliseconds: number, work: () => void): void => void setTimeout(work, milliseconds);

/** A watch that has had the time to look at the page. */
async function watch(): Promise<BodyWatch> {
  const made = new BodyWatch(document, lifetime.signal);
  await new Promise((resolve) => setTimeout(resolve, 150));
  return made;
}

beforeEach(() => {
  lifetime = new AbortController();
  document.title = 'Bài thứ nhất';
  draw(OLD, MORE, ...REST);
});

afterEach(() => {
  lifetime.abort();
  vi.restoreAllMocks();
  history.replaceState(null, '', home);
  document.body.innerHTML = '';
});

test('the print is that of the article, not of what stands around it', () => {
  const { words } = bodyPrint(document);
  expect(words).toBe(`${OLD} \n${MORE} \n`);
  draw(OLD.replace('câu chuyện', '<a href="#">câu</a> <b>chuyện</b>'), MORE);
  expect(bodyPrint(document).words).toBe(words);
  draw(NEW, MORE, OLD);
  expect(bodyPrint(document).words).toBe(`${NEW} \n${MORE} \n`);
  document.body.innerHTML =
    '<p>Ngắn.</p><script>/* một đoạn mã dài hơn nhiều so với một câu văn bình thường trên trang */</script>';
  expect(bodyPrint(document).words).toBe('');
});

test('without a change of address nothing is waited for', async () => {
  const body = await watch();
  const onWait = vi.fn();
  await body.settled(onWait);
  expect(onWait).not.toHaveBeenCalled();
  expect(body.isOld).toBe(false);
});

test('the old article under a new address is waited out, until the new one is drawn', async () => {
  const body = await watch();
  go('/bai-hai');
  body.moved();
  expect(body.isOld).toBe(true);
  expect(body.hasMoved).toBe(true);
  later(300, () => draw());
  later(600, () => draw(NEW));
  later(650, () => draw(NEW, MORE));
  const onWait = vi.fn();
  await body.settled(onWait);
  expect(onWait).toHaveBeenCalledOnce();
  expect(document.querySelector('article')?.textContent).toBe(NEW + MORE);
});

test('a page that draws first and changes its address then is not held up', async () => {
  const body = await watch();
  draw(NEW, MORE);
  go('/bai-hai');
  body.moved();
  expect(body.isOld).toBe(false);
  await body.settled(() => undefined);
});

test('back to the article before, drawn after the address', async () => {
  const body = await watch();
  go('/bai-hai');
  body.moved();
  draw(NEW, MORE);
  await body.settled(() => undefined);
  go('/bai-mot');
  body.moved();
  expect(body.isOld).toBe(true);
  later(200, () => draw(OLD, MORE));
  await body.settled(() => undefined);
  expect(document.querySelector('article')?.textContent).toContain(OLD);
});

test('an article that never comes is refused', async () => {
  const body = await watch();
  go('/bai-hai');
  document.title = 'Bài thứ hai';
  await expect(body.settled(() => undefined)).rejects.toMatchObject({ failure: { code: 'page-settling' } });
});

test('a title that came late, under the same address, makes no other article', async () => {
  const body = await watch();
  document.title = 'Bài thứ nhất, tên đầy đủ';
  await new Promise((resolve) => setTimeout(resolve, 20));
  go('/bai-mot-dia-chi-khac');
  body.moved();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 20_000);
  expect(body.isOld).toBe(false);
});

test('one article with two addresses is one after a while; with two titles it never is', async () => {
  const body = await watch();
  go('/bai-hai');
  body.moved();
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 20_000);
  document.title = '(3) Bài thứ hai';
  expect(body.isOld).toBe(true);
  document.title = '(2) Bài thứ nhất';
  expect(body.isOld).toBe(false);
  await body.settled(() => undefined);
});
