const MAX_NAME = 512;

/** What packing programs of systems add by themselves. */
const ADDED = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

export function isSystemEntry(name: string): boolean {
  return ADDED.test(name);
}

/** A relative path with forward slashes that stays in its folder, on every system. */
export function isSafeEntryName(name: string): boolean {
  if (name === '' || name.length > MAX_NAME || /[\p{Cc}\\]/u.test(name)) return false;
  if (name.startsWith('/') || /^[a-z]:/i.test(name)) return false;
  return name.split('/').every((part, index, parts) => {
    if (part === '') return index === parts.length - 1 && index > 0;
    return part !== '.' && part !== '..';
  });
}

/** Names that differ only in case or normalisation are one name on some disks. */
export function entryKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi');
}
