import { expect, test } from 'vitest';
import { imageAddresses } from '../../../../src/core/media/image-addresses.ts';

test('pictures of the web, each once, in reading order', () => {
  const html =
    '<p><img alt="a > b" src="https://a.example/1.jpg"></p><img src="https://a.example/2.jpg?x=1&amp;y=2">' +
    '<img src="https://a.example/1.jpg"><img src="data:image/png;base64,AA"><img alt="không có địa chỉ">';
  expect(imageAddresses(html)).toEqual(['https://a.example/1.jpg', 'https://a.example/2.jpg?x=1&y=2']);
});

test('what only looks like one is none', () => {
  expect(imageAddresses('<a title="<img src=\'https://a.example/1.jpg\'>" href="https://a.example/x">chữ</a>')).toEqual(
    [],
  );
  expect(
    imageAddresses('<img src="javascript:x"><img src="/tương/đối.jpg"><image src="https://a.example/3.jpg">'),
  ).toEqual([]);
});

test('a gallery ends at the cap, and a broken one ends at all', () => {
  const many = Array.from({ length: 300 }, (_, at) => `<img src="https://a.example/${at}.jpg">`).join('');
  expect(imageAddresses(many)).toHaveLength(200);
  expect(imageAddresses(`<img alt="${'x'.repeat(100_000)}`)).toEqual([]);
});
