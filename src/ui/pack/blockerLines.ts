import type { CheckItem } from '#domain/checks'
import type { Report } from '#domain/scorecard'
import { checkSentence } from '../words/checks'
import { nameInFull } from '../words/checks/naming'

const mostNamed = 5

/** What stops a version, each with its place; of many the first, and how many there are besides. */
export function blockerLines(blockers: readonly CheckItem[], report: Report): readonly string[] {
  const named = blockers
    .slice(0, mostNamed)
    .map(({ finding }) => `${nameInFull(finding.about, report)}: ${checkSentence(finding, report)}`)
  const rest = blockers.length - named.length
  return [...new Set(named), ...(rest > 0 ? [`And ${rest} more.`] : [])]
}
