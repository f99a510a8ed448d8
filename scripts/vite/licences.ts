import type { Plugin } from 'vite';
import { shippedPackages } from '../shipped-packages.mjs';

/** What licences ask for: the notices of everything whose code ships, in a file that ships with it. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const notices = shippedPackages().map(({ name, version, licence, text, homepage }) =>
        [`${name} ${version} (${licence})`, homepage, '', text || `Licence: ${licence}`].join('\n').trim(),
      );
      const source = `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}
