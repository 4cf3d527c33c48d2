import { changeMark } from '../colourMark'

/**
 * A document's main part with a sign in its text wherever something was put in or struck out under tracked changes: the way to
 * HTML accepts them without a word.
 */
export const changesMarked = (xml: string): string =>
  xml.replace(/<\/w:(?:ins|del)>/gu, (end) => `${end}<w:r><w:t>${changeMark}</w:t></w:r>`)

/** How many rows of tables are struck out: nothing is left of them. */
export const rowsStruckOut = (xml: string): number =>
  (xml.match(/<w:trPr>(?:(?!<\/w:trPr>)[^])*<w:del\b/gu) ?? []).length
