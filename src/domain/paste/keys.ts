import type { Sheet, SheetRow } from './sheet'

/** Looks rows up by what names them. `several`: more than one row has that name. */
export interface RowKeys {
  readonly byRef: (text: string) => Found
  readonly byTitle: (text: string) => Found
}

export type Found = SheetRow | 'several' | undefined

export function rowKeys({ rows }: Sheet): RowKeys {
  const refs = index(rows, (row) => row.refs.map(foldRef))
  const titles = index(rows, ({ title }) => [foldTitle(title)])
  return { byRef: (text) => refs.get(foldRef(text)), byTitle: (text) => titles.get(foldTitle(text)) }
}

function index(
  rows: readonly SheetRow[],
  namesOf: (row: SheetRow) => readonly string[],
): ReadonlyMap<string, SheetRow | 'several'> {
  const found = new Map<string, SheetRow | 'several'>()
  for (const row of rows)
    for (const name of new Set(namesOf(row)))
      if (name !== '') found.set(name, found.has(name) ? 'several' : row)
  return found
}

/** `PI 1128` and `pi-1128` are PI1128. */
const foldRef = (text: string): string => text.toLowerCase().replace(/[\s\-–_.:/]/gu, '')

const foldTitle = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
