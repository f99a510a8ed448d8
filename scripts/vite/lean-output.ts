import type { Plugin, Rolldown } from 'vite';
import { minifyInjected } from './minify-injected.ts';

type Bundle = Rolldown.OutputBundle;

/**
 * Takes out of a build what @crxjs/vite-plugin 3.0 leaves in it:
 * - `web_accessible_resources`: injected scripts do not need them, and with them any page could find out that
 *   the extension is installed;
 * - what its minifier leaves over in the scripts that pages get;
 * - a second, unused copy of every `*.iife.ts` script as a module, with the chunks that only it imports.
 */
export function leanOutput(): Plugin {
  return {
    name: 'lean-output',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        dropUnusedChunks(bundle);
        await minifyScripts(bundle);
        const manifest = bundle['manifest.json'];
        if (manifest?.type !== 'asset') throw new Error('The build has no manifest.json');
        manifest.source = withoutAccessibleResources(String(manifest.source));
      },
    },
  };
}

function withoutAccessibleResources(json: string): string {
  const { web_accessible_resources: _, ...manifest } = JSON.parse(json);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

async function minifyScripts(bundle: Bundle): Promise<void> {
  for (const output of Object.values(bundle)) {
    if (!output.fileName.endsWith('.iife.js')) continue;
    if (output.type === 'chunk') output.code = await minifyInjected(output.code);
    else output.source = await minifyInjected(String(output.source));
  }
}

function dropUnusedChunks(bundle: Bundle): void {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const used = new Set<string>();
  const visit = (fileName: string): void => {
    const output = bundle[fileName];
    if (used.has(fileName) || output?.type !== 'chunk') return;
    used.add(fileName);
    for (const next of [...output.imports, ...output.dynamicImports]) visit(next);
  };
  for (const chunk of chunks) if (chunk.isEntry && !isInjectedScript(chunk)) visit(chunk.fileName);
  for (const chunk of chunks) if (!used.has(chunk.fileName)) delete bundle[chunk.fileName];
}

function isInjectedScript(chunk: Rolldown.OutputChunk): boolean {
  return /\.iife\.tsx?$/.test(chunk.facadeModuleId?.split('?')[0] ?? '');
}
