import { packContentText, formatPackFile, readPackFile } from '#domain/bundle/packFile'
import { largestFile } from '#domain/bundle/recogniseFile'
import type { PackDocument } from '#domain/pack/document'
import { fail, ok } from '#domain/result'
import type { Problem, Result } from '#domain/result'
import { readGiven } from '../givenFile'
import type { GivenFile } from '../givenFile'
import type { Workspace } from '../workspace'

type World = Pick<Workspace, 'environment'>

/** A pack that came as a file, to be read; nothing of it is stored. */
export interface OpenedPack {
  readonly fileName: string
  readonly document: PackDocument
  /** Whether what it says has the fingerprint that it carries. */
  readonly isAsSaved: boolean
  /** Members that a later version wrote and this one does not show. */
  readonly unknown: number
}

/** Sends a pack through its gate and takes its fingerprint. */
export async function openPack(
  { environment: { sha256, subtle } }: World,
  file: GivenFile,
): Promise<Result<OpenedPack, readonly Problem[]>> {
  const bytes = await readGiven(file, { largest: largestFile.exchange, subtle })
  if (!bytes.ok) return bytes
  const read = readPackFile(bytes.value)
  if (!read.ok) return fail(read.error)
  const { document, contentId, contentText, unknown } = read.value
  const isAsSaved = contentId === `sha256:${await sha256(contentText)}`
  return ok({ fileName: file.name, document, isAsSaved, unknown })
}

/** The text of a pack as a file that another Quarterdeck opens. */
export async function packFileText(
  { environment: { sha256 } }: World,
  document: PackDocument,
): Promise<string> {
  return formatPackFile(document, `sha256:${await sha256(packContentText(document))}`)
}
