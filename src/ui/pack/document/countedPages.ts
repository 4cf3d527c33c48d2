import type { PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'

/** How many pages the front and each part of a document take, as its preview counted them. */
export const countedPages = new WeakMap<PackDocument, readonly number[]>()

/** On which page each part begins; undefined where no preview has counted them. */
export function firstPages(document: PackDocument): readonly number[] | undefined {
  const sheets = countedPages.get(document)
  if (!sheets || runsOn(document)) return undefined
  return document.parts.map((_, at) => 1 + sheets.slice(0, at + 1).reduce((sum, one) => sum + one, 0))
}
