import type { SourceCell, SourceRow } from '#domain/source'

/** A cell with the colours of its text and of what is behind it, as `ff0000`, where these are known. */
export interface ColouredCell extends SourceCell {
  readonly ink?: string | undefined
  readonly fill?: string | undefined
}

/**
 * Puts into words what a table says by colour alone: a cell that is only filled becomes `Red`; dots that differ in nothing
 * but their colour become `Red (●)`. A colour that the words of the same row have as well is decoration.
 */
export function withStatusWords(rows: readonly (readonly ColouredCell[])[]): readonly SourceRow[] {
  const guesses = rows.map(guessesIn)
  const columns = new Set(guesses.flatMap((row) => row.map(({ column }) => column)))
  const told = new Map([...columns].map((column) => [column, signsTold(guesses, column)]))
  return rows.map((row, at) => {
    const words = new Map(guesses[at]?.map((guess) => [guess.column, guess]))
    return row.map(({ text, place, span }, column) => {
      const guess = words.get(column)
      const isTold = guess !== undefined && told.get(column)?.has(guess.sign) === true
      return { text: isTold ? wordsFor(guess) : text, place, ...(span && { span }) }
    })
  })
}

const wordsFor = ({ sign, colour }: Guess): string => (sign === '' ? colour : `${colour} (${sign})`)

interface Guess {
  readonly column: number
  /** What stands in the cell; empty where it is only filled. */
  readonly sign: string
  readonly colour: string
}

const isWorded = ({ text }: SourceCell): boolean => /[\p{Letter}\p{Number}]/u.test(text)

function guessesIn(row: readonly ColouredCell[]): readonly Guess[] {
  const worded = row.filter(isWorded)
  if (worded.length < 2) return []
  const common = new Set(worded.map(({ fill }) => fill))
  return row.flatMap((cell, column) => {
    if (isWorded(cell) || [...cell.text].length > 2) return []
    const behind = common.has(cell.fill) ? undefined : colourWord(cell.fill)
    const colour = cell.text === '' ? behind : (colourWord(cell.ink) ?? behind)
    return colour === undefined ? [] : [{ column, sign: cell.text, colour }]
  })
}

/** The signs of a column whose colour says more than the sign: fills of two rows, a sign in two colours. */
function signsTold(guesses: readonly (readonly Guess[])[], column: number): ReadonlySet<string> {
  const own = guesses.flatMap((row) => row.filter((guess) => guess.column === column))
  const signs = new Set(own.map(({ sign }) => sign))
  return new Set(
    [...signs].filter((sign) => {
      const colours = own.filter((guess) => guess.sign === sign).map(({ colour }) => colour)
      return sign === '' ? colours.length > 1 : new Set(colours).size > 1
    }),
  )
}

/** `ff0000` → `Red`; undefined where a colour is none of a traffic light. */
export function colourWord(hex: string | undefined): string | undefined {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(hex?.slice(at, at + 2) ?? '', 16),
  )
  const [least, greatest] = [Math.min(red, green, blue), Math.max(red, green, blue)]
  const spread = greatest - least
  if (!(spread > 0.15 * greatest) || greatest < 90) return undefined
  const hue = hueOf({ red, green, blue }, spread)
  if (hue < 16 || hue > 340) return 'Red'
  if (hue < 68) return 'Amber'
  return hue < 165 ? 'Green' : undefined
}

function hueOf({ red, green, blue }: Record<'red' | 'green' | 'blue', number>, spread: number): number {
  if (red >= green && red >= blue) return ((green - blue) / spread) * 60 + (green < blue ? 360 : 0)
  if (green >= blue) return ((blue - red) / spread) * 60 + 120
  return ((red - green) / spread) * 60 + 240
}
