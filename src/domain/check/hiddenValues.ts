import type { Id } from '../primitives'
import type { Access } from '../records/measurement'
import type { ScorecardRow } from '../scorecard'
import { hiddenAmounts } from './hiddenAmounts'
import type { ToldAmount } from './hiddenAmounts'
import type { FindNames } from './namesOfReport'
import { countOf } from './numbersIn'
import { readSentences } from './readSentences'
import type { ReadSentence } from './readSentences'
import { textsOfReport } from './reportParts'
import type { PlacedText, ReportParts } from './reportParts'
import { revealing } from './revealing'
import type { RevealingFinding } from './revealing'
import { plainWords } from './textWords'

/**
 * C21 — Values of figures that are exempt, internal or suppressed, in a sentence of a public text that names them, in the
 * comment on them, or as an amount that hardly is anything else. Each figure once in a text.
 */
export function hiddenValues(parts: ReportParts): readonly RevealingFinding[] {
  const hidden = new Map(parts.rows.filter(isHidden).map((row) => [row.id, row]))
  if (hidden.size === 0) return []
  const amountsIn = hiddenAmounts(parts, hidden)
  return textsOfReport(parts).flatMap((placed) => {
    if (!placed.isPublic) return []
    const told = [...amountsIn(placed), ...valuesIn(parts.find, placed, hidden)]
    const saidOf = new Map(told.map(({ row, said }) => [row, said]))
    return [...saidOf].map(([row, said]) =>
      revealing(
        { what: 'hiddenValue', indicator: row.id, level: levelOf(row), said },
        { ...placed.text.about, mark: row.id },
      ),
    )
  })
}

const levelOf = ({ measurement }: ScorecardRow): Access['level'] =>
  measurement?.values.access?.level ?? 'public'

const isHidden = (row: ScorecardRow): boolean => levelOf(row) !== 'public'

const valuesIn = (
  find: FindNames,
  { text, own }: PlacedText,
  hidden: ReadonlyMap<Id, ScorecardRow>,
): readonly ToldAmount[] =>
  readSentences(find, text).flatMap((sentence) =>
    [...sentence.names.map((name) => name.indicator), ...(own ? [own] : [])].flatMap((indicator) => {
      const row = hidden.get(indicator)
      const said = row && saidIn(sentence, row)
      return row && said !== undefined ? [{ row, said }] : []
    }),
  )

/** In figures, or a small one in words. */
function saidIn({ text, claims }: ReadSentence, { result: { actual } }: ScorecardRow): string | undefined {
  if (actual.has === 'none') return undefined
  const inFigures = claims.find(({ number }) => number.value.equals(actual.value.abs()))
  return (
    inFigures?.number.text ??
    plainWords(text).find((word) => {
      const count = countOf(word)
      return count !== undefined && count > 0 && actual.value.equals(count)
    })
  )
}
