import type { viExport } from './vi.ts';

export const enExport: Record<keyof typeof viExport, string> = {
  'nav.export': 'Export',
  'export.file': 'File',
  'export.note': 'Note',
  'export.fullText': 'Full text',
  'export.exportedOn': 'Exported on',
  'error.bad-template':
    'Your export template has a fault, so nothing was exported. Open the template and mend it, or choose the built-in one; articles and notes are as they were.',
  'export.fault.line': 'Line {line}: {what}',
  'export.fault.unclosed-tag': '“{name}” is opened by {{ and never closed by }}',
  'export.fault.unclosed-section': 'section “{name}” is opened and never closed by {{/{name}}}',
  'export.fault.unopened-section': 'there is {{/{name}}}, but no section “{name}” is open there',
  'export.fault.unknown-name': 'nothing is called “{name}”',
  'export.fault.meant': 'nothing is called “{name}”; did you mean “{meant}”?',
  'export.fault.not-a-text':
    '“{name}” is made of several things and is no text: put it between {{#{name}}} and {{/{name}}}',
  'export.fault.in-itself': 'list “{name}” stands inside itself',
  'export.fault.partial': 'no other template can be taken in (“{name}”): write all of it here',
  'export.fault.bad-marks': 'the new opening and closing marks are not right: write them as in {{=<% %>=}}',
  'export.fault.too-long': 'the template, or what it makes, is too long: take something out',
};
