/** Words as a word processor counts them: what stands between white space. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length
