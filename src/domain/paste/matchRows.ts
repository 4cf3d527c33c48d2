import { rowKeys } from './keys'
import type { Found, RowKeys } from './keys'
import type { Layout } from './layout'
import { isBlank, refColumn, titleColumn } from './sheet'
import type { Corner, Matrix, Sheet, SheetRow } from './sheet'

/** The row that a row of the source goes to, or why it goes nowhere. `key`: what it was looked for by. */
export type RowMatch =
  | { readonly found: true; readonly row: SheetRow }
  | { readonly found: false; readonly why: Unmatched; readonly key: string }

/** `unnamed`: it says no row; `several`: more than one answers to it; `twice`: its row was taken above. */
export type Unmatched = 'unknown' | 'unnamed' | 'several' | 'twice' | 'beyond'

/** One for each row of the source, headings left out. */
export function matchRows(source: Matrix, layout: Layout, { sheet, at }: Landing): readonly RowMatch[] {
  const data = source.slice(layout.headingRows)
  const match = layout.matchBy === 'position' ? byPosition(sheet, at) : byName(layout, rowKeys(sheet))
  const taken = new Set<string>()
  return data.map((texts, index) => {
    const matched = match(texts, index)
    if (!matched.found || texts.every(isBlank)) return matched
    if (taken.has(matched.row.id)) return { found: false, why: 'twice', key: matched.row.name }
    taken.add(matched.row.id)
    return matched
  })
}

/** Where something is pasted. */
export interface Landing {
  readonly sheet: Sheet
  readonly at: Corner
}

type Match = (texts: readonly string[], index: number) => RowMatch

function byPosition({ rows }: Sheet, at: Corner): Match {
  const first = Math.max(
    0,
    rows.findIndex(({ id }) => id === at.row),
  )
  return (_texts, index) => {
    const row = rows[first + index]
    return row ? { found: true, row } : { found: false, why: 'beyond', key: '' }
  }
}

/** By reference and, where it has none that is known, by title; or by title alone. */
function byName({ columns, matchBy }: Layout, keys: RowKeys): Match {
  const refAt = matchBy === 'ref' ? columns.indexOf(refColumn) : -1
  const titleAt = columns.indexOf(titleColumn)
  return (texts) => {
    const ref = texts[refAt] ?? ''
    const title = texts[titleAt] ?? ''
    const found = firstFound(keys.byRef(ref), () => keys.byTitle(title))
    if (typeof found === 'object') return { found: true, row: found }
    const key = isBlank(ref) ? title.trim() : ref.trim()
    return { found: false, why: found ?? (key === '' ? 'unnamed' : 'unknown'), key }
  }
}

/** A title settles which of several rows with one reference is meant. */
function firstFound(first: Found, next: () => Found): Found {
  if (typeof first === 'object') return first
  const second = next()
  return typeof second === 'object' ? second : (first ?? second)
}
