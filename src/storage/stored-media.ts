/** A picture of a saved article. */
export interface StoredImage {
  id: string;
  articleId: string;
  /** As it stands in the body's `src`, absolute. */
  url: string;
  blob: Blob;
  bytes: number;
}

/** The file that an article was opened from, as it was. */
export interface StoredFile {
  articleId: string;
  name: string;
  mediaType: string;
  blob: Blob;
}
