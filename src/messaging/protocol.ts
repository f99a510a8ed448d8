/**
 * Everything that crosses between our contexts, as functions: a call without a handler does not compile.
 * Pages of ours read and write the library through the services; these calls are what a content script needs,
 * and what only the background or a page's content script can do.
 */
import type { AnchorState } from '../core/anchoring/selector.ts';
import type { PassageSource } from '../core/citation/cite-passage.ts';
import type { Article, ArticleEdit, ExtractedArticle } from '../core/model/article.ts';
import type { Passage, PassageEdit } from '../core/model/passage.ts';
import type { Reflection, ReflectionSave } from '../core/model/reflection.ts';
import type { TextPrint } from '../core/text/text-print.ts';
import type { QuotedText } from '../core/url/text-fragment.ts';

export type PassageDraft = Pick<Passage, 'id' | 'selector' | 'quote' | 'role' | 'note' | 'tags' | 'rank'>;

export interface ArticleDraftMessage {
  id: string;
  url: string;
  extracted: ExtractedArticle;
  tags: string[];
  note: string;
}

/** What the library knows of a page. */
export interface PageRecordMessage {
  article: Article | null;
  passages: Passage[];
  /** On the passages, and on the article as a whole. */
  reflections: Reflection[];
}

/** What a frame is told: nothing of the page around it. */
export interface FrameRecordMessage {
  /** Null where the page is not saved. */
  articleId: string | null;
  passages: Passage[];
  /** On those passages. */
  reflections: Reflection[];
}

export interface TabSaveMessage {
  tabId: number;
  url: string;
  tags: string[];
  note: string;
  edit: ArticleEdit;
  /** Only where the reader was told of the marking that bars sharing and pressed the button that says so. */
  acceptRestricted?: boolean;
  /** A page that is saved already is saved again where its text changed. */
  renew?: boolean;
}

/** `known`: it was saved already and stays as it was. `renewed`: its text had changed, and is kept beside the old one. */
export type SaveOutcome = 'new' | 'known' | 'renewed';

export interface SavedTab {
  article: Article;
  outcome: SaveOutcome;
  /** Of a renewed one: the copy of before, for an undo; null where that had no text. */
  versionId: string | null;
  /** The first page of an article of several that could not be got, counted from 1; null where all were. */
  missingFrom: number | null;
}

/** Answered by the background. */
export interface BackgroundCalls {
  /** What is saved of the page at this address. A content script may ask for its own page only. */
  'page.open': (input: { url: string }) => PageRecordMessage;
  /** The detector's finding: sets the badge, and wakes the annotator where it is worth it. */
  'page.detected': (input: { url: string; isArticle: boolean }) => { annotate: boolean };
  /** From a page with frames: the annotator goes into those of its tab that hold text and may be entered. */
  'page.wakeFrames': (input: { reload: boolean }) => null;
  /** From a page with frames: how the passages of its frames stand. */
  'page.framePlaces': (input: null) => PassagePlace[];
  /** From a page with frames: marks what is selected in one of them. False where none that may be entered has a selection. */
  'page.markInFrame': (input: null) => boolean;
  /** From a page with frames: asks the one that a passage stands in. @throws FailureError `not-found` */
  'page.passageInFrame': (input: { id: string; ask: PassageCall }) => { state: AnchorState };
  /** From a frame: passages of the tab's page that were made in this frame. */
  'frame.open': (input: null) => FrameRecordMessage;
  /** From a frame: as `passage.create`, in the article of the tab's page, which is saved first where it is not yet. */
  'frame.create': (input: { passage: PassageDraft }) => Passage;
  /** Injects into the asking tab what reads a page, or what judges whether it is an article. */
  'page.extractor': (input: { part: 'extract' | 'judge' }) => null;
  /** Injects the English messages into the asking page or frame: they are left out where Vietnamese is spoken. */
  'page.english': (input: null) => null;
  'article.save': (input: ArticleDraftMessage) => Article;
  'article.edit': (input: { id: string; edit: ArticleEdit }) => Article;
  /** Undoes a renewal: the copy of before is the newest again. */
  'article.takeBack': (input: { id: string; versionId: string }) => null;
  'article.remove': (input: { id: string }) => { trashId: string };
  'passage.create': (input: { articleId: string; passage: PassageDraft }) => Passage;
  /** `base`: the note as its writer last knew it. Where another one is stored by now, both are joined. */
  'passage.edit': (input: { id: string; edit: PassageEdit; base?: string | undefined }) => Passage;
  'passage.remove': (input: { id: string }) => { trashId: string };
  'passage.source': (input: { id: string }) => PassageSource;
  /** Makes a reflection, or writes what changed of a known one. */
  'reflection.save': (input: ReflectionSave) => Reflection;
  'reflection.remove': (input: { id: string }) => { trashId: string };
  'trash.restore': (input: { trashId: string }) => null;
  'tags.suggest': (input: { query: string }) => string[];
  'surface.open': (input: { surface: 'library' | 'reader' | 'options'; articleId?: string }) => null;
  /** From our pages: gets the pictures that an article lacks, from the tab where that is not null, and from sites that were allowed. */
  'images.fetch': (input: { articleId: string; tabId: number | null }) => null;
  /** From our pages: goes on with pictures that a stopped worker, or a closed browser, left on the list. */
  'images.goOn': (input: null) => null;
  /** From our pages: asks for no more pictures of an article. */
  'images.stop': (input: { articleId: string }) => null;
  /** From our pages: injects the annotator into a tab. Resolves once it answers. */
  'tab.prepare': (input: { tabId: number }) => null;
  /** From our pages: the tab's page is extracted and saved, even if the asking page closes meanwhile. */
  'tab.save': (input: TabSaveMessage) => SavedTab;
}

