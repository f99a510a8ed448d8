import type { ArticleEdit, AsRead, CorrectableField, ExtractedArticle } from '../core/model/article.ts';
import { correctArticle } from '../core/model/correct-article.ts';
import type { FieldOrigin, FieldOrigins } from '../core/model/field-origin.ts';

/** A page's facts, saved or not. */
export type CorrectableArticle = Pick<ExtractedArticle, CorrectableField | 'origins'> & { asRead?: AsRead };

export type Corrected<T> = T & { asRead: AsRead };

/** A page's facts with what is being corrected of them, as they will be saved. */
export function corrected<T extends CorrectableArticle>(article: T, edit: ArticleEdit): Corrected<T> {
  return correctArticle({ ...article, asRead: article.asRead ?? {} }, edit);
}

/** What stands in a field while it is typed: as it was typed, and not yet as it will be saved. */
export function typedValue<F extends CorrectableField>(
  article: CorrectableArticle,
  edit: ArticleEdit,
  field: F,
): ExtractedArticle[F] {
  const typed = edit[field] as ExtractedArticle[F] | undefined;
  return typed === undefined ? (corrected(article, edit) as Pick<ExtractedArticle, F>)[field] : typed;
}

/** The edit with a field typed anew. Typed back to what it was, it is no edit. */
export function withTyped<F extends CorrectableField>(
  article: CorrectableArticle,
  edit: ArticleEdit,
  field: F,
  value: ExtractedArticle[F],
): ArticleEdit {
  const rest = withoutField(edit, field);
  return JSON.stringify(value) === JSON.stringify(article[field]) ? rest : { ...rest, [field]: value };
}

/** The edit with a field vouched for as it stands. */
export function withConfirmed(article: CorrectableArticle, edit: ArticleEdit, field: CorrectableField): ArticleEdit {
  return { ...withoutField(edit, field), [field]: typedValue(article, edit, field) };
}

/** The edit with a field as the page said it, whether it was corrected just now or long ago. */
export function withTakenBack(article: CorrectableArticle, edit: ArticleEdit, field: CorrectableField): ArticleEdit {
  const rest = withoutField(edit, field);
  return article.asRead?.[field] ? { ...rest, takeBack: [...(rest.takeBack ?? []), field] } : rest;
}

/** A correction whose field was corrected elsewhere since it was typed gives way. */
export function stillOpen(edit: ArticleEdit, saved: { asRead: AsRead }): ArticleEdit {
  return (Object.keys(saved.asRead) as CorrectableField[]).reduce(withoutField, edit);
}

/** Where a field's value is from; a kind is told from the form of the text, and has no origin. */
export function originOf(origins: FieldOrigins, field: CorrectableField): FieldOrigin | null {
  return field === 'kind' ? null : origins[field];
}

function withoutField(edit: ArticleEdit, field: CorrectableField): ArticleEdit {
  const { [field]: _typed, takeBack = [], ...rest } = edit;
  const left = takeBack.filter((one) => one !== field);
  return left.length > 0 ? { ...rest, takeBack: left } : rest;
}
