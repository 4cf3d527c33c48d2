/** Signs that no text has: between them a cell carries its colours to where tables are read. */
const [begin, end] = ['\ue0f1', '\ue0f2'] as const

/** The colours of a cell, as `ff0000` or empty, put in its text. */
export const colourMark = (fill: string, ink: string): string => `${begin}${fill}/${ink}${end}`

export interface Unmarked {
  readonly text: string
  readonly fill?: string
  readonly ink?: string
}

/** A text without its mark, and the colours that this named. */
export function unmarked(marked: string): Unmarked {
  const [mark, fill = '', ink = ''] = pattern.exec(marked) ?? []
  if (mark === undefined) return { text: marked }
  return { text: marked.replace(mark, '').trim(), ...(fill && { fill }), ...(ink && { ink }) }
}

const pattern = new RegExp(`${begin}([0-9a-f]*)/([0-9a-f]*)${end}`, 'u')
