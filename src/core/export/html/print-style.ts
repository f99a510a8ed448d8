const LIGHT = [
  '--paper:#fff;--surface:#fff;--sunken:#f3f3f3;--ink:#111;--soft:#333;--faint:#444;--line:#bbb;--strong:#777',
  '--accent:#111;--accent-soft:#fff',
].join(';');

/** On paper: always light, notes below their block, no search and no contents of headings; a source's address is printed. */
export const PRINT_STYLE = `
@page{margin:18mm 16mm 20mm}
@media print{
:root{${LIGHT};color-scheme:light;font-size:10pt}
body{display:block;max-width:none;padding:0;background:#fff;font-size:11pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.jump,.search,.own-contents,.hint,.open{display:none!important}
.contents{max-height:none;overflow:visible;padding:0;border:0}
.contents:has(.headings){display:none}
.top,.article-head,.apart,.foot,.text>*{max-width:none}
.article{content-visibility:visible!important}
.article+.article{break-before:page;padding-top:0;border-top:0}
.title,.top h1{font-size:18pt}
.text{font-size:11.5pt;line-height:1.55}
.beside{display:block!important}
.text{min-height:0!important}
.placed .notes{position:static!important;width:auto}
.notes{margin-inline-start:8mm;font-size:10pt}
.note{break-inside:avoid;box-shadow:none}
.text :is(h1,h2,h3,h4,h5,h6),[role=heading],[data-name-of]{break-after:avoid}
p,li{orphans:2;widows:2}
figure,tr,img{break-inside:avoid}
.saved-table{overflow:visible}
a{color:inherit;text-decoration:none}
.source::after{content:" (" attr(href) ")";font-size:9pt;overflow-wrap:anywhere}
.m.figure,.m.question{text-decoration-thickness:1pt}
}
`;
