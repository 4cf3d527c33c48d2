import { useEffect, useState } from 'react'
import { followFileLists } from '#storage/fileLists'
import type { FileLists } from '#storage/fileLists'
import { useWorkspace } from './useWorkspace'

export type { FileLists, FileTaken } from '#storage/fileLists'

/** Files taken in and files written so far, newest first; undefined until they have been read. */
export function useFiles(): FileLists | undefined {
  const { db } = useWorkspace()
  const [lists, setLists] = useState<FileLists>()
  useEffect(() => followFileLists(db, setLists), [db])
  return lists
}
