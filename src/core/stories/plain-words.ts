/** Light Markdown as it is said: marks, list signs and addresses of links left out. */
export function plainWords(text: string): string {
  return text
    .replace(/\[([^[\]\n]{1,500})\]\([^()\s]{1,2000}\)/g, '$1')
    .replace(/^\s{0,6}(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/gm, '')
    .replace(/(\*\*|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_*])([*_])(?=\S)([^*_\n]+)(?<=\S)\1(?![\p{L}\p{N}_*])/gu, '$2')
    .replace(/\\([\\`*_[\]()])/g, '$1');
}
