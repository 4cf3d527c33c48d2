import { canonical } from './canonical'
import { digest } from './digest'
import { everyQuarter, figureFor } from './due'
import { composite } from './ids'
import type { DateText, Id } from './primitives'
import { recordKey } from './recordIndex'
import type { AnyRecord } from './records'
import type { Report } from './scorecard'
import { activitiesIn, indicatorsIn, objectivesOf } from './structure'

/** Who signed a section, when and how ("in person"). */
export interface Signature {
  readonly post: Id
  readonly on: DateText
  readonly how: string
}

/** A row that is not as it was signed. `key`: `kind/id`. */
export interface ChangedRow {
  readonly key: string
  readonly kind: 'measurement' | 'progress' | 'narrative'
  readonly owner: Id
  readonly id: string
  readonly change: 'changed' | 'added' | 'removed'
}

/** C14 — How the sign-off of a section stands to its rows now. `rowsNotSaid`: by hand or from another system. */
export type SignOffStanding =
  | { readonly standing: 'none' }
  | { readonly standing: 'signed'; readonly by: Signature }
  | { readonly standing: 'rowsNotSaid'; readonly by: Signature }
  | { readonly standing: 'lapsed'; readonly by: Signature; readonly changed: readonly ChangedRow[] }

/**
 * The digest of every row of a section by `kind/id`: the figures that its report of the quarter shows (P3), its progress
 * and its text. What was never written, or emptied again, is not listed.
 */
export function rowsSigned(report: Report, section: Id): Readonly<Record<string, string>> {
  const rows = rowsOf(report, section).flatMap(({ key, kind, id }) => {
    const text = contentOf(report.figures.get(kind, id))
    return text === undefined ? [] : [[key, digest(text)] as const]
  })
  return Object.fromEntries(rows)
}

/** Every row that can be signed, as `kind/id`, written or not. */
export const rowKeys = (report: Report, section: Id): readonly string[] =>
  rowsOf(report, section).map(({ key }) => key)

/** C14 — A later change lets the sign-off lapse for its rows; changing them back restores it. */
export function signOffStanding(report: Report, section: Id): SignOffStanding {
  const signOff = report.figures.get('submission', composite(section, report.quarter))?.values.signOff
  if (!signOff) return { standing: 'none' }
  const { rows: signed, ...by } = signOff
  if (!signed) return { standing: 'rowsNotSaid', by }
  const changed = changedRows(signed, rowsSigned(report, section))
  return changed.length === 0 ? { standing: 'signed', by } : { standing: 'lapsed', by, changed }
}

type Digests = Readonly<Record<string, string>>

/** In the order of the report, those that are no longer there last. */
function changedRows(signed: Digests, now: Digests): readonly ChangedRow[] {
  const changed = Object.keys(now)
    .filter((key) => now[key] !== signed[key])
    .map((key) => ({ key, change: Object.hasOwn(signed, key) ? 'changed' : 'added' }) as const)
  const removed = Object.keys(signed)
    .filter((key) => !Object.hasOwn(now, key))
    .map((key) => ({ key, change: 'removed' }) as const)
  return [...changed, ...removed].flatMap((one) => {
    const place = placeOf(one.key)
    return place ? [{ ...one, ...place }] : []
  })
}

const rowKinds = ['measurement', 'progress', 'narrative'] as const

type RowPlace = Pick<ChangedRow, 'kind' | 'owner' | 'id'>

/** What a file from elsewhere may list besides is passed over. */
function placeOf(key: string): RowPlace | undefined {
  const [first = '', id = ''] = key.split('/')
  const kind = rowKinds.find((one) => one === first)
  return kind && { kind, id, owner: id.split('@')[0] ?? '' }
}

interface Row {
  readonly key: string
  readonly kind: ChangedRow['kind']
  readonly id: string
}

function rowsOf({ structure, quarter }: Report, section: Id): readonly Row[] {
  const figures = indicatorsIn(structure, section, quarter).flatMap(({ id, values }) => {
    const shown = figureFor(values.life ?? everyQuarter, quarter)
    return shown ? [rowOf('measurement', composite(id, shown))] : []
  })
  const activities = objectivesOf(structure.livingIn(quarter), section)
    .flatMap(({ id }) => activitiesIn(structure, id, quarter))
    .map(({ id }) => rowOf('progress', composite(id, quarter)))
  return [rowOf('narrative', composite(section, quarter)), ...figures, ...activities]
}

const rowOf = (kind: Row['kind'], id: string): Row => ({ key: recordKey(kind, id), kind, id })

/** Emptied is as good as never written, or changing a row back would not restore the sign-off. */
function contentOf(record: AnyRecord | undefined): string | undefined {
  const written = Object.entries(record?.values ?? {}).filter(([, value]) => value !== null && value !== '')
  return written.length === 0 ? undefined : canonical(Object.fromEntries(written))
}
