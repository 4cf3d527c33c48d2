import { generateNKeysBetween } from 'fractional-indexing'
import { formatBundle } from '#domain/bundle/format'
import type { BundleRecord } from '#domain/bundle/format'
import type { Id } from '#domain/primitives'
import type { Kind } from '#domain/records'
import type { DraftReport } from '#domain/readReport'
import { recordsOfDraft } from '#domain/reading/records'
import type { ReadingInto } from '#domain/reading/readingInto'
import { readStanding } from '#storage/reading'
import type { GivenFile } from '../givenFile'
import { version } from '../version'
import type { Workspace } from '../workspace'
import { orderAfterAll } from '../order'

/** What a person has settled about a draft, without what the browser gives. */
export type ReadingChoices = Omit<ReadingInto, 'newId' | 'orders'>

/**
 * B2 — What was read of a foreign file, as a plain bundle: it goes through the gate, the preview and the one transaction of
 * every file, and can be withdrawn like one. `name` is that of the file it was read from.
 */
export async function fileOfDraft(
  { db, environment }: Workspace,
  draft: DraftReport,
  { name, choices }: { readonly name: string; readonly choices: ReadingChoices },
): Promise<GivenFile> {
  const { newId } = environment
  const orders = ordersAfter(choices)
  const records = recordsOfDraft(draft, { ...choices, newId, orders })
  const standing = choices.structure
    ? await db.transaction('r', db.tables, () => readStanding(db))
    : undefined
  const text = bundleText(records, {
    organisation: { id: standing?.organisationId ?? newId(), ...choices.council },
    quarter: draft.quarter,
    note: `Read from ${name}.`,
    at: environment.now(),
  })
  const bytes = new TextEncoder().encode(text)
  return {
    name: `${name} (as read)`,
    size: bytes.byteLength,
    arrayBuffer: () => Promise.resolve(bytes.buffer),
  }
}

/** Places after all records of a kind that are there. */
function ordersAfter({ structure }: Pick<ReadingInto, 'structure'>): ReadingInto['orders'] {
  return (kind, count) => {
    const last = structure && isOrderedKind(kind) ? orderAfterAll(structure.list(kind)) : null
    return last === null ? generateNKeysBetween(null, null, count) : generateNKeysBetween(last, null, count)
  }
}

const isOrderedKind = (kind: Kind): kind is 'priority' | 'objective' | 'activity' | 'indicator' =>
  kind === 'priority' || kind === 'objective' || kind === 'activity' || kind === 'indicator'

interface Cover {
  readonly organisation: { readonly id: Id; readonly name: string; readonly firstMonth: number }
  readonly quarter: DraftReport['quarter']
  readonly note: string
  readonly at: string
}

function bundleText(records: readonly BundleRecord[], { organisation, quarter, note, at }: Cover): string {
  return formatBundle({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'return',
    head: {
      app: { name: 'quarterdeck', version },
      organisation,
      createdAt: at,
      scope: { quarters: quarter === null ? [] : [quarter], sections: [], posts: [] },
      note,
    },
    payload: { records },
  })
}
