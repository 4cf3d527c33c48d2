import { everyQuarter, isDue, reportedIn } from '../due'
import { composite } from '../ids'
import type { Id, QuarterId } from '../primitives'
import { shiftQuarter } from '../quarter'
import type { Report } from '../scorecard'
import { indicatorsIn } from '../structure'
import type { Structure } from '../structure'
import type { Duty } from './duty'

/**
 * P3 — Figures that an earlier report was to show and that are still missing or awaited: late figures. Of quarters that were
 * not read nothing is known, and nothing asked.
 */
export function lateDuties(
  report: Report,
  section: Id,
  quarters: readonly QuarterId[] = earlierQuarters(report),
): readonly Duty[] {
  return indicatorsIn(report.structure, section, report.quarter).flatMap(({ id, values }) =>
    quarters
      .filter((quarter) => {
        const life = values.life ?? everyQuarter
        return isDue(life, quarter) && reportedIn(life, quarter) < report.quarter
      })
      .flatMap((quarter) => lateDuty(report, id, quarter)),
  )
}

function lateDuty({ structure, figures }: Report, owner: Id, quarter: QuarterId): readonly Duty[] {
  const id = composite(owner, quarter)
  const definition = structure.definition(owner, quarter)
  const actual = figures.get('measurement', id)?.values.actual
  const isThere = actual && actual.state !== 'awaiting'
  if (!definition || isThere || !figures.shelf(quarter)) return []
  const place = { group: 'late', kind: 'measurement', id, owner, quarter } as const
  const name = { ref: definition.ref ?? '', title: definition.title }
  const missing = [{ what: 'figure', register: 'actual' }] as const
  return [{ item: { ...place, ...name, missing, notes: [] }, isCounted: true }]
}

/** The four quarters before that the council has had here. */
const earlierQuarters = ({ structure, quarter }: Report): readonly QuarterId[] =>
  [-4, -3, -2, -1].map((by) => shiftQuarter(quarter, by)).filter((one) => isKnown(structure, one))

const isKnown = (structure: Structure, quarter: QuarterId): boolean =>
  structure.get('quarter', quarter) !== undefined
