import type { PaperPreset } from '../../core/report/paper-preset.ts';

/** A preset as custom properties: `paper-view.css` draws from them. */
export function presetStyle(preset: PaperPreset): Record<string, string> {
  const { width, height, top, right, bottom, left, letters, headLetters, leading, indent, gap, signRoom } = preset;
  return {
    '--paper-width': `${width}mm`,
    '--paper-height': `${height}mm`,
    '--paper-top': `${top}mm`,
    '--paper-right': `${right}mm`,
    '--paper-bottom': `${bottom}mm`,
    '--paper-left': `${left}mm`,
    '--paper-letters': `${letters}pt`,
    '--paper-head-letters': `${headLetters}pt`,
    '--paper-line': `${letters * leading}pt`,
    '--paper-head-line': `${headLetters * 1.3}pt`,
    '--paper-indent': `${indent}mm`,
    '--paper-gap': `${gap}pt`,
    '--paper-sign-room': `${signRoom}mm`,
    '--paper-align': preset.isJustified ? 'justify' : 'start',
  };
}
