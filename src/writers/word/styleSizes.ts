import type { PackDocument } from '#domain/pack/document'
import { wordStyles } from './styles'

/** What a style says of the room that a text takes, in points. */
export interface Style {
  readonly size: number
  readonly bold: boolean
  readonly line: number
  readonly before: number
  readonly after: number
  readonly isKept: boolean
}

export type StyleNamed = (name: string) => Style

/** Height of a line of Calibri, by its size. */
const lineOfSize = 1.2207

/** The styles of a document by name; one without sizes of its own is as the text is. */
export function stylesOf(document: PackDocument): StyleNamed {
  const { default: usual = {}, paragraphStyles = [] } = wordStyles(document)
  const normal = halfPoints(usual.document?.run?.size) ?? 11
  const headings = [
    { id: 'Title', ...usual.title },
    { id: 'Heading1', ...usual.heading1 },
    { id: 'Heading2', ...usual.heading2 },
    { id: 'Heading3', ...usual.heading3 },
  ]
  const known = new Map(
    [...headings, ...paragraphStyles].map(({ id, run, paragraph }): readonly [string, Style] => {
      const size = halfPoints(run?.size) ?? normal
      return [
        id,
        {
          size,
          bold: run?.bold ?? false,
          line: size * lineOfSize,
          before: twentieths(paragraph?.spacing?.before),
          after: twentieths(paragraph?.spacing?.after),
          isKept: paragraph?.keepNext ?? false,
        },
      ]
    }),
  )
  const text = { size: normal, bold: false, line: normal * lineOfSize, before: 0, after: 0, isKept: false }
  return (name) => known.get(name) ?? text
}

const halfPoints = (size: unknown): number | undefined => (typeof size === 'number' ? size / 2 : undefined)

const twentieths = (length: unknown): number => (typeof length === 'number' ? length / 20 : 0)
