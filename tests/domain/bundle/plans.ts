import { buildPayload } from '#domain/bundle/build'
import type { RecordEntries } from '#domain/bundle/entries'
import type { GatedBundle } from '#domain/bundle/gate'
import type { ImportPlan } from '#domain/bundle/planImport'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import type { ExchangeContext } from '#domain/merge/standing'
import { isKind } from '#domain/records'
import type { AnyRecord } from '#domain/records'
import type { Entry } from '#domain/register'
import { head, sealed, taken } from './bundles'
import type { BundleDraft } from '#domain/bundle/format'

/** The analyst writes as `ana`, the head of service as `hos`, the clerk as `clerk`; `over` is what they had seen. */
export const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '',
  by: '',
})

export const final = (value: string): Json => ({ state: 'final', value })

export const record = (
  kind: string,
  id: string,
  entries: Record<string, readonly Entry[]>,
): RecordEntries => ({ kind, id, entries })

/** PI1128 in Quarter 1 2012/13. */
export const figure = (entries: Record<string, readonly Entry[]>): RecordEntries =>
  record('measurement', 'k3x9@2012-Q1', entries)

export const definition = record('definition', 'k3x9@2012-Q1', {
  identity: [entry('clerk.1', { ref: 'PI1128', title: 'Violent crime' })],
})

export const stateOf = (...records: readonly RecordEntries[]) =>
  new Map(records.map((one) => [`${one.kind}/${one.id}`, one]))

/** A return of the analyst, unless the cover says otherwise. */
export async function fileOf(
  records: readonly RecordEntries[],
  { kind = 'return', ...cover }: Partial<BundleDraft['head']> & { kind?: BundleDraft['kind'] } = {},
): Promise<GatedBundle> {
  const actor = { id: 'ana', post: 'analyst', seq: 1, previous: null }
  const draft = { kind, head: { ...head, actor, ...cover }, payload: buildPayload(records) }
  return taken(await sealed(draft), { allowBackup: true })
}

/** A browser in which nothing stands: it takes anything. */
export const emptyBrowser: ExchangeContext = {
  records: [],
  requested: [],
  planFrom: 'elsewhere',
  coordinators: new Set(),
}

const written: Record<string, Record<string, Json>> = {
  'organisation/organisation': { year: { firstMonth: 4 } },
  'priority/safe': { placement: { plan: 'plan' } },
  'section/crime': { placement: { priority: 'safe' } },
  'section/youth': { placement: { priority: 'safe' } },
  'indicator/k3x9': { order: 'a0' },
  'indicator/young': { order: 'a1' },
  'definition/k3x9@2010-Q1': { placement: { section: 'crime' } },
  'definition/young@2010-Q1': { placement: { section: 'youth' } },
  'quarter/2011-Q4': { state: 'closed' },
  'quarter/2012-Q1': { state: 'open' },
}

/** The council of the clerk: crime and youth, each with a section and an indicator. */
export const council: readonly AnyRecord[] = Object.entries(written).flatMap(([key, values]) => {
  const [kind = '', id = ''] = key.split('/')
  const entries = Object.entries(values).map(([register, value]) => [register, [entry('clerk.1', value)]])
  return (isKind(kind) && foldRecord({ kind, id, entries: Object.fromEntries(entries) })) || []
})

export const requestOf = (id: string, ...sections: readonly string[]) => ({
  id,
  parts: [{ quarter: '2012-Q1', sections, posts: [] }],
})

/** The clerk, who has asked for the crime section. */
export const asked = `sha256:${'c'.repeat(64)}`
export const clerk: ExchangeContext = {
  records: council,
  requested: [requestOf(asked, 'crime')],
  planFrom: 'elsewhere',
  coordinators: new Set(),
}

/** What a plan says of each register, file after file: `0 actual contends`. */
export const verdictsOf = ({ files }: ImportPlan): readonly string[] =>
  files.flatMap(({ registers }, at) => registers.map((one) => `${at} ${one.register} ${one.verdict}`))

/** `measurement/k3x9@2012-Q1 actual theirs` */
export const standingsOf = ({ files }: ImportPlan): readonly string[] =>
  files.flatMap(({ registers }) =>
    registers.map((one) => `${one.kind}/${one.id} ${one.register} ${one.standing}`),
  )
