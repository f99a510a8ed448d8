import { t } from '../../i18n/t.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/toggle.tsx';

export interface FolderChoiceProps {
  /** How many articles each has; the empty name is of those in none. */
  folders: ReadonlyMap<string, number>;
  /** Those that are left out. */
  without: ReadonlySet<string>;
  asTags: boolean;
  onChange: (without: ReadonlySet<string>) => void;
  onAsTags: (isWanted: boolean) => void;
}

/** Which folders of bookmarks are wanted, and whether their names become tags. */
export function FolderChoice({ folders, without, asTags, onChange, onAsTags }: FolderChoiceProps) {
  const names = [...folders.keys()].sort(new Intl.Collator('vi', { numeric: true }).compare);
  const chosen = names.filter((name) => !without.has(name)).length;
  const toggle = (name: string, isWanted: boolean): void => {
    const next = new Set(without);
    if (isWanted) next.delete(name);
    else next.add(name);
    onChange(next);
  };
  return (
    <details class="import-details" open={names.length <= 8}>
      <summary>{t('imports.folders', { chosen, count: names.length })}</summary>
      <div class="import-folders">
        <Checkbox label={t('imports.foldersAsTags')} checked={asTags} onChange={onAsTags} />
        <div class="import-folder-acts">
          <Button size="sm" variant="quiet" onClick={() => onChange(new Set())}>
            {t('imports.allFolders')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => onChange(new Set(names))}>
            {t('imports.noFolder')}
          </Button>
        </div>
        <ul class="import-folder-list" aria-label={t('imports.folderList')}>
          {names.map((name) => (
            <li key={name}>
              <Checkbox
                label={`${name || t('imports.folder.none')} (${folders.get(name)})`}
                checked={!without.has(name)}
                onChange={(isWanted) => toggle(name, isWanted)}
              />
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
