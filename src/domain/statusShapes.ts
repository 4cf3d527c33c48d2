import type { Band } from './records/scheme'

/** How a shape is drawn: filled, or as a line so many units wide. */
export interface StatusShape {
  /** SVG path data in a square of 16 by 16. */
  readonly path: string
  readonly line: number | null
}

/** The shape of every symbol: one drawing for the screens and for all that is published. */
export const statusShapes: Readonly<Record<Band['symbol'], StatusShape>> = {
  star: {
    path: 'M8 .9l2.16 4.62 5.06.63-3.73 3.48.98 5L8 12.15l-4.47 2.48.98-5L.78 6.15l5.06-.63z',
    line: null,
  },
  disc: { path: 'M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0z', line: null },
  ring: { path: 'M3.1 8a4.9 4.9 0 1 1 9.8 0a4.9 4.9 0 1 1-9.8 0z', line: 2.25 },
  triangle: { path: 'M8 1.6l6.9 12.3H1.1z', line: null },
  diamond: { path: 'M8 1l7 7-7 7-7-7z', line: null },
  square: { path: 'M2.25 2.25h11.5v11.5h-11.5z', line: null },
  tick: { path: 'M2 8.6l4.1 4.1L14 3.6', line: 2.75 },
  cross: { path: 'M3 3l10 10M13 3L3 13', line: 2.75 },
  pause: { path: 'M5.2 2.5v11M10.8 2.5v11', line: 3.25 },
  dash: { path: 'M1.75 5.9h12.5v4.2H1.75z', line: 1.5 },
}

/** The character nearest to each shape, where only text is possible: Word, an e-mail. */
export const statusGlyphs: Readonly<Record<Band['symbol'], string>> = {
  star: '★',
  disc: '●',
  ring: '○',
  triangle: '▲',
  diamond: '◆',
  square: '■',
  tick: '✓',
  cross: '✗',
  pause: '‖',
  dash: '–',
}
