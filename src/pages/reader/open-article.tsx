import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { lacksCopy } from '../../core/model/lacks-copy.ts';
import { outlineBranches } from '../../core/reading/outline-branches.ts';
import type { ShownImage } from '../../dom/sanitise/fill-slot.ts';
import { t } from '../../i18n/t.ts';
import type { ReaderLook } from '../../platform/page-settings.ts';
import { surfaceUrl } from '../../platform/surfaces.ts';
import type { ImageState } from '../../services/images.ts';
import type { NewTopicItem } from '../../services/topics.ts';
import { Drawer } from '../../ui/drawer.tsx';
import type { ToastMessage } from '../../ui/toast.tsx';
import { AddToTopic } from '../add-to-topic.tsx';
import { CorrectionDialog } from '../correction-dialog.tsx';
import { goToExport } from '../export-address.ts';
import { ImagesLine } from '../images-line.tsx';
import { PlaceReflections } from '../reflections/place-reflections.tsx';
import { useReflections } from '../reflections/use-reflections.ts';
import { reviewArticles, reviewPassage } from '../review-acts.ts';
import { useReviewed } from '../use-reviewed.ts';
import { FindBar } from './find-bar.tsx';
import { GuestNotes } from './guest-notes.tsx';
import { jumpTo, placeOfFragment } from './jump-history.ts';
import { NoteMargin } from './note-margin.tsx';
import { hasLivePage, openLive, openLivePassage } from './open-live.ts';
import { quoteAtPlace } from './quote-at-place.ts';
import { ReaderEnd } from './reader-end.tsx';
import { ReaderFacts } from './reader-facts.tsx';
import { ReaderMenu } from './reader-menu.tsx';
import { ReaderOutline } from './reader-outline.tsx';
import { ReaderPassages } from './reader-passages.tsx';
import { ReaderProgress } from './reader-progress.tsx';
import { ReaderStrip } from './reader-strip.tsx';
import { ReaderText } from './reader-text.tsx';
import { ReaderToolbar } from './reader-toolbar.tsx';
import { ReaderTools } from './reader-tools.tsx';
import { TextSettings } from './text-settings.tsx';
import { useAnnotator } from './use-annotator.ts';
import { useArticleActs } from './use-article-acts.ts';
import { useFind } from './use-find.ts';
import { useGuestNotes } from './use-guest-notes.ts';
import { useLook } from './use-look.ts';
import { useMedia } from './use-media.ts';
import { useNamedPassage } from './use-named-passage.ts';
import { usePlaceWatch } from './use-place-watch.ts';
import { usePrintSheet } from './use-print-sheet.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useReading } from './use-reading.ts';
import { useResume } from './use-resume.ts';
import type { SavedArticle } from './use-saved-article.ts';
import { Versions } from './versions.tsx';

export interface OpenArticleProps {
  saved: SavedArticle;
  imageState: ImageState;
  /** Pictures by their addresses: see `useSavedImages`. */
  images: ReadonlyMap<string, ShownImage | null>;
  push: (toast: ToastMessage) => void;
}

