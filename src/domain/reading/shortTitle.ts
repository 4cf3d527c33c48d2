/** A title as long as records take it, cut at no half character; what a title cannot be without is put in its place. */
export const shortTitle = (text: string, none = 'Without a title'): string =>
  text.slice(0, 1000).replace(/[\ud800-\udbff]$/u, '') || none
