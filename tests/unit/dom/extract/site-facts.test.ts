// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { findLanguage } from '../../../../src/dom/extract/language.ts';
import { ENGLISH_PROSE, jsonLd, PROSE, read } from './read.ts';

const h1 = '<h1>Khu phố bảy mở tủ sách chung ở cuối hẻm</h1>';

describe('the name of the site', () => {
  test.each<[string, string, string, string]>([
    ['as declared', '<meta property="og:site_name" content="Báo Sông Lụa">', '', 'Báo Sông Lụa'],
    ['said once', '<meta property="og:site_name" content="Sông Lụa | Sông Lụa">', '', 'Sông Lụa'],
    [
      'of its publisher',
      `<meta property="og:site_name" content="baosonglua.vn">${jsonLd({ '@type': 'NewsArticle', publisher: { name: 'Báo Sông Lụa' } })}`,
      '',
      'Báo Sông Lụa',
    ],
    ['of its data', jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'Báo Sông Lụa' }] }), '', 'Báo Sông Lụa'],
    ['at the end of the title', '<title>Khu phố bảy mở tủ sách - Báo Sông Lụa</title>', '', 'Báo Sông Lụa'],
    [
      'of its logo',
      '',
      '<div class="logo"><a href="/"><img src="l.png" alt="Logo Báo Sông Lụa"></a></div>',
      'Báo Sông Lụa',
    ],
    ['no home page', '<meta property="og:site_name" content="Trang chủ">', '', 'baosonglua.vn'],
    ['else its host', '', '', 'baosonglua.vn'],
  ])('%s', (_, head, body, name) => {
    expect(read(`${body}${h1}${PROSE}`, { head }).siteName).toBe(name);
  });
});

describe('the language', () => {
  const texts: [string, string][] = [
    ['vi', 'Buổi học tối nay chỉ có một câu hỏi, nhưng cả phòng bàn đến tận khi người gác cổng ra nhắc giờ khoá cửa.'],
    [
      'vi',
      'Buoi hoc toi nay chi co mot cau hoi cua chi bo, nhung khong ai trong phong duoc ve som, va nguoi gac cong nay cung khong.',
    ],
    ['en', 'The class was held at night, and the workers who came to it were glad that the slides are gone for good.'],
    [
      'fr',
      'Les ouvriers du bac sont venus dans la salle avec une question qui est restée sur la table pour des heures.',
    ],
    ['de', 'Die Arbeiter der Fähre sind nicht mit den Folien zufrieden, und das ist von der Schule ein Fehler.'],
    [
      'es',
      'Los trabajadores del barco llegaron por la noche con una pregunta, y el maestro habló como en los días de antes.',
    ],
    [
      'pt',
      'Os trabalhadores da balsa não são como os do porto: uma pergunta ao professor, em uma noite, com dois cadernos.',
    ],
    ['it', 'Il maestro della scuola non è nel porto per gli studenti, che di sera sono con il libro della storia.'],
    ['zh', '工人们晚上来上课，老师只提了一个问题，大家讨论了很久。'],
    ['ja', '労働者たちは夜に授業を受け、先生はひとつだけ質問をした。'],
    ['ko', '노동자들은 밤에 수업을 들었고 선생님은 질문을 하나만 했다.'],
    ['th', 'คนงานมาเรียนตอนกลางคืน และครูถามเพียงคำถามเดียว'],
    ['lo', 'ຄົນງານມາຮຽນຕອນກາງຄືນ ແລະ ຄູຖາມພຽງຄຳຖາມດຽວ'],
    ['km', 'កម្មករមករៀននៅពេលយប់ ហើយគ្រូសួរតែសំណួរមួយ'],
    ['ru', 'Рабочие пришли на занятие вечером, и учитель задал только один вопрос.'],
  ];
  test.each(texts)('%s is told by its text, whatever is declared', (language, text) => {
    for (const declared of ['', 'en-US', 'vi', language]) expect(findLanguage(text, declared)).toBe(language);
  });

  test('is what the page declares where the text does not tell', () => {
    expect(findLanguage('Tàu 12', 'vi-VN')).toBe('vi');
    expect(findLanguage('Робітники прийшли на заняття ввечері', 'uk')).toBe('uk');
    expect(findLanguage('De arbeiders kwamen naar de les', 'nl')).toBe('nl');
    expect(findLanguage('12345', '')).toBe('');
  });

  test('of an article is that of its body', () => {
    const { lang, origins } = read(`${h1}${PROSE}`, { head: '<meta property="og:locale" content="en_US">' });
    expect(lang).toBe('vi');
    expect(origins.lang).toEqual({ source: 'body', certainty: 'sure' });
  });
});

