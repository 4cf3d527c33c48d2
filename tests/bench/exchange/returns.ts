import { formatBundle } from '#domain/bundle/format'
import type { BundleDraft, BundleRecord } from '#domain/bundle/format'
import { sealBundle } from '#state/bundleFile'
import type { Sha256 } from '#state/bundleFile'

export const sections = 40
const indicatorsPerSection = 50
const quarters = ['2012-Q1', '2012-Q2', '2012-Q3'] as const

const council = { id: 'bench', name: 'A Council', firstMonth: 4 }
const head = {
  app: { name: 'quarterdeck', version: '0.1.0' },
  organisation: council,
  createdAt: '2012-08-14T09:00:00Z',
} as const

/** What stands before the returns come: a plan with the targets of three quarters, as another system would hand it over. */
export function standing(): string {
  const each = Array.from({ length: sections * indicatorsPerSection }, (_, place) => place)
  const records = [
    {
      kind: 'organisation',
      id: 'organisation',
      values: { identity: { name: council.name }, year: { firstMonth: 4 } },
    },
    ...quarters.map((id) => ({ kind: 'quarter', id, values: { state: 'open' } })),
    ...Array.from({ length: sections }, (_, place) => ({
      kind: 'section',
      id: `section-${place}`,
      values: { identity: { title: `Section ${place}` }, placement: { priority: 'priority' }, order: 'a0' },
    })),
    ...each.map((place) => ({ kind: 'indicator', id: `figure-${place}`, values: { order: 'a0', tags: [] } })),
    ...each.map((place) => ({
      kind: 'definition',
      id: `figure-${place}@2012-Q1`,
      values: {
        identity: { ref: `PI${place}`, title: `Incidents of kind ${place} reported to the council` },
        placement: { section: `section-${Math.floor(place / indicatorsPerSection)}` },
      },
    })),
    ...each.flatMap((place) =>
      quarters.map((quarter) => ({
        kind: 'measurement',
        id: `figure-${place}@${quarter}`,
        values: { target: { kind: 'point', value: String(100 + place), strict: false } },
      })),
    ),
  ]
  return JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'request',
    head,
    payload: { records },
  })
}

/** Forty returns of 150 records: figure and comment of fifty indicators in three quarters, each by its own writer. */
export function returns(sha256: Sha256): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: sections }, async (_, section) => {
      const records = Array.from(
        { length: indicatorsPerSection },
        (__, place) => section * indicatorsPerSection + place,
      )
      const draft: BundleDraft = {
        kind: 'return',
        head: { ...head, scope: { quarters: [...quarters], sections: [`section-${section}`], posts: [] } },
        payload: {
          records: records.flatMap((place) =>
            quarters.map((quarter, at) =>
              answered(`figure-${place}@${quarter}`, `officer-${section}`, place * 3 + at),
            ),
          ),
        },
      }
      return formatBundle(await sealBundle(draft, sha256))
    }),
  )
}

/** One bundle of 10,000 records, each with two registers. */
export async function largeBundle(sha256: Sha256): Promise<string> {
  const records = Array.from({ length: 9999 }, (_, place) =>
    answered(`figure-${place}@2012-Q1`, 'officer', place),
  )
  const organisation = {
    kind: 'organisation',
    id: 'organisation',
    values: { identity: { name: council.name } },
    marks: { identity: markOf('officer', 30_000) },
    siblings: {},
  }
  const payload = { records: [organisation, ...records] }
  return formatBundle(await sealBundle({ kind: 'request', head, payload }, sha256))
}

function answered(id: string, actor: string, place: number): BundleRecord {
  return {
    kind: 'measurement',
    id,
    values: {
      actual: { state: 'final', value: String(90 + (place % 40)) },
      comment: 'Cases were brought together sooner than last year, which shows in the second month.',
    },
    marks: { actual: markOf(actor, place * 2 + 1), comment: markOf(actor, place * 2 + 2) },
    siblings: {},
  }
}

const markOf = (actor: string, counter: number) => ({
  dot: `${actor}.${counter}`,
  over: {},
  was: null,
  at: '2012-08-14T09:00:00Z',
  by: 'analyst',
})