export type DescribedArticle = Omit<ExtractedArticle, 'html' | 'outline'> & { wordCount: number };

/** What extraction says of a page, without its body. */
export interface PageDescription {
  url: string;
  isArticle: boolean;
  article: DescribedArticle | null;
  /** By which a saved copy is seen to read otherwise; null without an article. */
  print: TextPrint | null;
  /** Why there is no article: no readable text was found, or the page is too large to be read at once. */
  refusal: 'no-text' | 'too-large' | null;
  /** How each saved passage stands on the page now, in document order, lost ones last. */
  passages: PassagePlace[];
  /** Addresses of large frames of other sites: what they show is not ours to enter unless the reader says so. */
  frames: string[];
}

export interface PassagePlace {
  id: string;
  state: AnchorState;
}

/** Calls about one passage, answered where it stands. */
export type PassageCall = 'tab.reveal' | 'tab.changeRange';

/** Answered by the annotator in a tab's page; `FrameCallName`s by those in its frames too. */
export interface TabCalls {
  /** Whether there is one that works. */
  'tab.isThere': () => null;
  /** Saves the page where it is not saved yet. Resolves to its article's id. */
  'tab.keep': () => string;
  'tab.describe': () => PageDescription;
  /** For saving: with the pages that follow. `missingFrom` as in `SavedTab`. */
  'tab.extract': (input: { acceptRestricted: boolean; renew: boolean }) => {
    url: string;
    extracted: ExtractedArticle;
    missingFrom: number | null;
  };
  /** Asks for no more pages: what was got until now is saved. */
  'tab.stopJoining': () => null;
  /** Marks the tab's selection with the default role and opens its note. */
  'tab.mark': () => null;
  /**
   * Opens the card of this document's passage after the caret, or in sight, and puts the focus into it; `isAnew`: of its
   * first one. Those that stand better `elsewhere` are passed over. False where there is none any more: then its card is
   * closed.
   */
  'tab.nextPassage': (input: { isAnew: boolean; elsewhere: string[] }) => boolean;
  'tab.places': () => { url: string; places: PassagePlace[] };
  'tab.reveal': (input: { id: string }) => { state: AnchorState };
  /**
   * Waits in the page for another range of a passage, a lost one's too, and takes the focus there. What is selected
   * already is offered at once. @throws FailureError `not-found`, `unsaved-words`
   */
  'tab.changeRange': (input: { id: string }) => { state: AnchorState };
  /** The words of a passage as they stand in the page, for a link to them. @throws FailureError `not-found` */
  'tab.words': (input: { id: string }) => QuotedText;
  /**
   * Shows a short message in the page, in words of the background's: pages carry only what they say themselves. `undo`
   * takes back the article that was just saved, or only the newer copy of it that is named.
   */
  'tab.notify': (input: { text: string; tone: 'success' | 'error'; undo?: { id: string; versionId?: string } }) => null;
}

/**
 * What a tab tells the panel beside it, over a port that lives as long as the panel listens. Fractions of the height of
 * the page, 0 to 1.
 */
export interface TabView {
  /** From where to where the page is in sight. */
  seen: [from: number, to: number];
  /** Where each passage that has a place begins, in document order; left out where that is not told anew. */
  places?: [id: string, at: number][];
}

/** Told to everyone, answered by no one. */
export interface Announcements {
  /** The library changed. Only ids cross: the page's own script asks for what it may see. */
  'library.changed': {
    articleId: string;
    urlKey: string;
    topicId?: string;
    storyId?: string;
    isMany?: true;
    isPackets?: true;
    isReview?: true;
    isBackup?: true;
    planId?: string;
    templateId?: string;
    isProfile?: true;
    reportId?: string;
  };
  /** A tab's passages were anchored anew, or its address changed without a load. */
  'tab.changed': { url: string };
  /** More of what changed is found by a search; `waiting`: articles that are not yet. */
  'search.indexed': { waiting: number };
  /** The search index lags behind: whoever keeps it looks after it. */
  'search.stale': null;
  /** How many pictures of an article were asked for, of how many; both 0 where that was stopped. */
  'images.progress': { articleId: string; done: number; total: number };
  /** What a tab is busy with while it is read or saved: waiting for a new article, or getting a following page. */
  'tab.progress': { step: 'settling' } | { step: 'joining'; page: number };
}

/** What a frame's annotator answers: all else is the page's. */
export type FrameCallName = PassageCall | 'tab.mark' | 'tab.nextPassage';

export type Calls = BackgroundCalls & TabCalls;
export type CallName = keyof Calls;
// biome-ignore lint/suspicious/noExplicitAny: the only way to match a function's parameters whatever they are.
export type Input<Name extends CallName> = Calls[Name] extends (...input: infer Given) => any
  ? Given extends [infer One]
    ? One
    : undefined
  : never;
export type Output<Name extends CallName> = ReturnType<Calls[Name]>;
