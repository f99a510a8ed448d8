/**
 * What the Web Annotation model demands of a collection (https://www.w3.org/TR/annotation-model/): every MUST that can
 * be broken by the kinds of things that we write. Returns a line for each one that is broken.
 */
export function checkCollection(document: Json): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  const contexts = [document['@context']].flat();
  must(contexts.includes('http://www.w3.org/ns/anno.jsonld'), '3.1 the context of the model is named');
  must(isIri(document.id), '5.1 a collection has one IRI');
  must(typesOf(document).includes('AnnotationCollection'), '5.1 a collection says that it is one');
  must(isCount(document.total), '5.1 total is a non-negative integer');
  const page = document.first as Json | undefined;
  must((page === undefined) === (document.total === 0), '5.1 what has annotations has a first page');
  if (!page) return faults;
  must(isIri(page.id), '5.2 a page has one IRI');
  must(typesOf(page).includes('AnnotationPage'), '5.2 a page says that it is one');
  must(page.partOf === document.id, '5.2 a page names its collection');
  must(isCount(page.startIndex), '5.2 startIndex is a non-negative integer');
  const items = Array.isArray(page.items) ? (page.items as Json[]) : [];
  must(items.length > 0, '5.2 a page has annotations');
  must(items.length === document.total, '5.1 total counts them');
  must(new Set(items.map(({ id }) => id)).size === items.length, '3.1 an annotation has an IRI of its own');
  for (const item of items) checkAnnotation(item, must);
  return faults;
}

type Json = Record<string, unknown>;
type Must = (holds: boolean, what: string) => void;

const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];

function checkAnnotation(annotation: Json, must: Must): void {
  must(isIri(annotation.id), '3.1 an annotation has one IRI');
  must(typesOf(annotation).includes('Annotation'), '3.1 an annotation says that it is one');
  checkTimes(annotation, must);
  must(allMotivations(annotation.motivation), '3.3.5 motivations are those of the model');
  const targets = [annotation.target].flat() as Json[];
  must(targets.length > 0 && targets[0] !== undefined, '3.1 an annotation has a target');
  for (const target of targets) checkTarget(target, must);
  for (const body of [annotation.body ?? []].flat() as Json[]) {
    must(typesOf(body).includes('TextualBody'), '3.2.4 a body of text says that it is one');
    must(typeof body.value === 'string', '3.2.4 a body of text has one value');
    must(body.id === undefined || isIri(body.id), '3.2.4 a body has at most one IRI');
    must(body.purpose === undefined || allMotivations(body.purpose), '3.3.5 purposes are motivations');
    must(body.format === undefined || /^\w+\/[\w.+-]+/.test(String(body.format)), '3.2.2 a format is a media type');
    must(
      body.language === undefined || /^[a-z]{2,3}\b/.test(String(body.language)),
      '3.2.2 a language is one of BCP 47',
    );
    checkTimes(body, must);
  }
}

function checkTarget(target: Json, must: Must): void {
  must(isIri(target.source), '4.1 a specific resource has one source');
  for (const selector of [target.selector ?? []].flat() as Json[]) {
    if (selector.type === 'TextQuoteSelector') {
      must(typeof selector.exact === 'string', '4.2.4 a quotation has its exact words');
      for (const side of [selector.prefix, selector.suffix])
        must(side === undefined || typeof side === 'string', '4.2.4 a quotation has at most one prefix and suffix');
    } else {
      must(selector.type === 'TextPositionSelector', '4.2 a selector is of a known kind');
      must(isCount(selector.start) && isCount(selector.end), '4.2.5 a position has a start and an end');
      must(Number(selector.start) <= Number(selector.end), '4.2.5 a position ends behind its start');
    }
  }
  const state = target.state as Json | undefined;
  if (!state) return;
  must(state.type === 'TimeState', '4.3 a state is of a known kind');
  must(isTime(state.sourceDate), '4.3.1 a state has its time');
}

function checkTimes({ created, modified }: Json, must: Must): void {
  for (const time of [created, modified])
    must(time === undefined || isTime(time), '3.3.1 times are xsd:dateTime, in UTC');
}

function typesOf(node: Json): unknown[] {
  return [node.type].flat();
}

function allMotivations(value: unknown): boolean {
  const all = [value].flat();
  return all.length > 0 && all.every((motivation) => MOTIVATIONS.includes(String(motivation)));
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);
}

/** An absolute IRI without the letters that RFC 3987 bars. */
function isIri(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu.test(value);
}
