import type { Cell as SheetCell } from 'write-excel-file/universal'
import { plainText } from '#domain/markdown'
import type { Cell, Column, Mark } from '#domain/pack/document'
import type { Unit } from '#domain/records/definition'
import { visibleText } from '#domain/visibleText'
import { toneColours } from '../toneColours'

/** A cell of a table as Excel holds it: figures as numbers, statuses as words in their colour. */
export function sheetCell(cell: Cell, column: Column | undefined): SheetCell {
  const align = column?.align === 'end' ? ('right' as const) : ('left' as const)
  switch (cell.is) {
    case 'text':
      return { ...textCell(cell.text), ...lines }
    case 'prose':
      return { ...textCell(plainText(cell.text)), ...lines }
    case 'figure':
      return { ...figureCell(cell.text, cell.value, cell.unit), align, ...lines }
    case 'status':
      return { ...markCell(cell.mark), ...lines }
    case 'none':
      return { ...textCell(cell.why), align, ...lines, textColor: toneColours.neutral }
  }
}

const markCell = ({ word, tone }: Mark) => ({
  ...textCell(word),
  textColor: toneColours[tone],
  fontWeight: 'bold' as const,
})

/** A number where Excel holds it exactly and can show it as it is printed; else the printed text. */
function figureCell(text: string, value: string | null, unit: Unit) {
  const format = formats[unit.kind]
  if (value === null || !format || digitsIn(value) > 15) return textCell(text)
  const places = value.split('.')[1]?.length ?? 0
  return {
    ...textCell(''),
    type: Number,
    value: Number(value),
    format: format(places === 0 ? '' : `.${'0'.repeat(places)}`),
  }
}

const digitsIn = (value: string): number => value.replace(/^-?0*\.?0*|\./gu, '').length

/** How Excel shows each unit with so many places; a unit without one is text. */
const formats: Readonly<Partial<Record<Unit['kind'], (places: string) => string>>> = {
  number: (places) => `#,##0${places}`,
  percent: (places) => `#,##0${places}"%"`,
  points: (places) => `#,##0${places}`,
  money: (places) => `"£"#,##0${places}`,
  ratio: (places) => `#,##0${places}`,
  days: (places) => `#,##0${places}`,
}

export const lines = { borderColor: '#B4BAC0', borderStyle: 'thin' } as const

/** A text that Excel takes for nothing else. */
export const textCell = (text: string) =>
  ({
    type: String,
    value: held(visibleText(text)),
    format: '@',
    wrap: true,
    alignVertical: 'top',
  }) as const

/** What Excel takes in one cell. */
const mostInCell = 32_767

const cutWords = ' … (cut: Excel holds no more in one cell; the whole text is in the other formats)'

/** A text that is longer than a cell says that it was cut, and where the whole of it is. */
function held(text: string): string {
  if (text.length <= mostInCell) return text
  const kept = text.slice(0, mostInCell - cutWords.length)
  return `${kept.isWellFormed() ? kept : kept.slice(0, -1)}${cutWords}`
}

export const headCell = (text: string) =>
  ({
    ...textCell(text),
    fontWeight: 'bold',
    backgroundColor: '#0B5C6B',
    textColor: '#FFFFFF',
    ...lines,
  }) as const

export const titleCell = (text: string) =>
  ({ ...textCell(text), fontWeight: 'bold', fontSize: 16, wrap: false }) as const

/** A value of the open data: a number where it is one, by the member that it stands under. */
export function plainCell(text: string, member: string): SheetCell {
  const isValue = valueMembers.includes(member) && /^-?\d+(?:\.\d+)?$/u.test(text) && digitsIn(text) <= 15
  return isValue ? { type: Number, value: Number(text), alignVertical: 'top' } : textCell(text)
}

const valueMembers: readonly string[] = ['actual', 'target', 'actualToDate', 'targetToDate']
