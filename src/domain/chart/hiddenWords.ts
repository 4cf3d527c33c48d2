import { suppressedWord } from '../shownFigure'

/** C21 — Why a value is not drawn: it is a small number itself, or would give one away. */
export const hiddenWords = (shown: string): string =>
  shown === suppressedWord ? 'made of a small number that is suppressed' : 'a small number'
