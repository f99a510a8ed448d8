import type { PaperFace, PaperPreset } from '../../core/report/paper-preset.ts';

/** With those of the same widths, or at least the same manner, where a computer lacks the face. */
const FACES: Record<PaperFace, string> = {
  'Times New Roman': '"Times New Roman", Tinos, "Liberation Serif", "Noto Serif", serif',
  Cambria: 'Cambria, Caladea, "Noto Serif", serif',
  Arial: 'Arial, Arimo, "Liberation Sans", "Noto Sans", sans-serif',
  Tahoma: 'Tahoma, Verdana, "DejaVu Sans", "Noto Sans", sans-serif',
  Verdana: 'Verdana, "DejaVu Sans", "Noto Sans", sans-serif',
};

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
    '--paper-face': FACES[preset.face],
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
