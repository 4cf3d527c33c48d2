import { forgetExports, renameExport } from '#storage/handedOver'
import type { FileContent, Folder } from '../environment'
import type { Workspace } from '../workspace'
import type { WrittenFile } from './exportFile'
import { writeRequests } from './submit'
import type { RequestWanted } from './submit'

/** As what requests leave: as files of Quarterdeck, as workbooks for those who answer in Excel, or as both. */
export type RequestForm = 'quarterdeck' | 'workbook' | 'both'

/** How requests leave: a ZIP, or the one file itself, to the downloads; or one file each into a folder. */
export type IssueWay = ({ readonly as: 'download' } | { readonly as: 'folder'; readonly folder: Folder }) & {
  readonly form?: RequestForm
}

/** A request that left. */
export interface IssuedRequest extends RequestWanted {
  /** Of the file of Quarterdeck; of the workbook where that is all there is. */
  readonly fileName: string
  readonly workbookName: string | undefined
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

/** One file of a request. */
interface Paper {
  readonly fileName: string
  readonly content: FileContent
}

/** A request with the files it leaves as. */
interface Papers {
  readonly id: string
  readonly request: IssuedRequest
  readonly papers: readonly Paper[]
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
  const { form = 'quarterdeck' } = way
  const isMany = wanted.length > 1 || form === 'both'
  const zip = way.as === 'download' && isMany ? await import('../zip') : undefined
  const written = await writeRequests(workspace, wanted)
  const all: Papers[] = []
  for (const [at, file] of written.entries()) {
    const request = wanted[at]
    if (request) all.push(await papersOf(workspace, { file, request, form }))
  }
  if (form === 'workbook')
    for (const { id, request } of all) await renameExport(workspace.db, id, request.fileName)
  if (way.as === 'folder') return intoFolder(workspace, all, way.folder)
  const requests = all.map(({ request }) => request)
  const papers = all.flatMap((one) => one.papers)
  if (zip) {
    const name = zipName(workspace, wanted, written[0]?.id)
    workspace.environment.saveBytes(name, zip.zipOf(papers), 'application/zip')
    return { requests, unwritten: [], into: { as: 'zip', name } }
  }
  for (const paper of papers) save(workspace, paper)
  return { requests, unwritten: [], into: { as: 'file', name: requests[0]?.fileName ?? '' } }
}

interface ToPapers {
  readonly file: WrittenFile
  readonly request: RequestWanted
  readonly form: RequestForm
}

async function papersOf(workspace: Workspace, { file, request, form }: ToPapers): Promise<Papers> {
  const { id, fileName, text } = file
  const own: Paper = { fileName, content: text }
  if (form === 'quarterdeck')
    return { id, request: { ...request, fileName, workbookName: undefined }, papers: [own] }
  const { writeWorkbook } = await import('./requestWorkbooks')
  const workbook = await writeWorkbook(workspace, file)
  const paper: Paper = { fileName: workbook.fileName, content: workbook.bytes }
  const names = { fileName: form === 'both' ? fileName : paper.fileName, workbookName: paper.fileName }
  return { id, request: { ...request, ...names }, papers: form === 'both' ? [own, paper] : [paper] }
}

function save({ environment }: Workspace, { fileName, content }: Paper): void {
  if (typeof content === 'string') environment.saveFile(fileName, content)
  else environment.saveBytes(fileName, content, workbookType)
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** B6 — `2012-Q2_requests_2012-10-03_9f2c41aa.zip`: the day, and the start of the id of the first file in it. */
function zipName({ environment }: Workspace, wanted: readonly RequestWanted[], id = ''): string {
  const quarters = [...new Set(wanted.map(({ part }) => part.quarter))].toSorted()
  return `${quarters.join('-to-')}_requests_${environment.now().slice(0, 10)}_${id.replace('sha256:', '').slice(0, 8)}.zip`
}

/** One file after the other: where one fails, those before and after stay. */
async function intoFolder({ db }: Workspace, all: readonly Papers[], folder: Folder): Promise<Issued> {
  const done: IssuedRequest[] = []
  const unwritten: UnwrittenRequest[] = []
  const failed: string[] = []
  for (const { id, request, papers } of all) {
    const message = await firstFailure(papers, folder)
    if (message === undefined) done.push(request)
    else {
      unwritten.push({ ...request, message })
      failed.push(id)
    }
  }
  await forgetExports(db, failed)
  return { requests: done, unwritten, into: { as: 'folder', name: folder.name } }
}

/** Why not all files of a request could be written; undefined where they were. */
async function firstFailure(papers: readonly Paper[], folder: Folder): Promise<string | undefined> {
  for (const { fileName, content } of papers) {
    const outcome = await folder.write(fileName, content)
    if (!outcome.ok) return outcome.error
  }
  return undefined
}
