import { buildPayload } from '#domain/bundle/build'
import { bundleFileName } from '#domain/bundle/fileName'
import { formatBundle } from '#domain/bundle/format'
import type { BundleDraft, BundleHead } from '#domain/bundle/format'
import { scopeOf } from '#domain/bundle/scope'
import type { ExportScope } from '#domain/bundle/scope'
import { indexRecords } from '#domain/recordIndex'
import { allMarks, marksOf, noteExport, readEverything } from '#storage/files'
import type { Everything } from '#storage/files'
import { sealBundle } from '../bundleFile'
import { version } from '../version'
import type { Workspace } from '../workspace'

/** A file that was handed to the person. */
export interface Exported {
  readonly fileName: string
  readonly contentId: string
  readonly records: number
}

/** Writes what is in scope to a file, hands it over and notes that it has left. */
export async function exportFile(workspace: Workspace, scope: ExportScope): Promise<Exported> {
  const { db, environment, session } = workspace
  const everything = await readEverything(db)
  const draft = draftOf(everything, scope, { now: environment.now(), me: session.getState().me })
  const bundle = await sealBundle(draft, environment.sha256)
  const fileName = bundleFileName(bundle)
  const { id, counter, seq } = everything.actor
  const contentId = bundle.contentId ?? ''
  environment.saveFile(fileName, formatBundle(bundle))
  await noteExport(db, {
    id: bundle.id ?? '',
    contentId,
    fileName,
    at: draft.head.createdAt,
    actor: id,
    counter,
    seq: seq + 1,
  })
  return { fileName, contentId, records: bundle.payload.records.length }
}

interface Writer {
  readonly now: string
  readonly me: string
}

function draftOf(everything: Everything, scope: ExportScope, writer: Writer): BundleDraft {
  const unions =
    scope.what === 'everything'
      ? allMarks(everything)
      : marksOf(everything, scopeOf(everything.records, scope))
  return {
    kind: scope.what === 'everything' ? 'backup' : 'return',
    head: headOf(everything, scope, writer),
    payload: buildPayload(unions),
  }
}

function headOf(everything: Everything, scope: ExportScope, { now, me }: Writer): BundleHead {
  const records = indexRecords(everything.records)
  const organisation = records.get('organisation', 'organisation')?.values
  const { id, seq } = everything.actor
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
      seq: seq + 1,
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
