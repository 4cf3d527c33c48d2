import { fail, ok } from '#domain/result'
import type { Result } from '#domain/result'
import type { Matrix } from '#domain/paste'
import { cellLimit } from './pasted/limits'
import { readTabbed } from './pasted/tabbed'

/** What a clipboard holds; an empty text where it has none of that kind. */
export interface Clip {
  readonly html: string
  readonly text: string
}

/**
 * The table on a clipboard, of Excel, Google Sheets, Word or plain text, as a matrix of texts. Tables come as HTML, which
 * knows cells that were merged; without a table in it, the text is read as columns between tabs. Rows and columns that
 * are blank to the end are left out.
 */
export async function readPasted({ html, text }: Clip): Promise<Result<Matrix>> {
  if (html.length > characterLimit || text.length > characterLimit) return tooLarge
  const rows = (await tableIn(html)) ?? readTabbed(text)
  if (rows === 'tooLarge') return tooLarge
  const matrix = squared(rows)
  return matrix.length * (matrix[0]?.length ?? 0) > cellLimit ? tooLarge : ok(matrix)
}

/** What reads HTML is large: it comes where there is a table in it. */
const tableIn = async (html: string) =>
  /<table/iu.test(html) ? (await import('./pasted/htmlTable')).readHtmlTable(html) : undefined

const characterLimit = 20_000_000

const tooLarge = fail({
  code: 'tooLarge',
  path: '',
  message: `More than ${cellLimit.toLocaleString('en-GB')} cells were copied. Copy fewer of them, then paste again.`,
})

/** Every row as long as the longest that holds something; nothing blank at the end. */
function squared(rows: Matrix): Matrix {
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text.trim() !== '') + 1))
  const height = rows.findLastIndex((row) => row.some((text) => text.trim() !== '')) + 1
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}
