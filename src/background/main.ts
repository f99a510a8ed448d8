import a from '../content/annotate.iife.ts?script';
console.log(a);
