import { useEffect, useMemo, useState } from 'react'
import { askedOfSection, rowsAskedOf } from '#domain/myParts'
import type { MyPart } from '#domain/myParts'
import type { Part } from '#domain/bundle/scopeRows'
import type { Id, QuarterId } from '#domain/primitives'
import type { Structure } from '#domain/structure'
import type { ExportRow } from '#storage/rows'
import { readChangedSince } from '#storage/sinceFile'
import { useFiles } from './useFiles'
import type { FileLists } from './useFiles'
import { useMyParts } from './useParts'
import { useSession, useWorkspace } from './useWorkspace'

/** What this section of a quarter was asked for by a file, and handed in by one. */
export interface SectionFiles {
  readonly request: MyPart | undefined
  /** The rows that were asked for, where that is not all of the section. */
  readonly rows: Part | undefined
  /** `changed`: as `kind/id`, what was written here since. Undefined until it has been read. */
  readonly submitted:
    { readonly file: ExportRow; readonly changed: readonly string[] | undefined } | undefined
}

interface SectionNamed {
  readonly structure: Structure
  readonly quarter: QuarterId
  readonly section: Id
  /** Everything that a return of it carries, as `kind/id`. */
  readonly keys: readonly string[]
}

/** The newest request and the newest return of a section; undefined until they have been read. */
export function useSectionFiles(named: SectionNamed): SectionFiles | undefined {
  const lists = useFiles()
  const parts = useMyParts()
  const file = lists && lastReturn(lists, named)
  const changed = useChangedSince(file, named.keys)
  const { structure, section, quarter } = named
  const rows = useMemo(
    () => parts && rowsAskedOf(parts, structure, { section, quarter }),
    [parts, structure, section, quarter],
  )
  if (!lists || !parts) return undefined
  return {
    request: askedOfSection(parts, named.structure, named),
    rows,
    submitted: file && { file, changed },
  }
}

/** Of files written at one moment, the one with the highest number. */
function lastReturn({ written }: FileLists, named: SectionNamed): ExportRow | undefined {
  const returns = written.filter(
    ({ scope }) => scope.what === 'return' && isOf(named, { ...scope, quarters: [scope.quarter] }),
  )
  return returns.toSorted((a, b) => (a.at === b.at ? b.seq - a.seq : a.at < b.at ? 1 : -1))[0]
}

interface FileScope {
  readonly quarters: readonly QuarterId[]
  readonly sections: readonly Id[]
}

const isOf = ({ quarter, section }: SectionNamed, scope: FileScope): boolean =>
  scope.quarters.includes(quarter) && scope.sections.includes(section)

/** Read anew after each write. */
function useChangedSince(
  file: ExportRow | undefined,
  keys: readonly string[],
): readonly string[] | undefined {
  const { db } = useWorkspace()
  const revision = useSession((session) => session.revision)
  const [found, setFound] = useState<{ readonly of: string; readonly changed: readonly string[] }>()
  const wanted = keys.join(' ')
  useEffect(() => {
    if (!file) return undefined
    let gone = false
    readChangedSince(db, file, wanted.split(' ').filter(Boolean)).then(
      (changed) => gone || setFound({ of: file.id, changed }),
      () => undefined, // closed meanwhile
    )
    return () => {
      gone = true
    }
  }, [db, file, wanted, revision])
  return file && found?.of === file.id ? found.changed : undefined
}
