/** Signs that no text has: between them a cell carries its colours to where tables are read. */
const [begin, end] = ['\ue0f1', '\ue0f2'] as const

/** The colours of a cell, as `ff0000` or empty, put in its text. */
export const colourMark = (fill: string, ink: string): string => `${begin}${fill}/${ink}${end}`

/** Stands where a document was changed under tracked changes. */
export const changeMark = '\ue0f3'

export interface Unmarked {
  readonly text: string
  readonly isChanged?: true
  readonly fill?: string
  readonly ink?: string
}

/** A text without its marks, and the colours that these named. */
export function unmarked(given: string): Unmarked {
  const marked = given.replaceAll(changeMark, '')
  const change = marked === given ? {} : { isChanged: true as const }
  const [mark, fill = '', ink = ''] = pattern.exec(marked) ?? []
  if (mark === undefined) return { text: change.isChanged ? marked.trim() : marked, ...change }
  return { text: marked.replace(mark, '').trim(), ...(fill && { fill }), ...(ink && { ink }), ...change }
}

const pattern = new RegExp(`${begin}([0-9a-f]*)/([0-9a-f]*)${end}`, 'u')
