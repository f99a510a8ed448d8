import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { SENTENCES } from './article-site.ts';
import { ChromiumPage } from './harness/chromium-page.ts';
import type { BrowserHarness, HarnessPage } from './harness/harness.ts';
import { BROWSERS } from './harness/launch.ts';
import { OVERLAY, pageText, waitFor, waitPainted, waitText, wake } from './steps.ts';
import { withBrowser } from './with-browser.ts';

const FORM = '.th-reflection-form';
const field = (name: string) => ({ selector: `${FORM} [data-field="${name}"] textarea`, within: OVERLAY });

interface Said {
  passage: string;
  scope: 'Bản thân' | 'Tập thể';
  evidence: string;
  rest?: Record<'shortcoming' | 'cause' | 'action', string>;
}

/** Three passages, each with what its reader says of their own work. */
const SAID: Said[] = [
  {
    passage: SENTENCES[0],
    scope: 'Bản thân',
    evidence: 'Tháng 9 năm 2026 tôi đến vận động 12 hộ ở tổ 3, được 9 hộ ký cam kết.',
  },
  {
    passage: SENTENCES[1],
    scope: 'Tập thể',
    evidence: 'Chi bộ 4 có 18 đảng viên, quý III năm 2026 sinh hoạt đủ 3 buổi nhưng vắng 5 lượt.',
  },
  {
    passage: SENTENCES[2],
    scope: 'Tập thể',
    evidence: 'Buổi ngày 05/9/2026 của chi bộ chỉ có 2 ý kiến phát biểu.',
    rest: {
      shortcoming: 'Chi bộ chuẩn bị nội dung chậm, tài liệu đến tay trước buổi họp 1 ngày.',
      cause: 'Đồng chí Bí thư và tôi chưa phân công người soạn.',
      action: 'Tôi nhận soạn đề cương, gửi các đồng chí trước buổi họp 7 ngày, xong trước ngày 20/12/2026',
    },
  },
];

/** What the writer adds by hand to the parts that no reflection fills. */
const OWN: Record<string, string> = {
  'Mở đầu': 'Ngày 10/11/2026 tôi dự buổi học của Chi bộ 4 tại nhà văn hoá xã Bến Lúa.',
  'I. Nhận thức': 'Điều tôi hiểu: học là để làm một việc thật, đo được, có người nhận và có ngày xong.',
  'V. Đề xuất': 'Tôi đề nghị đảng uỷ xã gửi tài liệu cho 6 chi bộ trước ngày 25 hằng tháng.',
  'VI. Cam kết':
    'Năm 2027 tôi và Chi bộ 4 phấn đấu 100% buổi sinh hoạt có đề cương; tôi sẽ báo cáo kết quả trước ngày 30/6/2027.',
};

async function reflect(page: HarnessPage, { passage, scope, evidence, rest }: Said): Promise<void> {
  await page.selectText(passage);
  await page.click({ selector: 'button', text: 'Viết liên hệ', within: OVERLAY });
  await page.fill(field('evidence'), evidence);
  await page.click({ selector: `${FORM} label`, text: scope, within: OVERLAY });
  if (rest) {
    await page.click({ selector: 'button', text: 'Viết thêm', within: OVERLAY });
    for (const [name, words] of Object.entries(rest)) await page.fill(field(name), words);
  }
  await page.click({ selector: 'button', text: 'Xong', within: OVERLAY });
  await waitFor(async () => !(await page.isVisible({ selector: 'textarea', within: OVERLAY })), 'the form to close');
  await waitPainted(page, passage);
}

async function fillProfile(harness: BrowserHarness): Promise<void> {
  const page = await harness.extensionPage('profile');
  await page.locate('.profile-form input');
  const lines: Record<string, string> = {
    'Họ và tên': 'Nguyễn Thị Bông Lúa',
    'Chức vụ': 'Tổ trưởng tổ 3',
    'Đơn vị': 'Chi bộ 4, Đảng bộ xã Bến Lúa',
    'Địa danh': 'Bến Lúa',
  };
  for (const [label, words] of Object.entries(lines)) {
    const id = await page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLLabelElement>('.profile-form label')].find(({ textContent }) =>
          textContent?.startsWith(wanted),
        )?.htmlFor ?? '',
      label,
    );
    expect(id, label).not.toBe('');
    await page.fill(`[id="${id}"]`, words);
  }
  await waitText(page, 'Đã lưu');
  await page.close();
}

