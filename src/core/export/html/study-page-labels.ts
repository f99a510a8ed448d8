/** Words that a page standing on its own says, in the reader's language. */
export interface StudyPageLabels {
  contents: string;
  /** Of the contents of one article among several. */
  ownContents: string;
  search: string;
  searchHint: string;
  /** `{count}` is put in by the page's own script. */
  searchFound: string;
  searchMany: string;
  searchNone: string;
  legend: string;
  /** What roles are shown by. */
  legendHint: string;
  /** `{number}` and `{role}`. */
  markName: string;
  backToText: string;
  tags: string;
  documentNumber: string;
  issuedOn: string;
  issuedBy: string;
  file: string;
  updated: string;
  /** `{count}` */
  articleCount: string;
  /** Heading of passages that the saved copy does not have. */
  apart: string;
  /** Of passages of an article without a copy. */
  onlyPassages: string;
  missingPicture: string;
  table: string;
  /** `{day}` */
  madeOn: string;
  works: string;
  /** What an action's box says to who does not see it. */
  open: string;
}
