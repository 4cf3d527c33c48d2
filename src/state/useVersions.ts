import { useMemo } from 'react'
import type { QuarterId } from '#domain/primitives'
import { isOfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import { useFigures } from './useRecords'

/** The finalised versions of all quarters, or of one; undefined until they have been read. */
export function useVersions(quarter?: QuarterId): readonly Frozen[] | undefined {
  const shelf = useFigures(versions)?.shelf('version')
  return useMemo(
    () =>
      shelf &&
      [...shelf.values()].flatMap((record) => {
        const frozen = isOfKind(record, 'version') ? record.values.frozen : undefined
        return frozen && (quarter === undefined || frozen.quarter === quarter) ? [frozen] : []
      }),
    [shelf, quarter],
  )
}

const versions = ['version']
