/**
 * Where a screen is wide, notes stand beside their text one below another, and the text has no gaps for them. They are
 * placed article by article, as each comes near: one that was never in sight has no heights yet.
 */
const PLACING = `(function () {
'use strict';
var wide = window.matchMedia('(min-width:64em)'), GAP = 12;
function place(text) {
  text.classList.remove('placed');
  text.style.minHeight = '';
  var notes = text.querySelectorAll('.notes');
  notes.forEach(function (one) { one.style.top = ''; });
  if (!wide.matches || !notes.length) return;
  text.classList.add('placed');
  var top = text.getBoundingClientRect().top, free = 0;
  var tops = [].map.call(notes, function (one) {
    var at = Math.max(free, one.parentElement.getBoundingClientRect().top - top);
    free = at + one.offsetHeight + GAP;
    return at;
  });
  notes.forEach(function (one, index) { one.style.top = tops[index] + 'px'; });
  text.style.minHeight = free + 'px';
}
var texts = document.querySelectorAll('.text');
if (!('IntersectionObserver' in window) || !('ResizeObserver' in window)) return;
var known = new WeakMap();
var sizes = new ResizeObserver(function (entries) {
  entries.forEach(function (entry) {
    var width = Math.round(entry.contentRect.width);
    if (known.get(entry.target) === width) return;
    known.set(entry.target, width);
    place(entry.target);
  });
});
var sight = new IntersectionObserver(function (entries) {
  entries.forEach(function (entry) {
    if (!entry.isIntersecting) return;
    sight.unobserve(entry.target);
    sizes.observe(entry.target);
  });
}, { rootMargin: '100% 0px' });
texts.forEach(function (text) { sight.observe(text); });
window.addEventListener('load', function () { texts.forEach(function (text) { if (known.has(text)) place(text); }); });
})();`;

/** Letters match with and without marks; who types marks means them. A long page is searched in slices. */
const SEARCH = String.raw`(function () {
'use strict';
var form = document.getElementById('search'), input = document.getElementById('query');
var status = document.getElementById('status'), list = document.getElementById('hits');
var MOST = 100, AROUND = 70, SLICE = 30, turn = 0, timer = 0, blocks = null;
var BLOCKS = 'p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,blockquote,pre,div.said > div,.text > div';
var TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
function bare(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/g, 'd');
}
function toned(text) {
  return text.toLowerCase().normalize('NFD').replace(/[\p{L}\p{M}]+/gu, function (word) {
    var tones = word.match(TONES);
    return tones ? word.replace(TONES, '') + tones.join('') : word;
  }).normalize('NFC');
}
function words(element) {
  var text = '';
  element.childNodes.forEach(function (node) {
    if (node.nodeType === 3) text += node.data;
    else if (node.nodeType !== 1 || node.matches('.ref')) return;
    else if (node.localName === 'br') text += ' ';
    else if (!node.matches(BLOCKS) && !node.querySelector(BLOCKS)) text += words(node);
  });
  return text;
}
function readBlocks() {
  var found = [];
  document.querySelectorAll('#main .article').forEach(function (article) {
    article.querySelectorAll(BLOCKS).forEach(function (element) {
      var text = words(element).replace(/\s+/g, ' ').trim();
      if (text) found.push({ element: element, article: article, text: text, bare: null, toned: null });
    });
  });
  return found;
}
function keyOf(block, fold) {
  var name = fold === bare ? 'bare' : 'toned';
  if (block[name] === null) block[name] = fold(block.text);
  return block[name];
}
function spot(text, terms, fold) {
  var key = '', places = [], at = 0;
  Array.from(text).forEach(function (letter) {
    var folded = fold(letter);
    key += folded;
    for (var i = 0; i < folded.length; i++) places.push(at);
    at += letter.length;
  });
  places.push(at);
  var spots = terms.map(function (term) {
    var from = key.indexOf(bare(term));
    return from < 0 ? null : [places[from], places[Math.min(places.length - 1, from + bare(term).length)]];
  }).filter(Boolean).sort(function (a, b) { return a[0] - b[0]; });
  return spots;
}
function show(block, number, terms) {
  var item = document.createElement('li'), link = document.createElement('a');
  if (!block.element.id) block.element.id = 'q' + number;
  link.href = '#' + block.element.id;
  var title = block.article.querySelector('.title');
  if (title && document.querySelectorAll('.article').length > 1) {
    var name = document.createElement('span');
    name.className = 'in';
    name.textContent = title.textContent.slice(0, 120);
    link.append(name, ' ');
  }
  var text = block.text, spots = spot(text, terms, bare), first = spots.length ? spots[0][0] : 0;
  var from = Math.max(0, first - AROUND), to = Math.min(text.length, first + 2 * AROUND), last = from;
  if (from > 0) {
    from = last = Math.min(first, text.indexOf(' ', from) + 1);
    link.append('…');
  }
  spots.forEach(function (one) {
    if (one[0] < last || one[1] > to) return;
    var mark = document.createElement('b');
    mark.textContent = text.slice(one[0], one[1]);
    link.append(text.slice(last, one[0]), mark);
    last = one[1];
  });
  link.append(text.slice(last, to));
  if (to < text.length) link.append('…');
  item.dir = 'auto';
  item.append(link);
  list.append(item);
}
function search() {
  var own = ++turn, query = input.value.normalize('NFC').trim();
  list.textContent = '';
  status.textContent = '';
  if (query.length < 2) return;
  if (!blocks) blocks = readBlocks();
  var fold = bare(query) === query.toLowerCase() ? bare : toned;
  var terms = query.split(/\s+/), keys = terms.map(fold), count = 0, at = 0;
  function say() {
    var words = count === 0 ? form.dataset.none : count > MOST ? form.dataset.many : form.dataset.found;
    status.textContent = words.replace('{count}', count).replace('{shown}', Math.min(count, MOST));
  }
  function step() {
    var until = Date.now() + SLICE;
    while (at < blocks.length && Date.now() < until) {
      var block = blocks[at++], key = keyOf(block, fold);
      if (!keys.every(function (one) { return key.indexOf(one) >= 0; })) continue;
      count++;
      if (count <= MOST) show(block, at, terms);
    }
    if (own !== turn) return;
    if (at < blocks.length) setTimeout(function () { if (own === turn) step(); }, 0);
    else say();
  }
  step();
}
function later() {
  clearTimeout(timer);
  timer = setTimeout(search, 200);
}
form.hidden = false;
input.addEventListener('input', later);
input.addEventListener('keydown', function (event) {
  if (event.key === 'Escape' && input.value) {
    event.preventDefault();
    input.value = '';
    search();
  }
});
form.addEventListener('submit', function (event) {
  event.preventDefault();
  clearTimeout(timer);
  search();
  var first = list.querySelector('a');
  if (first) first.focus();
});
})();`;

/**
 * The page's own script, as the file carries it: plain JavaScript for browsers of the last years, since nobody knows
 * where a file will be opened. It is not needed to read. It only reads the page, adds links that lead into it, and moves
 * notes.
 */
export const PAGE_SCRIPT = `${PLACING}\n${SEARCH}`;

/** Of the script above, for the page's policy; a test compares them. */
export const PAGE_SCRIPT_HASH = 'sha256-zXjw5E0vgB7vc/fVGgpdKQsIFgsW+FDPleNE9WqPDqg=';
