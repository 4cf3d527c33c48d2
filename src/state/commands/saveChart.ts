import type { CsvCell } from '#writers/csv'
import type { Workspace } from '../workspace'

export type { CsvCell } from '#writers/csv'

/** Hands a table to the person as a CSV file. What writes it comes when it is first needed. */
export async function saveTable(
  { environment }: Workspace,
  name: string,
  rows: readonly (readonly CsvCell[])[],
): Promise<void> {
  const { csvOf } = await import('#writers/csv')
  environment.saveBytes(name, new TextEncoder().encode(csvOf(rows)), 'text/csv')
}

/** A picture of a chart and its media type. */
export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: 'image/png' | 'image/svg+xml'
}

/** Hands a picture to the person as a file. */
export const savePicture = ({ environment }: Workspace, name: string, { bytes, type }: Picture): void =>
  environment.saveBytes(name, bytes, type)
