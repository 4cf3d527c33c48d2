import { creation } from '#domain/change'
import type { Write } from '#domain/change'
import { foldRecord } from '#domain/fold'
import type { AnyRecord, Kind, Values } from '#domain/records'
import type { Entry } from '#domain/register'
import { sameValue } from '#domain/sameValue'
import { buildStructure } from '#domain/structure'
import type { Structure } from '#domain/structure'

/** A council's plan made by writes alone, so that what a form plans can be looked at as it would be stored. */
export interface Planned {
  readonly structure: Structure
  /** The same plan after further writes; each must be guarded by what stands there. */
  readonly after: (writes: readonly Write[]) => Planned
}

export function planned(writes: readonly Write[], before: readonly Write[] = []): Planned {
  const all = [...before]
  for (const one of writes) store(all, one)
  return { structure: buildStructure(recordsOf(all)), after: (more) => planned(more, all) }
}

export const record = <K extends Kind>(kind: K, id: string, values: Values<K>): readonly Write[] =>
  creation(kind, id, values)

/** One write per register; a later one takes the place of an earlier one that it was guarded by. */
function store(writes: Write[], one: Write): void {
  const at = writes.findIndex((other) => placeOf(other) === placeOf(one))
  const stands = at < 0 ? null : (writes[at]?.value ?? null)
  if (!sameValue(stands, one.before ?? null)) throw new Error(`${placeOf(one)} shows something else`)
  writes.splice(at < 0 ? writes.length : at, 1, one)
}

const placeOf = ({ kind, id, register }: Write): string => `${kind}/${id}/${register}`

function recordsOf(writes: readonly Write[]): readonly AnyRecord[] {
  const keys = new Set(writes.map(({ kind, id }) => `${kind}/${id}`))
  return [...keys].flatMap((key) => {
    const own = writes.filter(({ kind, id }) => `${kind}/${id}` === key)
    const [first] = own
    if (!first) return []
    const entries = Object.fromEntries(own.map((one) => [one.register, [entryOf(one)]]))
    return foldRecord({ kind: first.kind, id: first.id, entries }) ?? []
  })
}

const entryOf = ({ value }: Write): Entry => ({ dot: 'a.1', over: {}, value, was: null, at: '', by: '' })

/** One section with PI1128, defined from Quarter 2 2011/12 at 5 %, and a council whose default is 5 %. */
export const council = planned([
  ...record('organisation', 'organisation', {
    defaults: {
      scheme: 'dudley',
      activityScheme: 'dudley-activities',
      tolerance: { mode: 'percent', up: '5', down: '5' },
      wordLimits: {},
      exceptionBands: ['below'],
    },
  }),
  ...record('plan', 'plan', { identity: { title: 'Council plan', from: '2010', until: '2012' } }),
  ...record('priority', 'safety', {
    identity: { number: '1', title: 'Safety' },
    placement: { plan: 'plan' },
    order: 'a0',
  }),
  ...record('section', 'crime', {
    identity: { title: 'Crime' },
    placement: { priority: 'safety' },
    order: 'a0',
  }),
  ...record('quarter', '2012-Q1', { state: 'open' }),
  ...record('indicator', 'pi1128', {
    life: { from: '2011-Q2', until: null, dueIn: [1, 2, 3, 4], lagQuarters: 0 },
    order: 'a0',
  }),
  ...record('definition', 'pi1128@2011-Q2', {
    identity: { ref: 'PI1128', title: 'Overall crime' },
    placement: { section: 'crime' },
    tolerance: { mode: 'percent', up: '5', down: '5' },
    rating: { basis: 'yearToDate', scheme: 'dudley', forInformation: false },
  }),
])
