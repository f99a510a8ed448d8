import type { ImportFile } from './import-format.ts';

/** Whether a file begins as a zip does. */
export function isZip({ head }: Pick<ImportFile, 'head'>): boolean {
  return head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006');
}