/** Goes to a section by the outline and writes where that leads. */
async function writeUnder(page: HarnessPage, heading: string, words: string): Promise<void> {
  await page.click({ selector: '.report-outline-way', text: heading });
  await page.type(words);
  await waitFor(
    () =>
      page.evaluate((typed) => document.querySelector('.report-text')?.textContent?.includes(typed) === true, words),
    `"${words}" to stand in the paper`,
  );
}

async function readPdf(data: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  await pdf.destroy();
  return texts.join(' ');
}

/** Letters and digits in their order: a PDF says nothing of blanks. */
const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\d]/gu, '');

for (const browser of BROWSERS) {
  withBrowser(browser, 'a new reader’s study', (stage) => {
    test('from three passages with reflections to a finished paper that meets the four musts', async () => {
      const { harness, site } = stage;
      const article = await harness.open(`${site.origin}/bai`);
      await wake(harness, article);
      for (const said of SAID) await reflect(article, said);
      await article.close();
      await fillProfile(harness);

      const page = await harness.extensionPage('library');
      await page.click({ selector: '.th-article-actions button', text: 'Việc với bài' });
      await page.click({ selector: '[role="menuitem"]', text: 'Viết bài thu hoạch' });
      await page.locate('dialog[open] .new-report');
      await page.fill('dialog[open] .new-report input', 'Học nghị quyết từ một việc làm thật');
      await page.click({ selector: 'dialog[open] button', text: 'Bắt đầu viết' });
      await page.locate('.report-text');

      for (const { evidence } of SAID) {
        await page.locate({ selector: '.source-card', text: evidence.slice(0, 30) });
        const at = await page.evaluate(
          (words) =>
            [...document.querySelectorAll('.source-card')].findIndex(
              (card) => card.textContent?.includes(words) && card.querySelector('.source-acts'),
            ),
          evidence,
        );
        expect(at, evidence).toBeGreaterThanOrEqual(0);
        await page.evaluate((index) => {
          const card = [...document.querySelectorAll('.source-card')][index];
          const put = [...(card?.querySelectorAll('button') ?? [])].find(({ textContent }) =>
            textContent?.includes('Đưa vào bài'),
          );
          put?.click();
        }, at);
        await waitFor(
          () =>
            page.evaluate(
              (words) => document.querySelector('.report-text')?.textContent?.includes(words) === true,
              evidence,
            ),
          'the reflection to stand in the paper',
        );
      }
      for (const [heading, words] of Object.entries(OWN)) await writeUnder(page, heading, words);

      await page.click({ selector: '.th-segment', text: 'Tự soi' });
      await page.click({ selector: '.mirror-panel .th-segment', text: 'Độ cụ thể' });
      await waitFor(
        () => page.evaluate(() => document.querySelectorAll('.mirror-must-met').length === 4),
        'the mirror to find all four musts',
      );
      await page.click({ selector: '.th-segment', text: 'Xem trước' });
      await page.locate('.report-preview .paper-sheet');
      await page.click({ selector: '.report-preview button', text: 'Xem bản in' });
      await page.locate('.paper-main .paper-sheet');
      await waitText(page, 'đủ bốn yêu cầu');
      const printed = bare(await pageText(page));
      const wanted = [...SAID.map(({ evidence }) => evidence), ...Object.values(OWN), 'Nguyễn Thị Bông Lúa'].map(bare);
      for (const words of wanted) expect(printed).toContain(words);
      if (page instanceof ChromiumPage) {
        const pdf = bare(await readPdf(await page.page.pdf({ preferCSSPageSize: true })));
        for (const words of wanted) expect(pdf).toContain(words);
      }
      expect(await harness.takeProblems()).toEqual([]);
      await page.close();
    });
  });
}
