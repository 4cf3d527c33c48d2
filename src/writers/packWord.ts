import { Document, Packer, PageBreak, Paragraph, TableOfContents } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'
import { editionWords } from '#domain/pack/editionWords'
import type { Block, PackDocument, Part } from '#domain/pack/document'
import { frontFacts } from '#domain/pack/frontFacts'
import { runsOn } from '#domain/pack/runsOn'
import { visibleText } from '#domain/visibleText'
import { sameBytes } from './sameBytes'
import { drawnCharts } from './word/chart'
import type { Draw, DrawnCharts } from './word/chart'
import { wordLogo } from './word/logo'
import { foot, head } from './word/headAndFoot'
import { pageNumbersOf } from './word/pageNumbers'
import { sameDocument } from './word/sameDocument'
import { wordStyles } from './word/styles'
import { wordTable } from './word/table'
import { paragraph, prose } from './word/text'

/**
 * A pack as a Word document: real heading styles, a filled table of contents, head rows that repeat, alternative texts,
 * language and title, the edition at the foot of every page and a watermark on a draft. The same pack gives the same bytes
 * as far as `draw` does, which makes pictures for programs that show no SVG.
 */
export async function writeWord(document: PackDocument, draw: Draw): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await Packer.toBlob(wordDocument(document, await drawnCharts(document, draw)))
  return sameBytes(new Uint8Array(await blob.arrayBuffer()), sameDocument(document))
}

/** The same before it is written. */
export const wordDocument = (document: PackDocument, charts: DrawnCharts): Document =>
  new Document({
    title: visibleText(`${document.title}, ${document.period}`),
    creator: visibleText(document.council),
    lastModifiedBy: visibleText(document.council),
    description: visibleText(editionWords(document.edition)),
    styles: wordStyles(document),
    sections: sectionsOf(document, charts),
    pageNumbers: pageNumbersOf(document),
  })

/** A front with the contents and a section for each part; one part alone runs on under the title. */
function sectionsOf(document: PackDocument, charts: DrawnCharts): readonly ISectionOptions[] {
  const parts = document.parts.map((part) => partSection(part, document, charts))
  const title = runsOn(document) ? document.committee : document.title
  const front = { ...pageOf('portrait', document, title), children: titleChildren(document) }
  return runsOn(document)
    ? [{ ...front, children: [...front.children, ...parts.flatMap(({ children }) => children)] }]
    : [{ ...front, children: [...front.children, ...contentsChildren()] }, ...parts]
}

function titleChildren(document: PackDocument): readonly FileChild[] {
  const { council, title, period, committee, edition } = document
  return [
    ...wordLogo(document),
    paragraph(council, { style: 'Council' }),
    paragraph(title, { style: 'Title' }),
    paragraph(period, { style: 'Subtitle' }),
    paragraph(committee, { style: 'Subtitle' }),
    paragraph(editionWords(edition), { style: 'Edition' }),
    ...frontFacts(document).map(({ name, text }) => paragraph(`${name}: ${text}`)),
  ]
}

const contentsChildren = (): readonly FileChild[] => [
  new Paragraph({ children: [new PageBreak()] }),
  paragraph('Contents', { style: 'ContentsHeading' }),
  new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-1' }),
]

function partSection(part: Part, document: PackDocument, charts: DrawnCharts): ISectionOptions {
  const width = textWidth(part.orientation)
  return {
    ...pageOf(part.orientation, document, part.title),
    children: [
      paragraph(part.title, { heading: 'Heading1' }),
      ...part.blocks.flatMap((block) => blockChildren(block, width, charts)),
    ],
  }
}

/** A4 in twentieths of a point. */
const page = { short: 11_906, long: 16_838, margin: 1134 }

const textWidth = (orientation: Part['orientation']): number =>
  (orientation === 'landscape' ? page.long : page.short) - 2 * page.margin

/** Widths and heights are given upright; the library turns them. */
function pageOf(orientation: Part['orientation'], document: PackDocument, title: string) {
  return {
    properties: {
      page: {
        size: { width: page.short, height: page.long, orientation },
        margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
      },
    },
    headers: { default: head(document, title, textWidth(orientation)) },
    footers: { default: foot(document, textWidth(orientation)) },
  }
}

function blockChildren(block: Block, width: number, charts: DrawnCharts): readonly FileChild[] {
  switch (block.is) {
    case 'heading':
      return [paragraph(block.text, { heading: block.level === 2 ? 'Heading2' : 'Heading3' })]
    case 'prose':
      return prose(block.text, 'Normal')
    case 'note':
      return [paragraph(block.text, { style: 'Note' })]
    case 'facts':
      return block.facts.map(({ name, text }) => paragraph(`${name}: ${text}`))
    case 'list':
      return block.items.map((item) => paragraph(item, { bullet: { level: 0 } }))
    case 'table':
      return wordTable(block, width)
    case 'chart':
      return charts.get(block) ?? []
  }
}
