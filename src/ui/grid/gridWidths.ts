import type { CSSProperties } from 'react'
import { isFlexible, usualWidth } from '../views/columnInfo'
import type { ColumnChoice } from '../views/useColumns'
import type { ColumnWidth } from './gridMeta'

interface Measured {
  readonly id: string
  readonly columnDef: { readonly meta?: { readonly width?: ColumnWidth } }
}

export interface GridWidths {
  readonly table: CSSProperties
  /** By column; flexible ones that nobody gave a width have only a least one: they share what is left over. */
  readonly columns: Readonly<Record<string, ColumnStyle>>
  /** In rem: where each column that is kept in sight ends, from the left. */
  readonly pinEnds: readonly number[]
}

type ColumnStyle = CSSProperties & { readonly '--least'?: string }

/** In rem, so that a chosen width goes with the size of the text. Without a flexible column the table is as wide as its columns. */
export function gridWidths(columns: readonly Measured[], choice: ColumnChoice | undefined): GridWidths {
  const chosen = new Map(choice?.columns.map((column) => [column.id, column]))
  const sizes = columns.map(({ id, columnDef: { meta } }) => {
    const width = chosen.get(id)?.width
    return {
      id,
      least: width ?? usualWidth(meta?.width),
      isFree: width === undefined && isFlexible(meta?.width),
      isPinned: chosen.get(id)?.isPinned ?? false,
    }
  })
  const sum = sizes.reduce((whole, { least }) => whole + least, 0)
  const pinned = sizes.filter(({ isPinned }) => isPinned)
  const isFixed = choice !== undefined && !sizes.some(({ isFree }) => isFree)
  return {
    table: { minInlineSize: rem(sum), ...(isFixed && { inlineSize: rem(sum) }) },
    columns: Object.fromEntries(
      sizes.map(({ id, least, isFree }) => [
        id,
        isFree ? { '--least': rem(least) } : { inlineSize: rem(least) },
      ]),
    ),
    pinEnds: pinned.map((_, at) => pinned.slice(0, at + 1).reduce((end, { least }) => end + least, 0)),
  }
}

const rem = (size: number): string => `${Math.round(size * 100) / 100}rem`
