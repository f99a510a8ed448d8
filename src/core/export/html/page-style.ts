import { PRINT_STYLE } from './print-style.ts';
import { ROLE_STYLE } from './role-style.ts';

/**
 * The page's whole look, in forms that browsers of the last years know: nobody knows where a file will be opened. Sizes
 * follow the reader's own font size. Nothing is set tighter than Vietnamese's stacked marks need, and faces with all of its
 * letters come first.
 */
export const PAGE_STYLE = `
:root{
--paper:#f8f3e9;--surface:#fffdf8;--sunken:#f1ebdc;--ink:#2a251e;--soft:#574e42;--faint:#6b6153;--line:#e2d9c8;--strong:#8d8170;
--accent:#1b5246;--focus:#b4530c;--accent-soft:#e1ece3;
--ui:system-ui,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
--reading:"Noto Serif","Palatino Linotype",Cambria,"Times New Roman",serif;
color-scheme:light dark}
@media screen and (prefers-color-scheme:dark){:root{
--paper:#1b1814;--surface:#25211b;--sunken:#14120f;--ink:#ede5d8;--soft:#c6bbaa;--faint:#a89d8d;--line:#3b352c;--strong:#857b6c;
--accent:#a3d8c4;--focus:#f2a75f;--accent-soft:#24392f}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;padding:1.25rem 1rem 3rem;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 var(--ui);overflow-wrap:anywhere;
display:grid;grid-template-columns:minmax(0,1fr);max-width:44rem;margin-inline:auto}
.top{grid-row:1}.contents{grid-row:2}#main{grid-row:3}.foot{grid-row:4}
h1,h2,h3,h4,h5,h6{line-height:1.4;text-wrap:balance}
a{color:var(--accent);text-underline-offset:.16em;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:3px}
:target{outline:2px solid var(--focus);outline-offset:4px;border-radius:3px}
.article:target,.contents:target{outline:0}
p,ul,ol,dl,figure,blockquote,pre{margin:0 0 .9em}
.hint,.line{margin:0 0 .5em;color:var(--soft)}
.hint{font-size:.9375rem}
.jump{margin:0 0 .75rem}
.jump a{display:inline-block;padding:.35em 0}
.top h1{margin:.2em 0 .4em;font:700 1.75rem/1.35 var(--reading)}
.section{margin:1.5rem 0 0;padding:1rem 1.15rem;border:1px solid var(--line);border-radius:10px;background:var(--surface)}
.section h2{margin:0 0 .5em;font-size:1.2rem}
.section ol{padding-inline-start:1.6em}
.section li{margin-bottom:.4em}
.section li>p{margin-bottom:.2em}
.section>:last-child,.section li>:last-child{margin-bottom:0}
.search{margin:1rem 0}
.search[hidden]{display:none}
.search label{display:block;margin-bottom:.3em;font-weight:600}
.search input{width:100%;min-height:2.75rem;padding:.4em .75em;border:1.5px solid var(--strong);border-radius:8px;background:var(--surface);color:inherit;font:inherit}
.search .hint{margin:.35em 0 0}
.status{margin:.5em 0;font-weight:600}
.status:empty,.hits:empty{display:none}
.hits{max-height:24rem;margin:0;padding:0;overflow:auto;border:1px solid var(--line);border-radius:8px;background:var(--surface);list-style:none}
.hits a{display:block;padding:.6em .85em;color:inherit;text-decoration:none}
.hits a:hover{background:var(--sunken)}
.hits li+li{border-top:1px solid var(--line)}
.hits :focus-visible{outline-offset:-3px}
.hits b{color:var(--accent);text-decoration:underline}
.in{display:block;color:var(--soft);font-size:.9375rem;font-weight:600}
.legend{margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--surface)}
.legend>p:first-child{margin:0 0 .35em;font-weight:600}
.legend ul{display:flex;flex-wrap:wrap;gap:.4em 1.25em;margin:0 0 .5em;padding:0;list-style:none}
.legend .hint{margin:0}
.contents{margin:.5rem 0 1.5rem;padding:.9rem 1rem;border:1px solid var(--line);border-radius:8px;background:var(--surface);max-height:22rem;overflow:auto}
.contents-name{margin:0 0 .4em;font-weight:700}
.articles,.headings{margin:0;padding:0;list-style:none}
.articles{padding-inline-start:2em;list-style:decimal}
.headings li,.articles li{padding-block:.2em}
.headings a,.articles a{color:var(--ink);text-decoration-color:var(--strong)}
.depth1{padding-inline-start:1.1em}
.depth2{padding-inline-start:2.2em}
.article{margin:0 0 3rem;padding-top:.5rem}
.article+.article{padding-top:2.5rem;border-top:2px solid var(--strong)}
.article:nth-of-type(n+6){content-visibility:auto;contain-intrinsic-size:auto 1400px}
.title{margin:0 0 .5em;font:700 1.75rem/1.4 var(--reading)}
.lead{margin-bottom:1em;color:var(--soft);font:400 1.1875rem/1.65 var(--reading)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.4em 1.25em;margin:0 0 1em;padding:.75rem 0;border-block:1px solid var(--line);font-size:1rem}
.facts dt{color:var(--faint);font-size:.9375rem}
.facts dd{margin:0}
.tags{display:flex;flex-wrap:wrap;gap:.35em .5em;margin:0 0 1em;padding:0;list-style:none}
.tags li{max-width:100%;padding:.1em .6em;border:1px solid var(--line);border-radius:99px;background:var(--surface);font-size:.9375rem}
.whole{margin:0 0 1.5em;padding:.85rem 1.1rem;border-inline-start:4px solid var(--accent);border-radius:6px;background:var(--accent-soft)}
.own-contents{margin:0 0 1.25em}
.own-contents summary{padding:.35em 0;color:var(--accent);font-weight:600;cursor:pointer}
.own-contents .headings{padding:.25em 0 .25em 1em}
.text{font:400 1.125rem/1.75 var(--reading)}
.text:lang(vi){hyphens:none}
.text p{text-wrap:pretty}
.text :is(h1,h2,h3,h4,h5,h6){margin:1.6em 0 .6em;font-size:1.15em;font-weight:650;line-height:1.45}
.text>:first-child,.said>:first-child{margin-top:0}
.text [data-level=part],.text [data-level=chapter]{margin:1.9em 0 .6em;font-size:1.2em;font-weight:700;line-height:1.45;text-align:center}
.text [data-name-of]{font-weight:700;line-height:1.45;text-align:center}
.text [data-level=section]{margin-top:1.6em;font-weight:650;text-align:center}
.text [data-level=roman]{margin:1.6em 0 .6em;font-size:1.1em;font-weight:700}
.text [data-level=article]{margin-top:1.4em}
.text [data-level=article]:not(.saved-running){font-weight:650}
.text p[data-level=point]{padding-inline-start:1.4em}
.text ul,.text ol{padding-inline-start:1.7em}
.text li{margin-bottom:.3em}
.text blockquote,.apart blockquote{margin-inline:0;padding-inline-start:1.1em;border-inline-start:3px solid var(--strong);color:var(--soft)}
.text img{display:block;max-width:100%;height:auto;margin:0 auto 1em;border-radius:4px}
.text figure{margin-inline:0}
.text figure img{margin-bottom:0}
.text figcaption{margin-top:.5em;color:var(--soft);font:400 1rem/1.5 var(--ui);text-align:center}
.text pre{overflow-x:auto;font-size:.9em;white-space:pre-wrap}
.text hr{width:6em;margin:1.6em auto;border:0;border-top:1px solid var(--strong)}
.text sup,.text sub{line-height:1}
.saved-table{margin:0 0 .9em;overflow-x:auto}
.text table{min-width:60%;overflow-wrap:break-word;border-collapse:collapse;font-size:.92em;line-height:1.55}
.text th,.text td{min-width:3em;padding:.45em .7em;border:1px solid var(--strong);text-align:start;vertical-align:top}
.text th{background:var(--sunken);font-weight:650}
.text td>:last-child,.text th>:last-child{margin-bottom:0}
.text .saved-letterhead{width:100%;margin-bottom:1.4em}
.text .saved-letterhead th,.text .saved-letterhead td{width:50%;padding:0 .4em .2em;border:0;background:none;font-weight:inherit;text-align:center}
.missing{display:block;margin-bottom:.9em;padding:.75em;border:1px dashed var(--strong);border-radius:8px;color:var(--soft);font:400 1rem/1.5 var(--ui)}
.notes{margin:0 0 1.25em;font:400 1rem/1.5 var(--ui)}
.apart{margin-top:2rem}
.apart>:first-child{margin:0 0 .75em;font-size:1.2rem}
.foot{margin-top:1rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--soft);font-size:1rem}
.foot p{margin:0 0 .3em}
@media (max-width:31.99em){.facts{display:block}.facts dt,.facts dd{display:inline}.facts dt::after{content:": "}.text .saved-letterhead tbody,.text .saved-letterhead tr,.text .saved-letterhead td{display:block;width:100%}}
@media (min-width:64em){
body{max-width:66rem;padding-inline:2rem}
.top,.contents,.article-head,.own-contents,.apart,.foot,.text>*{max-width:42rem}
.text>.beside,.text>.saved-table{max-width:none}
.beside{display:grid;grid-template-columns:minmax(0,42rem) minmax(0,18rem);grid-template-rows:auto 1fr;column-gap:2rem}
.beside>.said{grid-area:1/1}
.said>ol:last-child,.said>ul:last-child{margin-bottom:.3em}
.beside>.rest{grid-area:2/1}
.beside>.notes{grid-area:1/2/span 2/auto}
.placed{position:relative}
.placed .beside{display:block;max-width:42rem}
.placed .notes{position:absolute;inset-inline-start:44rem;width:min(18rem,calc(100% - 44rem));margin:0}
}
@media (min-width:90em){
body{max-width:87rem;grid-template-columns:17rem minmax(0,1fr);column-gap:3rem}
.top,#main,.foot{grid-column:2}
.contents{grid-column:1;grid-row:1/span 4;position:sticky;top:1.25rem;align-self:start;max-height:calc(100vh - 2.5rem);margin:0}
.jump{display:none}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
${ROLE_STYLE}${PRINT_STYLE}`;

/** Of the style above, for the page's policy; a test compares them. */
export const PAGE_STYLE_HASH = 'sha256-neSpdB9g9JRKw/sO6qeZH/6jCOy1AFjh5KIl1nvl+l4=';
