import type { MakeDocx } from '../core/docx/docx-document.ts';

/** Makes a Word file. The library that does it is loaded at the first call. */
export const makeDocx: MakeDocx = async (document) => {
  const { buildDocx } = await import('../files/docx/build-docx.ts');
  return buildDocx(document);
};
