import { normalText } from '#domain/normalForm'
import type { BundleHead } from '#domain/bundle/format'
import type { Asks } from '#domain/bundle/schema'
import type { ExportScope } from '#domain/bundle/scope'
import { forkedWriters } from '#domain/merge/forks'
import type { Id } from '#domain/primitives'
import { indexRecords } from '#domain/recordIndex'
import type { Leaving } from '#storage/leaving'
import { version } from '../version'

/** What a person says on the cover of a file. */
export interface CoverWords {
  readonly note?: string
  /** Of a request: what is asked for; everything where nothing is said. */
  readonly asks?: Asks
}

interface Writer extends CoverWords {
  readonly now: string
  /** Post of the person; empty until they say. */
  readonly me: Id
  /** Id of the file before, where it was written in the same action. */
  readonly previous: string | undefined
}

/** The cover of a file that is about to leave. `basedOn`: every file that counts here, so that it can be answered. */
export function headOf({ standing, seq, unions }: Leaving, scope: ExportScope, writer: Writer): BundleHead {
  const records = indexRecords(standing.structure)
  const organisation = records.get('organisation', 'organisation')?.values
  const { actor, exports, bundles } = standing
  const { me, now, note = '', asks } = writer
  const forked = scope.what === 'request' ? forkedWriters(unions) : []
  const last = exports
    .filter((one) => one.actor === actor.id)
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1)
  const actorHead = {
    id: actor.id,
    post: me,
    name: records.get('post', me)?.values.identity?.title ?? '',
    previous: writer.previous ?? last?.id ?? null,
  }
  return {
    app: { name: 'quarterdeck', version },
    organisation: {
      id: standing.organisationId,
      name: organisation?.identity?.name ?? '',
      firstMonth: organisation?.year?.firstMonth ?? 4,
    },
    createdAt: now,
    ...(seq !== undefined && { actor: { ...actorHead, seq } }),
    basedOn: bundles.map((bundle) => bundle.id).toSorted(),
    scope: scopeHead(scope),
    note: normalText(note),
    ...(asks && { asks }),
    ...(forked.length > 0 && { forked }),
  }
}

function scopeHead(scope: ExportScope): NonNullable<BundleHead['scope']> {
  if (scope.what === 'everything') return { quarters: [], sections: [], posts: [] }
  return { quarters: [scope.quarter], sections: scope.sections, posts: scope.posts }
}
