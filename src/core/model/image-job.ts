/** Pictures of one article that are still to be got. Stored, so that a worker that was stopped goes on. */
export interface ImageJob {
  articleId: string;
  /** The tab that showed the page when it was saved; null where there is none to ask. */
  tabId: number | null;
  /** Origin of that page: a tab that went elsewhere is not asked. */
  pageOrigin: string;
  waiting: string[];
  /** How many there were at first. */
  total: number;
}
