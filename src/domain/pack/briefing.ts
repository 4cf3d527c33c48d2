import { canonical } from '../canonical'
import { shortName } from '../shortName'
import { digest } from '../digest'
import type { Id } from '../primitives'
import { formatQuarter } from '../quarter'
import type { Report, ScorecardRow } from '../scorecard'
import { scorecardRow } from '../scorecard'
import type { Edition, PackDocument } from './document'
import { usualComposition } from './composition'
import { figureData } from './openData'
import { noFront } from './packAsked'
import type { PackFor } from './packAsked'
import { coverOf, partsFrom } from './packDocument'
import { briefingBlocks } from './parts/briefing'
import { everything } from './receives'
import { fullName } from './titles'

export interface BriefingAsked {
  readonly report: Report
  readonly indicator: Id
  readonly edition: Edition
}

/**
 * One indicator on one page, for whoever answers for it in the meeting. A document like a pack, so that it is shown,
 * printed and saved in the same ways; undefined where its readers are not to know of the indicator, or there is none.
 */
export function briefingDocument(asked: BriefingAsked): PackDocument | undefined {
  const { report, indicator } = asked
  const row = scorecardRow({ ...report, indicator })
  if (!row) return undefined
  const packAsked = { ...asked, packFor: briefingFor(row) }
  const from = partsFrom(packAsked)
  const visible = from.rows.indicators.find(({ id }) => id === indicator)
  if (!visible) return undefined
  const quarter = formatQuarter(report.quarter, from.firstMonth)
  return {
    ...coverOf(packAsked),
    front: [],
    parts: [
      {
        id: 'briefing',
        title: `How it stands in ${quarter}`,
        orientation: 'portrait',
        blocks: briefingBlocks(visible, from),
      },
    ],
    figures: figureData(from),
    activities: [],
  }
}

/** What a briefing holds, whatever its number and in all its copies, as a short text to compare by. */
export function briefingContent(asked: Omit<BriefingAsked, 'edition'>): string {
  const edition = { is: 'draft', number: 1, on: '2000-01-01', isPart2: true } as const
  return digest(canonical(briefingDocument({ ...asked, edition }) ?? null))
}

function briefingFor(row: ScorecardRow): PackFor {
  return {
    name: `Briefing on ${shortName(row.definition)}`,
    content: { ...everything, include: [row.id] },
    front: { ...noFront, title: fullName(row.definition) },
    composition: usualComposition,
  }
}
