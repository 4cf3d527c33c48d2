import { checkNames, dismissalOf } from './check/anyFinding'
import type { AnyFinding, Check } from './check/anyFinding'
import { corrections } from './check/corrected'
import type { Printed } from './check/corrected'
import { frontsLeft } from './check/frontLeft'
import type { PrintedFronts } from './check/frontLeft'
import { findingsOnFronts } from './check/frontTexts'
import { hiddenTexts } from './check/hiddenTexts'
import { hiddenValues } from './check/hiddenValues'
import { partsOfReport, textsOfReport } from './check/reportParts'
import type { ReportParts } from './check/reportParts'
import { revealingSums } from './check/revealingSums'
import { checkedRow, findingsOnActivity, findingsOnSection } from './check/rowFindings'
import type { CheckedRow } from './check/rowFindings'
import { sameFigures } from './check/sameFigures'
import { silentNarratives } from './check/silentNarrative'
import { twinTitles } from './check/twinTitles'
import { unsettledStructure } from './check/unsettled'
import { wrongNumbers } from './check/wrongNumber'
import { wrongTallies } from './check/wrongTally'
import { sectionOf } from './merge/conflictSections'
import type { DateText, Id, QuarterId } from './primitives'
import { yearOf } from './quarter'
import { remembering } from './remember'
import type { Asked } from './remember'
import { indicatorsInOrder, sectionsInOrder } from './scorecard'
import type { Report, ScorecardRow } from './scorecard'
import type { Structure } from './structure'

export type { AnyFinding, Check } from './check/anyFinding'
export { canBeDismissed, checkNames, dismissalOf } from './check/anyFinding'

/** What the checks of a quarter are made from. */
export interface ChecksAsked {
  readonly report: Report
  /** Why a finding was dismissed; undefined where it was not. Takes the id of a dismissal. */
  readonly reasonFor: (dismissal: Id) => string | undefined
  /** What earlier quarters printed, as far as that is known (C12). */
  readonly printed?: Printed
  /** The fronts of the last quarter's packs, as far as they are known (C17). */
  readonly fronts?: PrintedFronts | undefined
}

/** A finding with where it belongs. */
export interface CheckItem {
  readonly finding: AnyFinding
  readonly dismissal: Id
  /** Why it was dismissed. */
  readonly reason: string | undefined
  /** The section of what it is about; null where it belongs to none. */
  readonly section: Id | null
}

/** What still stands in the way of a pack: settled or dismissed with a reason it no longer does. */
export const blockersIn = (items: readonly CheckItem[]): readonly CheckItem[] =>
  items.filter(({ finding, reason }) => finding.severity === 'blocks' && reason === undefined)

/** C15 — The same for one pack: what is unsettled in a record blocks only the packs that show it. */
export const blockersOfPack = (
  items: readonly CheckItem[],
  shows: (about: AnyFinding['about']) => boolean,
): readonly CheckItem[] =>
  blockersIn(items).filter(({ finding }) => finding.check !== 'C15' || shows(finding.about))

/** C1–C21 — Everything suspicious in the report of a quarter, by check and in the order of the report. */
export interface Checks {
  readonly run: (asked: ChecksAsked) => readonly CheckItem[]
  /** The same in steps of some milliseconds, for a page that has other things to do between them. */
  readonly steps: (asked: ChecksAsked) => Steps
}

export type Steps = Generator<undefined, readonly CheckItem[]>

/**
 * The same again and again: after an edit only the figures, activities and sections that it touches are looked at. `today`:
 * what is late by it (C14).
 */
export function rememberingChecks(today: DateText): Checks {
  const memory: CheckMemory = {
    onFigure: remembering(checkedRow),
    onActivity: remembering(findingsOnActivity),
    onSection: remembering((one) => findingsOnSection(one, today)),
  }
  const steps = (asked: ChecksAsked) => stepsOf(asked, memory)
  return { steps, run: (asked) => lastOf(steps(asked)) }
}

