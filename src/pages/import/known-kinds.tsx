import { t } from '../../i18n/t.ts';

/** Each with how its file is had, in the order in which readers are likely to come from it. */
const KINDS = [
  'bookmarks',
  'hypothesis',
  'readwise',
  'obsidian',
  'omnivore',
  'pocket',
  'instapaper',
  'zotero',
  'list',
  'own',
] as const;

/** Which files can be imported, and where they are had. */
export function KnownKinds() {
  return (
    <details class="import-kinds">
      <summary>{t('imports.kinds')}</summary>
      <dl>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`imports.kind.${kind}`)}</dt>
            <dd>{t(`imports.kind.${kind}.how`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
