/**
 * What our annotations say beyond the W3C model, each term documented in `docs/annotation-terms.md`. The names are no
 * addresses: there is nothing to fetch behind them.
 */
const TERMS = 'urn:thu-hoach:terms:';

export const ANNOTATION_CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    th: TERMS,
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    role: 'th:role',
    quote: 'th:quote',
    scope: 'th:scope',
    evidence: 'th:evidence',
    shortcoming: 'th:shortcoming',
    cause: 'th:cause',
    causeKind: 'th:causeKind',
    action: 'th:action',
    dropReason: 'th:dropReason',
    dueOn: { '@id': 'th:dueOn', '@type': 'xsd:date' },
    doneAt: { '@id': 'th:doneAt', '@type': 'xsd:dateTime' },
    droppedAt: { '@id': 'th:droppedAt', '@type': 'xsd:dateTime' },
  },
] as const;
