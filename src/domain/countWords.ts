import { plainText } from './markdown'

/** Words as a word processor counts them: what stands between white space, without the marks of bullets and bold. */
export const countWords = (text: string): number => plainText(text).split(/\s+/u).filter(Boolean).length
