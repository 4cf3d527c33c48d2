/** From 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface Range {
  readonly first: Place
  readonly last: Place
}

/** `D14` → row 13, column 3; undefined where it is no place. */
export function placeIn(reference: string): Place | undefined {
  const [, letters = '', digits = ''] = /^\$?([a-z]{1,3})\$?(\d{1,7})$/iu.exec(reference) ?? []
  if (letters === '') return undefined
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}
