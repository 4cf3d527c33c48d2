import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'

/** Council and part; on a draft with the watermark, which Word repeats on every page. */
export function head({ council, edition }: PackDocument, title: string, width: number): Header {
  const mark = edition.is === 'draft' ? [new TextWatermark({ text: 'DRAFT' })] : []
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun(`${visibleText(council)}\t${visibleText(title)}`), ...mark],
      }),
    ],
  })
}

/** The edition and the page of how many. */
export function foot({ edition }: PackDocument, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun(`${editionWords(edition)}\t`),
          new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
