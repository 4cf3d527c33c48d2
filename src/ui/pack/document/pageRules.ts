import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'

/** The paper: council and part above, edition and page number below, each part on pages of its own kind. */
export function pageRules(document: PackDocument): string {
  const { council, committee, edition } = document
  const pages = (runsOn(document) ? [] : document.parts).map(
    ({ title, orientation }, at) =>
      `@page pack-part-${at} { size: A4 ${orientation}; @top-right { content: ${cssText(title)} } }
[data-pack-part="${at}"] { page: pack-part-${at} }`,
  )
  return `@page {
  size: A4;
  margin: 20mm 15mm 18mm;
  font: 8pt "Segoe UI", "Liberation Sans", Arial, sans-serif;
  color: #565b61;
  @top-left { content: ${cssText(council)} }
  @top-right { content: ${cssText(committee)} }
  @bottom-left { content: ${cssText(editionWords(edition))} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages) }
}
@media print {
${pages.join('\n')}
}`
}

/** A text as CSS writes it: one line, its quotation marks and backslashes escaped. */
export const cssText = (text: string): string =>
  `"${text.replaceAll(/[\s\p{Cc}]+/gu, ' ').replaceAll(/["\\]/gu, String.raw`\$&`)}"`
