import type { BundleRow } from './rows'
import type { Database } from './database'

/** A return that was read from a workbook and taken in, whether it counts still or was withdrawn. */
export interface WorkbookReturn {
  readonly bundle: BundleRow
  readonly text: string
}

/** The returns here that were read from the workbook of a request, one for each state of it that was taken in. */
export async function readWorkbookReturns(db: Database, request: string): Promise<readonly WorkbookReturn[]> {
  return db.transaction('r', [db.bundles, db.bundleTexts], async () => {
    const rows = await db.bundles
      .filter(({ head }) => head.workbook !== undefined && (head.basedOn ?? []).includes(request))
      .toArray()
    const texts = await db.bundleTexts.bulkGet(rows.map(({ id }) => id))
    return rows.flatMap((bundle, at) => {
      const text = texts[at]?.text
      return text === undefined ? [] : [{ bundle, text }]
    })
  })
}
