import { composite } from '../ids'
import type { Id } from '../primitives'
import type { Band } from '../records/scheme'
import type { ScorecardRow } from '../scorecard'
import { actualText } from '../shownFigure'
import { aboutRow } from './aboutRow'
import { checkedTexts } from './checkedTexts'
import type { Written } from './checkedTexts'
import type { Finding } from './finding'
import type { FindNames } from './namesOfReport'
import { numbersIn } from './numbersIn'
import type { ReportParts } from './reportParts'
import { contentWords } from './textWords'

export interface SilentFound {
  readonly band: Band
  readonly section: Id
}

export type SilentFinding = Finding<'C20', SilentFound>

/** C20 — The narrative of a section says nothing of an indicator below tolerance. One not yet written is not silent. */
export const silentNarratives = (parts: ReportParts): readonly SilentFinding[] =>
  parts.rows.flatMap((row) => {
    const { status } = row.result
    const section = row.section?.id
    if (section === undefined || status.has === 'none' || status.band.tone !== 'poor') return []
    const said = saidIn(parts, section)
    if (!said || said.named.has(row.id) || isSpokenOf(row, said)) return []
    const found = { band: status.band, section }
    return [{ check: 'C20', about: aboutRow(row), severity: 'warns', found }]
  })

interface Said {
  readonly find: FindNames
  readonly named: ReadonlySet<Id>
  readonly words: ReadonlySet<string>
  /** In figures, without commas. */
  readonly numbers: ReadonlySet<string>
}

const remembered = new WeakMap<Written, Said>()

/** Undefined where nothing but how to read the figures has been written. */
function saidIn({ figures, quarter, find }: ReportParts, section: Id): Said | undefined {
  const narrative = figures.get('narrative', composite(section, quarter))
  const texts = checkedTexts(narrative)
  if (!narrative || !texts.some(({ about }) => about.register !== 'scorecardComments')) return undefined
  const known = remembered.get(narrative)
  if (known?.find === find) return known
  const whole = texts.map(({ text }) => text).join('\n')
  const named = new Set(find(whole).map(({ indicator }) => indicator))
  const said = { find, named, words: new Set(contentWords(whole)), numbers: numbersOf(whole) }
  remembered.set(narrative, said)
  return said
}

/** Most words of its title, or its very figure: people seldom write a title whole. */
function isSpokenOf({ definition, result }: ScorecardRow, { words, numbers }: Said): boolean {
  const title = [...new Set(contentWords(definition.title))]
  const spoken = title.filter((word) => words.has(word)).length
  if (title.length > 0 && spoken / title.length >= most) return true
  const figure = (actualText(result) ?? '').replace(/[^\d.]/gu, '')
  return figure.replace('.', '').length >= 2 && numbers.has(figure)
}

const most = 0.6

const numbersOf = (text: string): ReadonlySet<string> =>
  new Set(numbersIn(text).map((number) => number.text.replaceAll(',', '')))
