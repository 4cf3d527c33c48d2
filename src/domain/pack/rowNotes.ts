import { formatDate } from '../date'
import { composite } from '../ids'
import type { Id } from '../primitives'
import { formatQuarters } from '../quarter'
import { ratedOn } from '../ratedOn'
import type { ScorecardRow } from '../scorecard'
import { accumulationWords, ratingBasisWords } from '../words'
import { provisionalSign } from './figureCells'
import { noteName } from './titles'
import type { Hidden, VisibleReport } from './visibleReport'

/** Which copy is made, and what is hidden in it. */
export interface NotesFor {
  readonly visible: VisibleReport
  readonly firstMonth: number
}

/** What a reader needs under a scorecard, and in words what it lacks; each once, in the order of the rows. */
export function scorecardNotes(rows: readonly ScorecardRow[], notesFor: NotesFor): readonly string[] {
  const isProvisional = rows.some(({ result: { actual } }) => actual.has === 'value' && actual.provisional)
  return [
    ...(isProvisional ? [`${provisionalSign} Provisional figure.`] : []),
    ...accumulationNotes(rows),
    ...basisNotes(rows),
    ...rows.flatMap((row) => [...figureNotes(row, notesFor), ...overrideNote(row)]),
  ]
}

/** A1 — `(C) cumulative, year to date.` where it occurs. */
function accumulationNotes(rows: readonly ScorecardRow[]): readonly string[] {
  const used = new Set(rows.map(({ definition }) => definition.measure.accumulation))
  return (['cumulative', 'snapshot', 'rolling'] as const)
    .filter((one) => used.has(one))
    .map((one) => `${accumulationWords[one].letter} ${accumulationWords[one].name}.`)
}

/** S9 — Where the rows of a table rate different things, what each of them rates. */
function basisNotes(rows: readonly ScorecardRow[]): readonly string[] {
  if (ratedOn(rows) !== 'mixed') return []
  return rows.flatMap((row) => {
    const { status } = row.result
    return status.has === 'band' ? [`${noteName(row)} is rated on: ${ratingBasisWords[status.basis]}.`] : []
  })
}

/** Why a figure or a target is not there, and of what a year to date is made where that is not plain. */
function figureNotes(row: ScorecardRow, { visible, firstMonth }: NotesFor): readonly string[] {
  const { result } = row
  const { toDate, definition } = result
  const name = noteName(row)
  const isToDate = definition.basis === 'yearToDate'
  const covers =
    isToDate && toDate.actual.has === 'incomplete'
      ? [`${name}: the year to date covers ${formatQuarters(toDate.actual.covers, firstMonth)} only.`]
      : []
  const isMean = isToDate && toDate.actual.has === 'value' && toDate.actual.flaggedMean
  const mean = isMean ? [`${name}: the year to date is a plain mean of the quarters.`] : []
  return [...absentFigure(row, visible), ...absentTarget(row), ...covers, ...mean]
}

function absentFigure(row: ScorecardRow, visible: VisibleReport): readonly string[] {
  const hidden = visible.hidden('measurement', composite(row.id, row.result.quarter))
  const name = noteName(row)
  if (hidden) return [hiddenFigure(name, hidden)]
  const exempt = exemptNote(row)
  if (exempt.length > 0) return exempt
  const { actual, isDue, measurement } = row.result
  if (actual.has === 'value' || !isDue) return []
  const given = measurement?.values.actual
  switch (given?.state) {
    case undefined:
      return [`No figure was given for ${name}.`]
    case 'awaiting':
      return [
        `The figure of ${name} is awaited${given.expected ? `, expected by ${formatDate(given.expected)}` : ''}${because(given.reason)}.`,
      ]
    case 'suspended':
      return [`${name} is suspended${because(given.reason)}.`]
    case 'withheld':
      return [`The figure of ${name} is withheld.`]
    case 'notDue':
      return [`No figure of ${name} is due for this quarter.`]
    case 'final':
    case 'provisional':
      return [`${name} has no value this quarter.`]
  }
}

/** In the Part 2 copy, so that its readers know what they must keep to themselves. */
function exemptNote(row: ScorecardRow): readonly string[] {
  const access = row.measurement?.values.access
  return access?.level === 'exempt'
    ? [`The figure of ${noteName(row)} is exempt from publication${paragraphWords(access.paragraph)}.`]
    : []
}

function hiddenFigure(name: string, hidden: Hidden): string {
  switch (hidden.level) {
    case 'exempt':
      return `The figure of ${name} is exempt from publication${paragraphWords(hidden.paragraph)} and is in the Part 2 copy only.`
    case 'suppressed':
      return `The figure of ${name} is too small to be published.`
    case 'internal':
      return `The figure of ${name} is withheld.`
  }
}

/** `3` → ` (paragraph 3)`; a text of its own stands as it is. */
export const paragraphWords = (paragraph: string): string =>
  paragraph === '' ? '' : ` (${/^\d/u.test(paragraph) ? 'paragraph ' : ''}${paragraph})`

function absentTarget(row: ScorecardRow): readonly string[] {
  const { target, status, measurement } = row.result
  const name = noteName(row)
  if (status.has === 'band' || target.held.has === 'target' || row.definition.forInformation) return []
  if (measurement?.values.access?.level === 'exempt') return []
  switch (target.held.reason) {
    case 'targetAwaiting': {
      const typed = target.typed
      return [`The target of ${name} is awaited${because(typed?.kind === 'awaiting' ? typed.reason : '')}.`]
    }
    case 'targetToBeSet':
      return [`The target of ${name} is still to be set.`]
    case 'targetMissing':
      return [`No target was given for ${name}.`]
  }
}

/** S15 — Printed as a footnote where the council allows it; the status beside it stays the computed one. */
function overrideNote(row: ScorecardRow): readonly string[] {
  const { override } = row.result
  if (!override) return []
  return [
    `${noteName(row)}: the council reports this as “${override.band.label}”${because(override.reason)}.`,
  ]
}

/** `: reason` without its full stop; nothing where there is none. */
export function because(reason: string): string {
  const text = reason.trim().replace(/\.$/u, '')
  return text === '' ? '' : `: ${text}`
}

/** Of an activity whose progress is hidden in a copy. */
export function hiddenProgress(id: Id, name: string, { visible }: NotesFor): readonly string[] {
  const hidden = visible.hidden('progress', composite(id, visible.report.quarter))
  if (!hidden) return []
  return hidden.level === 'exempt'
    ? [
        `Progress on ${name} is exempt from publication${paragraphWords(hidden.paragraph)} and is in the Part 2 copy only.`,
      ]
    : [`Progress on ${name} is not published.`]
}
