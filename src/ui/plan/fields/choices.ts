import type { QuarterId } from '#domain/primitives'
import { quartersToChoose } from '#domain/plan/period'
import { fullNameOf, hasEnded, labelOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import { schemesToChoose } from '#domain/plan/schemes'
import { formatQuarter, formatYear, yearOf } from '#domain/quarter'
import { activityPresets, indicatorPresets } from '#domain/scheme'
import type { AnyRecord, Kind } from '#domain/records'
import type { Rule } from '#domain/records/scheme'
import type { Choice } from '../../kit/fields'

/** Every record of a kind by name, the retired marked; `none` words the choice of none of them. */
export function recordChoices(view: PlanView, kind: Kind, none?: string): readonly Choice[] {
  const records: readonly AnyRecord[] = view.structure.list(kind)
  return [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...records.map((record) => recordChoice(record, fullNameOf(record, view), view)),
  ]
}

/** A parent, with where it stands itself, so that two sections of one name can be told apart. */
export function parentChoices(view: PlanView, kind: Kind): readonly Choice[] {
  return recordChoices(view, kind, 'Not placed')
}

/** Posts with their directorate: two directorates may have a performance manager each. */
export function postChoices(view: PlanView): readonly Choice[] {
  return view.structure.list('post').map((post) => {
    const { title = post.id, directorate } = post.values.identity ?? {}
    const name = view.structure.get('directorate', directorate)?.values.identity
    return recordChoice(post, name ? `${title}, ${name.code || name.name}` : title, view)
  })
}

export const withNone = (choices: readonly Choice[], none: string): readonly Choice[] => [
  { value: '', label: none },
  ...choices,
]

/** Words of codes as choices, in the order of the words. */
export const wordChoices = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export function quarterChoices(view: PlanView, open: string): readonly Choice[] {
  return withNone(
    quartersToChoose(view.structure, view.quarter).map((quarter) => quarterChoice(quarter, view)),
    open,
  )
}

export const quarterChoice = (quarter: QuarterId, { structure }: PlanView): Choice => ({
  value: quarter,
  label: formatQuarter(quarter, structure.firstMonth),
})

/** Ten years either way of the one that is looked at. */
export function yearChoices({ structure, quarter }: PlanView): readonly Choice[] {
  const middle = Number(yearOf(quarter))
  return Array.from({ length: 21 }, (_, index) => {
    const year = String(middle - 10 + index)
    return { value: year, label: formatYear(year, structure.firstMonth) }
  })
}

export const schemeChoices = (view: PlanView, type: Rule['type']): readonly Choice[] =>
  schemesToChoose(view.structure, type).map(({ id, title }) => {
    const own = view.structure.get('scheme', id)
    return own ? recordChoice(own, title, view) : { value: id, label: title }
  })

/** What a council's own scheme can be made from. */
export const presetChoices: readonly Choice[] = [...indicatorPresets, ...activityPresets].map(
  ({ id, title }) => ({ value: id, label: title }),
)

/** Indicators and activities, the rows that a committee may receive. */
export function rowChoices(view: PlanView): readonly Choice[] {
  const rows: readonly AnyRecord[] = [...view.structure.list('indicator'), ...view.structure.list('activity')]
  return rows
    .filter((row) => labelOf(row, view).title !== '')
    .map((row) => recordChoice(row, fullNameOf(row, view), view))
}

const recordChoice = (record: AnyRecord, label: string, view: PlanView): Choice =>
  hasEnded(record, view)
    ? { value: record.id, label: `${label} (retired)`, isRetired: true }
    : { value: record.id, label }
