import type { InPageMessages } from '../t.ts';

/** Injected where the reader chose English (`content/english.iife.ts`), so that no other page carries it. */
export const enInPage: InPageMessages = {
  close: 'Close',
  undo: 'Undo',
  'toast.label': 'Notifications',

  'role.viewpoint': 'Viewpoint',
  'role.figure': 'Figure',
  'role.task': 'Task',
  'role.practice': 'Practice',
  'role.question': 'Question',

  'tags.remove': 'Remove tag {tag}',
  'tags.suggestions': 'Suggestions',

  'bar.label': 'Mark the selected text',
  'bar.role': 'Mark as',
  'bar.note': 'Note',
  'bar.close': 'Close the marking bar',
  'bar.exact': 'Mark exactly what I selected',
  'bar.wholeWords': 'Mark whole words',
  'bar.reflect': 'Reflect',

  'range.hint': 'Select the passage again, then press Accept',
  'range.accept': 'Accept',
  'range.cancel': 'Cancel',

  'card.edit': 'Edit',
  'card.cite': 'Copy citation',
  'card.link': 'Copy link',
  'card.range': 'Change range',
  'card.cited': 'Quotation and source copied',
  'card.linked': 'Link to this passage copied',
  'card.noLink': 'This was opened from a file: there is no link to copy',
  'card.notCopied': 'The browser did not allow copying',
  'card.previous': 'Previous passage',
  'card.following': 'Next passage',
  'card.steps': 'Passages of the page',
  'card.changes': 'The page now reads differently from what you marked:',
  'card.removed': 'removed',
  'card.added': 'added',
  'card.keep': 'Accept the new words',
  'card.refuse': 'Not this passage',

  'editor.label': 'Passage',
  'editor.role': 'Role of the passage',
  'editor.note': 'Note',
  'editor.notePlaceholder': 'What you take from it, how it is at your unit…',
  'editor.tags': 'Tags',
  'editor.tagsPlaceholder': 'Add a tag…',
  'editor.remove': 'Delete passage',
  'editor.next': 'Overlapping passage ({index}/{count})',
  'editor.saved': 'Saved',
  'editor.saving': 'Saving…',
  'editor.notSaved': 'Not saved',
  'editor.giveUp': 'Close, keep the words as a draft',
  'editor.done': 'Done',

  'reflection.title': 'Reflection',
  'reflection.ofArticle': 'On the whole article',
  'reflection.ofPassage': 'On the passage',
  'reflection.scope': 'Whose practice',
  'reflection.scope.self': 'My own',
  'reflection.scope.unit': 'My unit’s',
  'reflection.evidence': 'In practice',
  'reflection.evidence.self': 'How it is with me',
  'reflection.evidence.unit': 'How it is at my unit',
  'reflection.evidence.hint': 'What, where, how many?',
  'reflection.more': 'Write more: shortcoming, cause, what to do',
  'reflection.shortcoming': 'Shortcoming',
  'reflection.shortcoming.hint': 'What is not done yet, or not done well?',
  'reflection.cause': 'Cause',
  'reflection.cause.hint': 'Why is it so?',
  'reflection.cause.kind': 'The cause is mainly',
  'reflection.cause.unsure': 'Not clear',
  'reflection.cause.objective': 'Conditions',
  'reflection.cause.subjective': 'Our own doing',
  'reflection.cause.kindHint': 'Conditions: from outside. Our own doing: up to us.',
  'reflection.action': 'What to do',
  'reflection.action.hint': 'Who does what, and what shows that it is done?',
  'reflection.dueOn': 'Due',
  'reflection.dueOn.wrong': 'This day is incomplete or does not exist. Give day, month and a year of four digits.',
  'reflection.done': 'Done',
  'reflection.edit': 'Edit reflection',
  'reflection.remove': 'Delete reflection',

  'passage.marked': 'Marked: {role}',
  'passage.removed': '{count} passage deleted|{count} passages deleted',
  'passage.restored': 'This passage was deleted elsewhere; it is back, with your note',
  'passage.kept': 'The passage now has the new words of the page',
  'passage.refused': 'That place was dropped. The passage is still in the saved copy and the side panel',
  'passage.moved': 'Range of the passage changed',
  'reflection.removed': 'Reflection deleted',
  'passage.more': 'Show all of it',
  'passage.less': 'Show less',

  'state.changed': 'Changed, please check',

  'error.no-permission':
    'This page is not allowed yet. Click the Thu Hoạch icon in the toolbar while you are on the page; to be spared that, turn on “Always on” there.',
  'error.page-gone': 'The page changed or was closed meanwhile. Reload it and try again; what you typed is kept.',
  'error.page-settling':
    'The page is still changing to another article, which cannot be read yet. Wait a moment and try again; if it stays so, reload the page.',
  'error.too-large':
    'Too large to save at once. Mark the passages you need one by one, or open the article part by part.',
  'error.circulation':
    'This page is marked as classified or for internal use, so it was not saved. To keep a copy for yourself, click the Thu Hoạch icon in the toolbar and choose there.',
  'error.not-shareable':
    'This document is marked as classified or for internal use, so it cannot be exported or shared. The saved copy can still be read here.',
  'error.storage-refused':
    'The browser refused to store it, so it is not saved: the disk may be full. Free some space and save again; what you typed is kept.',
  'error.newer-database':
    'This library was made by a newer Thu Hoạch. Update the extension and open it again; your data is intact.',
  'error.private-mode': 'The browser is in private mode and does not let data be stored. Use a normal window.',
  'error.not-found': 'This is no longer in the library. It may have been deleted in another tab.',
  'error.extension-updated':
    'Thu Hoạch was just updated. Copy what you are typing, if anything, reload the page and go on.',
  'error.invalid-message': 'The request was not valid and was not carried out. Reload the page and try again.',
  'error.unexpected':
    'Something unexpected went wrong and this was not saved. Try again; if it happens again, reload the page.',
};
