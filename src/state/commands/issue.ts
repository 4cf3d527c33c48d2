import { forgetExports } from '#storage/handedOver'
import type { Folder } from '../environment'
import type { Workspace } from '../workspace'
import type { WrittenFile } from './exportFile'
import { writeRequests } from './submit'
import type { RequestWanted } from './submit'

/** How requests leave: a ZIP, or the one file itself, to the downloads; or one file each into a folder. */
export type IssueWay = { readonly as: 'download' } | { readonly as: 'folder'; readonly folder: Folder }

/** A request that left. */
export interface IssuedRequest extends RequestWanted {
  readonly fileName: string
}

/** One that could not be written, with what the browser says. It does not count as sent. */
export interface UnwrittenRequest extends IssuedRequest {
  readonly message: string
}

export interface Issued {
  readonly requests: readonly IssuedRequest[]
  readonly unwritten: readonly UnwrittenRequest[]
  /** What they were put in: the name of the ZIP or of the folder; the downloads for one file alone. */
  readonly into: { readonly as: 'file' | 'zip' | 'folder'; readonly name: string }
}

/**
 * B5, B6 — Writes the requests and hands them over. Where the person is to choose a folder they have done so before,
 * so that one who thinks better of it has sent nothing.
 */
export async function issueRequests(
  workspace: Workspace,
  wanted: readonly RequestWanted[],
  way: IssueWay,
): Promise<Issued> {
  const zip = way.as === 'download' && wanted.length > 1 ? await import('../zip') : undefined
  const written = await writeRequests(workspace, wanted)
  const requests = written.flatMap(({ fileName }, at) => {
    const request = wanted[at]
    return request ? [{ ...request, fileName }] : []
  })
  if (way.as === 'folder') return intoFolder(workspace, { written, requests, folder: way.folder })
  if (zip) {
    const name = zipName(workspace, wanted, written[0]?.id)
    workspace.environment.saveBytes(name, zip.zipOf(written), 'application/zip')
    return { requests, unwritten: [], into: { as: 'zip', name } }
  }
  for (const { fileName, text } of written) workspace.environment.saveFile(fileName, text)
  return { requests, unwritten: [], into: { as: 'file', name: requests[0]?.fileName ?? '' } }
}

/** B6 — `2012-Q2_requests_2012-10-03_9f2c41aa.zip`: the day, and the start of the id of the first file in it. */
function zipName({ environment }: Workspace, wanted: readonly RequestWanted[], id = ''): string {
  const quarters = [...new Set(wanted.map(({ part }) => part.quarter))].toSorted()
  return `${quarters.join('-to-')}_requests_${environment.now().slice(0, 10)}_${id.replace('sha256:', '').slice(0, 8)}.zip`
}

interface ToFolder {
  readonly written: readonly WrittenFile[]
  readonly requests: readonly IssuedRequest[]
  readonly folder: Folder
}

/** One file after the other: where one fails, those before and after stay. */
async function intoFolder({ db }: Workspace, { written, requests, folder }: ToFolder): Promise<Issued> {
  const done: IssuedRequest[] = []
  const unwritten: UnwrittenRequest[] = []
  const failed: string[] = []
  for (const [at, { id, fileName, text }] of written.entries()) {
    const request = requests[at]
    if (!request) continue
    const outcome = await folder.write(fileName, text)
    if (outcome.ok) done.push(request)
    else {
      unwritten.push({ ...request, message: outcome.error })
      failed.push(id)
    }
  }
  await forgetExports(db, failed)
  return { requests: done, unwritten, into: { as: 'folder', name: folder.name } }
}
