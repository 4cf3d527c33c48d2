import { partTitle } from '#domain/myParts'
import { formatQuarter } from '#domain/quarter'
import { askedWorkbook } from '#domain/workbook/askedWorkbook'
import { requestAsked } from '#domain/workbook/requestAsked'
import { openBundleFile } from '../bundleFile'
import type { Workspace } from '../workspace'
import type { WrittenFile } from './exportFile'

/** A workbook that was written, not yet handed over. */
export interface WrittenWorkbook {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Writes a request as a workbook too, from the very file: what lies in the workbook can be read by it again. */
export async function writeWorkbook(
  { environment: { sha256 } }: Pick<Workspace, 'environment'>,
  { fileName, text }: Pick<WrittenFile, 'fileName' | 'text'>,
): Promise<WrittenWorkbook> {
  const gated = await openBundleFile(new TextEncoder().encode(text), { sha256 })
  const asked = gated.ok ? requestAsked(gated.value) : gated
  if (!gated.ok || !asked.ok) throw new Error('A request was written that cannot be read')
  const { report, part, head } = asked.value
  const { structure, quarter } = report
  const title = [partTitle(structure, part), formatQuarter(quarter, structure.firstMonth)]
  const { writeRequestWorkbook } = await import('#writers/requestWorkbook')
  return {
    fileName: fileName.replace(/\.json$/u, '.xlsx'),
    bytes: writeRequestWorkbook({
      title: title.filter(Boolean).join(', '),
      made: head.createdAt,
      sheets: askedWorkbook(asked.value),
      request: gated.value.bundle,
    }),
  }
}
