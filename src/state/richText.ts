/** Reads HTML of the clipboard as small markdown; comes when a text is first edited. */
export type ReadRichText = (html: string) => string | undefined

export const loadRichText = async (): Promise<ReadRichText> =>
  (await import('#readers/richText')).readRichText
