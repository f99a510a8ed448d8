import type { viStudyPage } from './vi.ts';

export const enStudyPage: Record<keyof typeof viStudyPage, string> = {
  'studyPage.contents': 'Contents',
  'studyPage.ownContents': 'Contents of this article',
  'studyPage.search': 'Search this page',
  'studyPage.searchHint': 'With or without Vietnamese marks; two letters or more.',
  'studyPage.searchFound': 'Found in {count} places',
  'studyPage.searchMany': 'Found in {count} places; showing the first {shown}',
  'studyPage.searchNone': 'Not found on this page',
  'studyPage.legend': 'What the highlights mean',
  'studyPage.legendHint':
    'Each role has a colour and an underline of its own. The small number after a passage leads to the note with that number.',
  'studyPage.markName': 'Note on passage {number}: {role}',
  'studyPage.backToText': 'Back to the passage',
  'studyPage.tags': 'Tags',
  'studyPage.file': 'Original file',
  'studyPage.articleCount': 'Articles: {count}',
  'studyPage.apart': 'Passages that are not in this saved copy',
  'studyPage.madeOn': 'Exported from a Thu Hoạch notebook on {day}.',
  'studyPage.works': 'This page can be read without a network; nothing needs to be installed.',
  'studyPage.open': 'Not done yet',
};
