import type { PictureWords } from '../core/stories/story.ts';

/** A picture of a saved article. */
export interface ArticleImage {
  id: string;
  articleId: string;
  /** As it stands in the body's `src`, absolute. */
  url: string;
  blob: Blob;
  bytes: number;
  /** Pixels, so that the text does not jump when it is shown; 0 or absent where that is not known. */
  width?: number;
  height?: number;
}

/** The file that an article was opened from, as it was. */
export interface OriginalFile {
  articleId: string;
  name: string;
  mediaType: string;
  blob: Blob;
}

/** A picture of a story: of an exemplary case, or of a visit. */
export interface StoryPicture extends PictureWords {
  id: string;
  storyId: string;
  blob: Blob;
  bytes: number;
  /** Pixels. */
  width: number;
  height: number;
}
