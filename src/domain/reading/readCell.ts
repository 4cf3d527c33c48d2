import { parseFigure } from '../parseFigure'
import { parseTarget } from '../parseTarget'
import { tidy } from '../figure/tidy'
import type { Unit } from '../records/definition'
import type { SourceCell } from '../source'
import type { ReadActual, ReadTarget } from './draft'

/**
 * N2 — A cell of figures. `97.4*`, `12 (p)` and `(provisional)` are provisional; a formula that failed is named as such.
 */
export function readActual({ text: shown, place }: SourceCell, unit: Unit): ReadActual {
  const { text, isProvisional } = withoutMark(shown)
  const at = { text: tidy(shown), place }
  if (isError(text)) return { ...at, reads: 'nothing', message: errorWords(text) }
  const parsed = parseFigure(text, unit)
  if (!parsed.ok) return { ...at, reads: 'nothing', message: parsed.error.message }
  const state = isProvisional ? 'provisional' : 'final'
  switch (parsed.value.reads) {
    case 'blank':
      return { ...at, reads: 'nothing', message: '' }
    case 'value':
      return { ...at, reads: 'value', value: { state, value: parsed.value.value } }
    case 'parts': {
      const { numerator, denominator } = parsed.value
      return { ...at, reads: 'value', value: { state, numerator, denominator } }
    }
    case 'offer':
      return { ...at, reads: 'choice', choices: parsed.value.choices, asks: false }
    case 'ask':
      return { ...at, reads: 'choice', choices: parsed.value.choices, asks: true }
  }
}

/** N2, S11 — A cell of targets. `N/A` is no target and says nothing. */
export function readTarget({ text: shown, place }: SourceCell, unit: Unit): ReadTarget {
  const at = { text: tidy(shown), place }
  if (isError(shown)) return { ...at, reads: 'nothing', message: errorWords(shown) }
  if (/^(?:n\/?a|none|no target|not applicable|data only|[-–—−])$/iu.test(at.text))
    return { ...at, reads: 'nothing', message: '' }
  const parsed = parseTarget(withoutMark(shown).text, unit)
  if (!parsed.ok) return { ...at, reads: 'nothing', message: parsed.error.message }
  return parsed.value === null
    ? { ...at, reads: 'nothing', message: '' }
    : { ...at, reads: 'value', value: parsed.value }
}

/** What follows a figure that is not final yet. */
function withoutMark(shown: string): { readonly text: string; readonly isProvisional: boolean } {
  const [, text, mark] =
    /^(.*\d%?)\s*(\*+|\(p\)|p|\(?prov(?:isional)?\.?\)?|\(?est(?:imated?)?\.?\)?)$/iu.exec(tidy(shown)) ?? []
  return { text: text ?? tidy(shown), isProvisional: mark !== undefined }
}

const isError = (text: string): boolean =>
  /^#(?:REF|N\/A|VALUE|DIV\/0|NAME\?|NUM|NULL|SPILL|CALC)!?$/iu.test(tidy(text))

const errorWords = (text: string): string =>
  `A formula failed there (${tidy(text)}), so there is no figure to read.`
