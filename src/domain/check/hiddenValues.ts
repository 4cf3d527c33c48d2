import type { Id } from '../primitives'
import type { Access } from '../records/measurement'
import type { ScorecardRow } from '../scorecard'
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
 * C21 — Values of figures that are exempt, internal or suppressed, in a sentence of a public text that names them or in the
 * comment on them.
 */
export function hiddenValues(parts: ReportParts): readonly RevealingFinding[] {
  const hidden = new Map(parts.rows.filter(isHidden).map((row) => [row.id, row]))
  if (hidden.size === 0) return []
  return textsOfReport(parts).flatMap((text) => (text.isPublic ? valuesIn(parts.find, text, hidden) : []))
}

const levelOf = ({ measurement }: ScorecardRow): Access['level'] =>
  measurement?.values.access?.level ?? 'public'

const isHidden = (row: ScorecardRow): boolean => levelOf(row) !== 'public'

function valuesIn(
  find: FindNames,
  { text, own }: PlacedText,
  hidden: ReadonlyMap<Id, ScorecardRow>,
): readonly RevealingFinding[] {
  const found = new Map<Id, RevealingFinding>()
  for (const sentence of readSentences(find, text))
    for (const indicator of new Set([
      ...sentence.names.map((name) => name.indicator),
      ...(own ? [own] : []),
    ])) {
      const row = found.has(indicator) ? undefined : hidden.get(indicator)
      const said = row && saidIn(sentence, row)
      if (!row || said === undefined) continue
      const value = { what: 'hiddenValue', indicator, level: levelOf(row), said } as const
      found.set(indicator, revealing(value, { ...text.about, mark: indicator }))
    }
  return [...found.values()]
}

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
