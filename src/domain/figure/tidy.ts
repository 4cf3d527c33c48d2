/** What was typed or pasted, without its outer white space and a leading apostrophe (a spreadsheet's mark of text). */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0\u2009\u202f\u200b\ufeff]+/gu, ' ')
    .trim()
    .replace(/^'/u, '')
    .trim()
}
