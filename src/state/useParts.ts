import { useMemo } from 'react'
import { myParts, partKey } from '#domain/myParts'
import type { MyPart } from '#domain/myParts'
import type { Part } from '#domain/bundle/scopeRows'
import type { ReturnedFile, SentFile } from '#domain/tracker'
import type { ExportRow } from '#storage/rows'
import { useFiles } from './useFiles'
import type { FileLists, FileTaken } from './useFiles'

/** What the person at this browser was asked for, newest first; undefined until it has been read. */
export function useMyParts(): readonly MyPart[] | undefined {
  const lists = useFiles()
  return useMemo(
    () =>
      lists &&
      myParts(
        lists.taken.filter(
          (file) => file.kind === 'request' && file.standing === 'takenIn' && !isOwn(lists, file),
        ),
      ),
    [lists],
  )
}

/** A request that this browser wrote itself asks it for nothing, though somebody sent it back. */
const isOwn = ({ written }: FileLists, { id }: FileTaken): boolean => written.some((one) => one.id === id)

/** Requests that left this browser, and returns that came, withdrawn ones among them; newest first. */
export interface FilesOfParts {
  readonly sent: readonly SentFile[]
  readonly returned: readonly ReturnedFile[]
}

export function useFilesOfParts(): FilesOfParts | undefined {
  const lists = useFiles()
  return useMemo(
    () => lists && { sent: lists.written.flatMap(sentFile), returned: lists.taken.flatMap(returnedFile) },
    [lists],
  )
}

/** The last return of exactly this part that left this browser. */
export const lastHandedIn = ({ written }: FileLists, part: Part): ExportRow | undefined =>
  written.find(({ scope }) => scope.what === 'return' && partKey(scope) === partKey(part))

function sentFile({ id, fileName, at, scope }: ExportRow): readonly SentFile[] {
  if (scope.what !== 'request') return []
  const { quarter, sections, posts } = scope
  return [{ id, fileName, at, quarters: [quarter], sections, posts }]
}

function returnedFile({ kind, fileName, importedAt, head, standing }: FileTaken): readonly ReturnedFile[] {
  if (kind !== 'return' || !head.scope) return []
  const { quarters, sections, posts } = head.scope
  return [{ fileName, importedAt, quarters, sections, posts, isIn: standing === 'takenIn' }]
}
