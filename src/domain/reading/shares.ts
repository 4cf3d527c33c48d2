import { decimalText } from '../decimal'
import { exact } from '../exact'
import type { Unit } from '../records/definition'
import { exactValue } from '../value'
import type { ReadActual, ReadTarget } from './draft'
import { tidy } from '../figure/tidy'

/**
 * Whether the values of a percentage may be shares of one: a spreadsheet holds 78% as 0.78, and shows that where the format of
 * the cell was lost. True where none has a sign and none is above 1.
 */
export function mayBeShares({ kind }: Unit, values: readonly string[]): boolean {
  const texts = values.map(tidy).filter((text) => /\d/u.test(text))
  return (
    kind === 'percent' &&
    texts.some((text) => text.includes('.')) &&
    texts.every((text) => /^(?:0|1|[01]?\.\d+)\*?$/u.test(text) && Number.parseFloat(text) <= 1)
  )
}

/** `0.78`: 78% or 0.78%, which only a person knows. */
export function askedShare(read: ReadActual): ReadActual {
  if (read.reads !== 'value' || !('value' in read.value)) return read
  const { value } = read.value
  const hundredfold = decimalText(exactValue(value).mul(exact('100')))
  if (hundredfold === undefined || hundredfold === value) return read
  const { text, place } = read
  const choices = [hundredfold, value].map((one) => ({ choose: 'value', value: one }) as const)
  return { text, place, reads: 'choice', choices, asks: true }
}

export function unclearShare(read: ReadTarget): ReadTarget {
  if (read.reads !== 'value' || read.value.kind !== 'point' || read.value.value === '0') return read
  const { text, place } = read
  const message = `“${text}” under a percentage may be ${text}% or a hundred times as much. Type it in once the report is taken.`
  return { text, place, reads: 'nothing', message }
}
