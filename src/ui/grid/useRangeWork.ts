import type { RowData } from '@tanstack/react-table'
import { useLayoutEffect, useState } from 'react'
import type { GridController } from './gridController'
import { RangeWork } from './rangeWork'
import type { SaveChanges } from './rangeWork'

/** What is done with many cells of a grid at once; null where none can be edited. */
export function useRangeWork<Row extends RowData>(
  controller: GridController<Row>,
  save: SaveChanges | undefined,
): RangeWork | null {
  const [work] = useState(() => save && new RangeWork(controller, save))
  useLayoutEffect(() => {
    if (save) work?.savesWith(save)
  })
  return work ?? null
}
