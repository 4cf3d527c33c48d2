import type { Asks } from '#domain/bundle/schema'
import { listed } from '#domain/listed'
import { bandsInReport, countInBands, lateItems } from '#domain/partProgress'
import { formatQuarter } from '#domain/quarter'
import { commonNote, noteFor, requestChoices } from '#domain/requests'
import type { PartedBy, RequestChoice } from '#domain/requests'
import { exceptionBands } from '#domain/ruleInForce'
import type { Report } from '#domain/scorecard'
import type { SentFile } from '#domain/tracker'
import type { Issued, IssuedRequest, RequestForm } from '#state/useHandingOver'
import { usualNote } from '../words/request'

/** What the clerk has chosen; undefined: what it is at first. */
export interface RequestDraft {
  readonly by: PartedBy
  readonly round: Asks['what']
  /** Ids with spaces between, as a tick list has them. */
  readonly bands: string
  readonly ticked: ReadonlySet<string> | undefined
  readonly note: string | undefined
  readonly withLate: boolean
  readonly as: 'download' | 'folder'
  readonly form: RequestForm
}

/** Somebody who can be asked, with what there is to ask. */
export interface RequestRow {
  readonly choice: RequestChoice
  /** Figures in the chosen bands; of the first round 0. */
  readonly inBands: number
  readonly late: ReturnType<typeof lateItems>
}

/** Everything at first, of everybody without a request. */
export const firstDraft = (report: Report): RequestDraft => ({
  by: 'section',
  round: 'everything',
  bands: usualBands(report),
  ticked: undefined,
  note: undefined,
  withLate: false,
  as: 'download',
  form: 'quarterdeck',
})

export function requestRows(
  report: Report,
  sent: readonly SentFile[],
  { by, round, bands }: Pick<RequestDraft, 'by' | 'round' | 'bands'>,
): readonly RequestRow[] {
  return requestChoices(report, { by, sent }).map((choice) => ({
    choice,
    inBands: round === 'comments' ? countInBands(report, choice.part, idsIn(bands)) : 0,
    late: lateItems(report, choice.part),
  }))
}

/** A first request goes to all who have none; a second round to those who have something to comment on. */
export function tickedIn(rows: readonly RequestRow[], draft: RequestDraft): readonly RequestRow[] {
  const isUsual = ({ choice, inBands }: RequestRow): boolean =>
    draft.round === 'everything' ? choice.lastSent === undefined : inBands > 0
  return rows.filter((row) => draft.ticked?.has(row.choice.id) ?? isUsual(row))
}

export const asksOf = ({ round, bands }: RequestDraft): Asks =>
  round === 'everything' ? { what: round } : { what: round, bands: idsIn(bands) }

/** What was typed, else what the opening of the quarter said to all, else the usual words. */
export const noteOf = (rows: readonly RequestRow[], { note }: RequestDraft): string =>
  note ?? (commonNote(rows.map(({ choice }) => choice)) || usualNote)

/** One request for each that is ticked: with its own note before the common one, and its late figures after. */
export function requestsWanted(
  report: Report,
  rows: readonly RequestRow[],
  draft: RequestDraft,
): readonly Pick<IssuedRequest, 'part' | 'asks' | 'note'>[] {
  const common = commonNote(rows.map(({ choice }) => choice))
  return tickedIn(rows, draft).map(({ choice, late }) => {
    const own = choice.notes.filter((one) => one !== common)
    const words = [noteFor(noteOf(rows, draft), own), draft.withLate ? lateWords(report, late) : '']
    return { part: choice.part, asks: asksOf(draft), note: words.filter(Boolean).join('\n\n') }
  })
}

/** Those that were not written stay ticked, to be sent again. */
export function unwrittenIds({ unwritten }: Issued): ReadonlySet<string> {
  return new Set(unwritten.flatMap(({ part }) => [...part.sections, ...part.posts]))
}

const idsIn = (bands: string): readonly string[] => bands.split(' ').filter(Boolean)

/** What the council reports by exception; where it has not said, or in none of these schemes, the poor ones. */
function usualBands(report: Report): string {
  const bands = bandsInReport(report)
  const chosen = bands.filter(({ id }) => exceptionBands(report.structure).includes(id))
  const usual = chosen.length > 0 ? chosen : bands.filter(({ tone }) => tone === 'poor')
  return usual.map(({ id }) => id).join(' ')
}

function lateWords({ structure }: Report, late: RequestRow['late']): string {
  if (late.length === 0) return ''
  const names = late.map(
    ({ ref, title, quarter }) => `${ref || title} for ${formatQuarter(quarter, structure.firstMonth)}`,
  )
  return `Figures of earlier quarters are still missing. Please fill these in as well: ${listed(names)}.`
}
