import type { ExportTemplate } from '../core/export/export-template.ts';
import { FailureError } from '../core/model/failure.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { announceTemplate, type ServiceContext } from './context.ts';

/** Longest that are stored, UTF-16 units. */
const MAX_TITLE = 200;
const MAX_TEXT = 100_000;

/** The reader's own templates of exports, by name. */
export async function listExportTemplates({ db }: ServiceContext): Promise<ExportTemplate[]> {
  const templates = await guarded(() => db.exportTemplates.toArray());
  const { compare } = new Intl.Collator('vi', { numeric: true });
  return templates.sort((a, b) => compare(a.title, b.title) || a.updatedAt - b.updatedAt);
}

/**
 * Writes a template; its id is made by the client, so that a retry makes no second one. Also how one that was removed is
 * put back.
 * @throws FailureError `too-large`
 */
export async function saveExportTemplate(
  context: ServiceContext,
  { id, title, text }: Pick<ExportTemplate, 'id' | 'title' | 'text'>,
): Promise<ExportTemplate> {
  if (text.length > MAX_TEXT) throw new FailureError('too-large');
  const template = { id, title: title.trim().slice(0, MAX_TITLE), text, updatedAt: context.now() };
  await changeLibrary(context.db, template.updatedAt, () => context.db.exportTemplates.put(template));
  announceTemplate(context, id);
  return template;
}

/** Resolves to what was removed, for an undo; null where it was gone already. */
export async function removeExportTemplate(context: ServiceContext, id: string): Promise<ExportTemplate | null> {
  const { db } = context;
  const removed = await changeLibrary(db, context.now(), async () => {
    const template = await db.exportTemplates.get(id);
    await db.exportTemplates.delete(id);
    return template ?? null;
  });
  announceTemplate(context, id);
  return removed;
}