/** An article that is there to be read: its text, what stands beside it, and the tools over it. */
export function OpenArticle({ saved, imageState, images, push }: OpenArticleProps) {
  const { article, body } = saved;
  const title = article.title || t('article.untitled');
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const [collected, setCollected] = useState<NewTopicItem | null>(null);
  const reviewed = useReviewed(saved.article.id);
  const [isDrawn, setDrawn] = useState(false);
  const hasLooked = useRef(false);
  const [words] = useState(() => new URLSearchParams(location.search).get('q') ?? '');
  const isWide = useMedia('(width >= 64rem)');
  const hasMargin = useMedia('(width >= 80rem)');

  const { annotator, marks, activeId } = useAnnotator(article.id, root);
  const watch = usePlaceWatch(root, body);
  const hasCopy = !lacksCopy(article);
  const find = useFind(root, body);
  const { look, change } = useLook();
  const { attempt, exportNotes, remove } = useArticleActs(article.id, title, push);
  const { reading, finish, minutes } = useReading(article, hasCopy ? watch : null, () => tellRead());
  const { reflections, remove: removeReflection } = useReflections(article.id, push);
  const guests = useGuestNotes(article.id, root);
  useNamedPassage(annotator, marks);
  useReaderKeys(find);
  usePrintSheet(article, root, marks, look.paper);
  useResume(watch, reading, words !== '', () =>
    push({
      id: 'resumed',
      tone: 'info',
      text: t('reader.resumed'),
      action: { label: t('reader.toTop'), onAction: () => scrollTo({ top: 0, behavior: 'instant' }) },
    }),
  );
  useEffect(() => {
    if (!watch || words === '' || hasLooked.current) return;
    // Once: a newer copy of the text is watched anew, and what is looked for later is typed.
    hasLooked.current = true;
    const named = placeOfFragment();
    find.open(words, named === null ? null : watch.places.letterAt(named));
  }, [watch, words]);

  const offsets = useMemo(() => {
    const placed = marks.flatMap(({ passage, range }): [string, number][] => {
      const offset = range && watch?.places.offsetOf(range.startContainer, range.startOffset);
      return offset === null || offset === undefined ? [] : [[passage.id, offset]];
    });
    return new Map(placed);
  }, [marks, watch]);
  const branches = useMemo(() => outlineBranches(body.outline, body.text, [...offsets.values()]), [body, offsets]);
  const isOutlined = branches.length === 0 ? null : isWide ? look.outline : isDrawn;

  function tellRead(): void {
    const undo = (): void => void attempt(() => finish(false));
    push({ id: `read-${Date.now()}`, text: t('reader.isRead'), action: { label: t('undo'), onAction: undo } });
  }

  const setRead = (isRead: boolean) =>
    void attempt(async () => {
      await finish(isRead);
      if (isRead) tellRead();
    });

  /** The text keeps its place under the reader's eyes while its letters and lines change. */
  function setLook(part: Partial<ReaderLook>): void {
    const place = watch?.readNow();
    const room = place
      ? (watch?.places.letterAt(place.offset)?.getBoundingClientRect().top ?? 0) - (watch?.top ?? 0)
      : 0;
    change(part);
    if (place && place.offset > 0) requestAnimationFrame(() => void watch?.goTo(place.offset, room));
  }

  const onOriginal = hasLivePage(article)
    ? () => {
        const active = marks.find(({ passage }) => passage.id === activeId)?.passage;
        const opened = active
          ? openLivePassage(article, active)
          : openLive(article, quoteAtPlace(body.text, watch?.readNow().offset ?? 0));
        void attempt(() => opened);
      }
    : null;

  const goTo = (offset: number): void => {
    setDrawn(false);
    if (watch) jumpTo(watch, offset);
  };
  const goToRange = ({ startContainer, startOffset }: Range): void =>
    goTo(watch?.places.offsetOf(startContainer, startOffset) ?? 0);
  const outline = <ReaderOutline branches={branches} watch={watch} onGo={goTo} />;
  const isRead = reading !== null && reading.finishedAt !== null;
  const open = (id: string): void => void annotator?.next(false, [], id);

  return (
    <>
      <ReaderToolbar
        below={
          <>
            {find.isOpen && <FindBar find={find} />}
            <ReaderProgress watch={watch} />
          </>
        }
      >
        <ReaderTools
          title={title}
          watch={watch}
          minutes={minutes}
          isOutlined={isOutlined}
          onOutline={() => (isWide ? setLook({ outline: !look.outline }) : setDrawn(!isDrawn))}
          isFinding={find.isOpen}
          onFind={() => (find.isOpen ? find.close() : find.open())}
          onPrint={() => print()}
          onOriginal={onOriginal}
        >
          <TextSettings look={look} onChange={setLook} />
          <ReaderMenu
            isRead={isRead}
            isBarred={article.circulation !== null}
            onRead={setRead}
            onCorrect={() => setCorrecting(true)}
            onAddToTopic={() => setCollected({ kind: 'article', articleId: article.id })}
            onReview={() => void reviewArticles([article.id], push)}
            onWrite={() => location.assign(surfaceUrl('reports', { article: article.id }))}
            onHandout={() => location.assign(surfaceUrl('handouts', { article: article.id }))}
            onExport={() => void exportNotes()}
            onExportAs={() => void attempt(() => goToExport({ kind: 'articles', ids: [article.id] }))}
            onPrint={() => print()}
            onOriginal={onOriginal}
            onRemove={() => void remove()}
          />
        </ReaderTools>
      </ReaderToolbar>
      <div class="reader-sheet" data-outlined={isWide && isOutlined === true} data-margin={hasMargin}>
        {isWide && isOutlined && (
          <nav class="reader-outline" aria-label={t('reader.outline')}>
            {outline}
          </nav>
        )}
        <main class="reader-main">
          <ReaderFacts article={article} onCorrect={() => setCorrecting(true)} />
          <div class="reader-copy">
            <Versions article={article} body={body} images={images} />
            <ImagesLine articleId={article.id} state={imageState} />
          </div>
          <ReaderText saved={saved} images={images} onRoot={setRoot} onOriginal={onOriginal} />
          <ReaderEnd isRead={isRead} onRead={setRead} />
          <section class="reader-reflections" aria-label={t('reflection.title')}>
            <PlaceReflections
              key={article.id}
              place={{ articleId: article.id, passageId: null }}
              about={title}
              reflections={reflections}
              onRemove={removeReflection}
            />
          </section>
          <ReaderPassages
            marks={marks}
            activeId={activeId}
            reflections={reflections}
            onRemoveReflection={removeReflection}
            onReveal={(id) => annotator?.reveal(id)}
            onAddToTopic={({ id }) => setCollected({ kind: 'passage', passageId: id })}
            reviewed={reviewed}
            hasCopy={hasCopy}
            onReview={({ id }, isWanted) => void reviewPassage(id, isWanted, push)}
            onOriginal={
              hasLivePage(article) ? (passage) => void attempt(() => openLivePassage(article, passage)) : null
            }
          />
          <GuestNotes
            articleId={article.id}
            placed={guests.placed}
            isShown={guests.isShown}
            onShow={guests.show}
            onJump={goToRange}
            push={push}
          />
        </main>
        {hasMargin && <NoteMargin marks={marks} root={root} activeId={activeId} onOpen={open} />}
      </div>
      <ReaderStrip
        marks={marks}
        offsets={offsets}
        watch={watch}
        activeId={activeId}
        onGo={(id) => annotator?.reveal(id)}
      />
      {!isWide && (
        <Drawer
          open={isDrawn && branches.length > 0}
          title={t('reader.outline')}
          closeLabel={t('close')}
          onClose={() => setDrawn(false)}
        >
          {outline}
        </Drawer>
      )}
      {isCorrecting && <CorrectionDialog article={article} onClose={() => setCorrecting(false)} />}
      {collected && <AddToTopic items={[collected]} push={push} onClose={() => setCollected(null)} />}
    </>
  );
}