describe('the lead', () => {
  const lead = 'Tủ sách nằm ở cuối hẻm, mở cửa đến chín giờ tối và không hỏi giấy tờ của ai, chỉ hỏi bao giờ trả.';
  test.each<[string, string, string]>([
    ['marked', '', `${h1}<p class="sapo">${lead}</p>${PROSE}`],
    ['marked, with the slug of an agency', '', `${h1}<h2 class="detail-sapo">(Thanhuytphcm.vn) - ${lead}</h2>${PROSE}`],
    [
      'marked, with the place',
      '',
      `${h1}<p class="description"><span class="location-stamp">Bến Lúa</span>${lead}</p>${PROSE}`,
    ],
    ['opening the text with a slug', '', `${h1}<p><b>TTXVN - ${lead}</b></p>${PROSE}`],
    ['opening the text with a slug in brackets', '', `${h1}<p><b>(Dân trí) – ${lead}</b></p>${PROSE}`],
    [
      'as the description',
      `<meta property="og:description" content="${lead.slice(0, 70)}">`,
      `${h1}<p>${lead}</p>${PROSE}`,
    ],
  ])('%s', (_, head, body) => {
    expect(read(`<article>${body}</article>`, { head }).lead).toBe(lead);
  });

  test.each<[string, string, string]>([
    [
      'the slogan of the site',
      '<meta name="description" content="Cổng thông tin của Đảng bộ và nhân dân, tiếng nói của mọi nhà, mỗi ngày một tin vui">',
      `${h1}${PROSE}`,
    ],
    ['the name of the site', '<meta name="description" content="Trung tâm Chính trị Vàm Sen">', `${h1}${PROSE}`],
    ['the summary of another article', '', `${h1}${PROSE}<div class="related"><p class="summary">${lead}</p></div>`],
  ])('is not %s', (_, head, body) => {
    expect(read(`<article>${body}</article>`, { head }).lead).toBe('');
  });
});

describe('the picture', () => {
  test('is declared, unless it stands in for one', () => {
    const body = `${h1}${PROSE}<p><img src="/img/tu-sach.jpg"></p>`;
    expect(read(body, { head: '<meta property="og:image" content="/img/a.jpg">' }).imageUrl).toBe(
      'https://baosonglua.vn/img/a.jpg',
    );
    expect(read(body, { head: '<meta property="og:image" content="/img/logo.png">' }).imageUrl).toBe(
      'https://baosonglua.vn/img/tu-sach.jpg',
    );
    expect(read(`${h1}${PROSE}`).imageUrl).toBeNull();
  });
});

describe('after the page has changed itself', () => {
  const url = 'https://baosonglua.vn/bai-moi-2.html';
  const stale = [
    '<title>Khu phố bảy mở tủ sách chung ở cuối hẻm</title>',
    '<link rel="canonical" href="https://baosonglua.vn/bai-cu-1.html">',
    '<meta property="og:url" content="https://baosonglua.vn/bai-cu-1.html">',
    '<meta property="og:title" content="Bài cũ ai cũng đã đọc">',
    '<meta property="og:site_name" content="Báo Sông Lụa">',
    '<meta name="author" content="Minh Hòa">',
    '<meta property="og:image" content="/cu.jpg">',
    jsonLd({
      '@type': 'NewsArticle',
      url: 'https://baosonglua.vn/bai-cu-1.html',
      headline: 'Bài cũ ai cũng đã đọc',
      datePublished: '2019-01-01',
      author: { '@type': 'Person', name: 'Minh Hòa' },
    }),
  ].join('');

  test('its head tells of another article', () => {
    const article = read(`<article>${h1}<p class="date">15/08/2020 08:00</p>${PROSE}</article>`, {
      head: stale,
      url,
      options: { navigated: true },
    });
    expect(article).toMatchObject({
      title: 'Khu phố bảy mở tủ sách chung ở cuối hẻm',
      byline: [],
      publishedAt: '2020-08-15',
      siteName: 'Báo Sông Lụa',
      imageUrl: null,
      canonicalUrl: url,
    });
  });

  test('what names this address or this headline is still true', () => {
    const own = jsonLd({
      '@type': 'NewsArticle',
      headline: 'Khu phố bảy mở tủ sách chung ở cuối hẻm',
      datePublished: '2020-08-15',
      author: { '@type': 'Person', name: 'Thùy Linh' },
    });
    const article = read(`<article>${h1}${PROSE}</article>`, {
      head: `${stale}${own}`,
      url,
      options: { navigated: true },
    });
    expect(article).toMatchObject({ byline: ['Thùy Linh'], publishedAt: '2020-08-15' });
    const fresh = `<meta property="og:url" content="${url}"><meta name="author" content="Hà Thu">`;
    expect(read(`<article>${h1}${PROSE}</article>`, { head: fresh, url, options: { navigated: true } }).byline).toEqual(
      ['Hà Thu'],
    );
  });

  test('a page that was loaded as it is may name another address', () => {
    expect(
      read(`<article>${h1}${PROSE}</article>`, {
        head: '<meta property="og:url" content="https://baosonglua.vn/x.html"><meta name="author" content="Hà Thu">',
        url,
      }).byline,
    ).toEqual(['Hà Thu']);
  });
});

test('English text has no Vietnamese rules', () => {
  expect(read(`<h1>Ferry workers rewrite the rules</h1>${ENGLISH_PROSE}`).lang).toBe('en');
});
