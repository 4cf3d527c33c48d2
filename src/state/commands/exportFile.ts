import { buildPayload } from '#domain/bundle/build'
import { bundleFileName } from '#domain/bundle/fileName'
import { formatBundle } from '#domain/bundle/format'
import type { RecordEntries } from '#domain/bundle/entries'
import type { BundleHead } from '#domain/bundle/format'
import { scopeOf } from '#domain/bundle/scope'
import type { ExportScope } from '#domain/bundle/scope'
import { deletedRegister, foldRecord } from '#domain/fold'
import { indexRecords } from '#domain/recordIndex'
import { isKind } from '#domain/records'
import type { AnyRecord } from '#domain/records'
import { noteExport, readForExport } from '#storage/files'
import type { Everything, Leaving } from '#storage/files'
import { sealBundle } from '../bundleFile'
import { version } from '../version'
import type { Workspace } from '../workspace'
import { writesDone } from './save'

/** A file that was handed to the person. */
export interface Exported {
  readonly fileName: string
  readonly contentId: string
  readonly records: number
}

/** Writes what is in scope to a file, after every write before it, and hands it over. */
export async function exportFile(workspace: Workspace, scope: ExportScope): Promise<Exported> {
  const { db, environment, session } = workspace
  await writesDone(workspace)
  const leaving = await readForExport(db, (everything) => unionsIn(everything, scope))
  const head = headOf(leaving, scope, { now: environment.now(), me: session.getState().me })
  const kind = scope.what === 'everything' ? 'backup' : 'return'
  const bundle = await sealBundle({ kind, head, payload: buildPayload(leaving.unions) }, environment.sha256)
  const fileName = bundleFileName(bundle)
  const [id, contentId] = [bundle.id ?? '', bundle.contentId ?? '']
  const { counters, seq } = leaving
  environment.saveFile(fileName, formatBundle(bundle))
  const actor = leaving.everything.actor.id
  await noteExport(db, { id, contentId, fileName, at: head.createdAt, actor, counters, seq })
  return { fileName, contentId, records: bundle.payload.records.length }
}

/** B5 — Every union in scope. What was deleted leaves as a deletion, where it would have been in scope. */
function unionsIn({ marks }: Everything, scope: ExportScope): readonly RecordEntries[] {
  const unions = [...marks.values()]
  if (scope.what === 'everything') return unions
  const keys = scopeOf(unions.flatMap(foldedUndeleted), scope)
  return unions.filter(({ kind, id }) => keys.has(`${kind}/${id}`))
}

function foldedUndeleted({ kind, id, entries }: RecordEntries): readonly AnyRecord[] {
  if (!isKind(kind)) return []
  const { [deletedRegister]: _deleted, ...others } = entries
  const record = foldRecord({ kind, id, entries: others })
  return record ? [record] : []
}

interface Writer {
  readonly now: string
  readonly me: string
}

function headOf({ everything, seq }: Leaving, scope: ExportScope, { now, me }: Writer): BundleHead {
  const records = indexRecords(everything.records)
  const organisation = records.get('organisation', 'organisation')?.values
  const { id } = everything.actor
  const previous = everything.exports.toSorted((a, b) => a.seq - b.seq).at(-1)?.id ?? null
  return {
    app: { name: 'quarterdeck', version },
    organisation: {
      id: everything.organisationId,
      name: organisation?.identity?.name ?? '',
      firstMonth: organisation?.year?.firstMonth ?? 4,
    },
    createdAt: now,
    actor: {
      id,
      post: me,
      name: records.get('post', me)?.values.identity?.title ?? '',
      seq,
      previous,
    },
    basedOn: everything.bundles.map((bundle) => bundle.id).toSorted(),
    scope: {
      quarters: scope.what === 'everything' ? [] : [scope.quarter],
      sections: scope.what === 'section' ? [scope.section] : [],
      posts: [],
    },
    note: '',
  }
}
