// @ts-check
import { shippedPackages } from './shipped-packages.mjs';

/**
 * What the extension is made of, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). Without a time or a serial
 * number of its own: the same sources give the same bytes.
 * @param {string} version of the extension
 */
export function sbom(version) {
  const components = shippedPackages().map(({ name, version: own, licence, homepage, integrity }) => {
    const [algorithm = '', digest = ''] = integrity.split('-');
    return {
      type: 'library',
      'bom-ref': `pkg:npm/${name.replace('@', '%40')}@${own}`,
      name,
      version: own,
      purl: `pkg:npm/${name.replace('@', '%40')}@${own}`,
      ...(digest && {
        hashes: [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }],
      }),
      licenses: [{ expression: licence.replace(/^BSD$/, 'BSD-3-Clause') }],
      ...(homepage && { externalReferences: [{ type: 'website', url: homepage }] }),
    };
  });
  const unique = [...new Map(components.map((component) => [component['bom-ref'], component])).values()];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'thu-hoach',
        name: 'thu-hoach',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: unique,
    dependencies: [{ ref: 'thu-hoach', dependsOn: unique.map((component) => component['bom-ref']) }],
  };
}