interface CheckMemory {
  readonly onFigure: (asked: Asked) => CheckedRow
  readonly onActivity: (asked: Asked) => readonly AnyFinding[]
  readonly onSection: (asked: Asked) => readonly AnyFinding[]
}

function lastOf(steps: Steps): readonly CheckItem[] {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

const rowsAtOnce = 20

function* stepsOf(asked: ChecksAsked, { onFigure, onActivity, onSection }: CheckMemory): Steps {
  const { report } = asked
  const { structure, quarter } = report
  const sections = sectionsInOrder(structure, quarter)
  const activities = idsOfActivities(structure, quarter)
  const found: AnyFinding[] = []
  const rows: ScorecardRow[] = []
  for (const [at, indicator] of indicatorsInOrder(structure, quarter).entries()) {
    const { row, findings } = onFigure({ ...report, indicator })
    rows.push(row)
    found.push(...findings)
    if (at % rowsAtOnce === 0) yield
  }
  for (const indicator of activities) found.push(...onActivity({ ...report, indicator }))
  yield
  for (const indicator of sections) {
    found.push(...onSection({ ...report, indicator }))
    yield
  }
  for (const check of acrossReport) {
    found.push(...check(partsOfReport(report, { rows, sections, activities }), asked))
    yield
  }
  return inOrder(found.filter(isMeant(report)), asked)
}

type CheckAcross = (parts: ReportParts, asked: ChecksAsked) => readonly AnyFinding[]

const acrossReport: readonly CheckAcross[] = [
  ({ rows }) => sameFigures(rows),
  ({ rows }) => twinTitles(rows),
  ({ structure, quarter }, { reasonFor }) =>
    unsettledStructure(structure, quarter, (id) => reasonFor(id) !== undefined),
  (parts) => textsOfReport(parts).flatMap((text) => wrongNumbers(parts, text)),
  wrongTallies,
  silentNarratives,
  hiddenValues,
  hiddenTexts,
  findingsOnFronts,
  (parts, { fronts }) => frontsLeft(parts, fronts),
  ({ rows }) => revealingSums(rows),
  (parts, { printed }) => (printed ? corrections(parts, printed) : []),
]

/** C11 — Who agreed is asked for where the council writes that down at all. */
function isMeant({ figures, quarter }: Report): (finding: AnyFinding) => boolean {
  const years = [...(figures.shelf(yearOf(quarter))?.values() ?? [])]
  const areAgreed = years.some((record) => record.kind === 'year' && record.values.target?.agreed)
  return (one) => areAgreed || one.check !== 'C11' || one.found.what !== 'notAgreed'
}

function inOrder(found: readonly AnyFinding[], { report, reasonFor }: ChecksAsked): readonly CheckItem[] {
  const { structure, quarter } = report
  const sections = new Map(sectionsInOrder(structure, quarter).map((id, place) => [id, place]))
  const numbers = new Map<Check, number>(checkNames.map((check, place) => [check, place]))
  return once(found)
    .map((finding): CheckItem => {
      const dismissal = dismissalOf(finding)
      return { finding, dismissal, reason: reasonFor(dismissal), section: sectionOf(finding.about, report) }
    })
    .toSorted(
      (a, b) =>
        (numbers.get(a.finding.check) ?? 0) - (numbers.get(b.finding.check) ?? 0) ||
        placeOf(sections, a.section) - placeOf(sections, b.section),
    )
}

/** What a text says twice is told once. */
const once = (found: readonly AnyFinding[]): readonly AnyFinding[] => [
  ...new Map(found.map((finding) => [dismissalOf(finding), finding])).values(),
]

const placeOf = (sections: ReadonlyMap<Id, number>, section: Id | null): number =>
  (section === null ? undefined : sections.get(section)) ?? sections.size

const idsOfActivities = (structure: Structure, quarter: QuarterId): readonly Id[] =>
  structure
    .livingIn(quarter)
    .list('activity')
    .map(({ id }) => id)
