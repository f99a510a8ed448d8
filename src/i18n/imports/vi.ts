/** Imports from files of this and other tools. */
export const viImports = {
  'nav.imports': 'Nhập vào',
} as const;
