import { FailureError } from '../core/model/failure.ts';
import { cleanTemplate } from '../core/report/clean-template.ts';
import type { ReportTemplate } from '../core/report/report.ts';
import { changeLibrary } from '../storage/change-library.ts';
import { guarded } from '../storage/storage-failure.ts';
import { putInTrash } from '../storage/trash-box.ts';
import { announceTemplate, type ServiceContext } from './context.ts';

/** What makes a template what it is. Its id is made by the client, so that a retry makes no second one. */
export type TemplateWords = Pick<ReportTemplate, 'id' | 'title' | 'description' | 'sections'>;

/** The reader's own templates, the one changed last first. Those that are shipped stand in `core/report/templates`. */
export async function listTemplates({ db }: ServiceContext): Promise<ReportTemplate[]> {
  return guarded(() => db.reportTemplates.orderBy('updatedAt').reverse().toArray());
}

/** Makes a template, or writes one anew. Where it is in the trash meanwhile, it is made again: no words are lost. */
export async function saveTemplate(context: ServiceContext, words: TemplateWords): Promise<ReportTemplate> {
  const { db } = context;
  const template = await changeLibrary(db, context.now(), async () => {
    const now = context.now();
    const before = await db.reportTemplates.get(words.id);
    const template = cleanTemplate({ ...words, createdAt: before?.createdAt ?? now, updatedAt: now });
    await db.reportTemplates.put(template);
    return template;
  });
  announceTemplate(context, template.id);
  return template;
}

/**
 * Moves a template to the trash. Papers that were begun with it keep its sections. Resolves to the trash entry's id.
 * @throws FailureError `not-found`
 */
export async function removeTemplate(context: ServiceContext, id: string): Promise<string> {
  const { db } = context;
  const trashId = await changeLibrary(db, context.now(), async () => {
    const template = await db.reportTemplates.get(id);
    if (!template) throw new FailureError('not-found');
    const trashId = context.newId();
    await putInTrash(db, { id: trashId, deletedAt: context.now(), kind: 'report-template', template });
    await db.reportTemplates.delete(id);
    return trashId;
  });
  announceTemplate(context, id);
  return trashId;
}
