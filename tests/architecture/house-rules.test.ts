import { describe, expect, it } from 'vitest';
import { isNode, SOURCES, type SyntaxNode, walk } from './source-files.ts';

/** Folders whose outside world is one file; nowhere else does an `index.ts` hide where things are. */
const ENTRY_POINTS = [
  'src/dom/detect/index.ts',
  'src/dom/extract/index.ts',
  'src/dom/anchor/index.ts',
  'src/core/originality/index.ts',
];

const MOST_LINES = 300;

/** Files that are longer, each with its reason. */
const LONG_FILES: Record<string, string> = {
  'src/annotator/annotator.tsx': 'One state machine: what the single overlay of a page shows, and when it may go.',
  'src/i18n/vi.ts': 'A dictionary: one line a sentence.',
  'src/i18n/en.ts': 'A dictionary: one line a sentence.',
  'src/services/compose.ts': 'A list: one line a use case.',
};

const paths = SOURCES.map(({ path }) => path);

describe('files', () => {
  it('stand in the folder of their subject, not in a drawer', () => {
    expect(paths.filter((path) => /\/(utils?|helpers?|common|misc|shared|lib)(\/|\.tsx?$)/.test(path))).toEqual([]);
  });

  it('hide behind no barrel', () => {
    expect(paths.filter((path) => /\/index\.tsx?$/.test(path) && !ENTRY_POINTS.includes(path))).toEqual([]);
    const barrels = SOURCES.filter(({ path, program }) => !ENTRY_POINTS.includes(path) && isBarrel(program));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  it(`have at most ${MOST_LINES} lines, or a reason`, () => {
    const long = SOURCES.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES);
    expect(long.map(({ path }) => path).filter((path) => !(path in LONG_FILES))).toEqual([]);
  });
});

describe('code', () => {
  it('exports names, no defaults', () => {
    expect(pathsWith((node) => node.type === 'ExportDefaultDeclaration' || isDefaultSpecifier(node))).toEqual([]);
  });

  it('swallows no error', () => {
    expect(pathsWith((node) => node.type === 'CatchClause' && isEmptyBlock(node.body))).toEqual([]);
  });

  it('gives the reason with every suppression', () => {
    const wrong = SOURCES.flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => /@ts-ignore|@ts-nocheck|@ts-expect-error\s*$|biome-ignore(?![^:]*: \S)/.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});

function pathsWith(isWrong: (node: SyntaxNode) => boolean): string[] {
  return SOURCES.filter(({ program }) => {
    let found = false;
    walk(program, (node) => {
      found ||= isWrong(node);
    });
    return found;
  }).map(({ path }) => path);
}

function isDefaultSpecifier(node: SyntaxNode): boolean {
  return node.type === 'ExportSpecifier' && isNode(node.exported) && node.exported.name === 'default';
}

function isEmptyBlock(node: unknown): boolean {
  return isNode(node) && Array.isArray(node.body) && node.body.length === 0;
}

/** A file that only passes on what other files of ours export. */
function isBarrel(program: SyntaxNode): boolean {
  const statements = Array.isArray(program.body) ? program.body.filter(isNode) : [];
  const passesOn = ({ type, source }: SyntaxNode): boolean =>
    /^Export(All|Named)Declaration$/.test(type) && isNode(source) && String(source.value).startsWith('.');
  return statements.length > 0 && statements.every((node) => passesOn(node) || node.type === 'ImportDeclaration');
}
