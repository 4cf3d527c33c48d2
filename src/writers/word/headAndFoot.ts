import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { editionWords } from '#domain/pack/editionWords'
import type { PackDocument } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'
import { paragraph } from './text'

/** Council and part; on a draft with the watermark, which Word repeats on every page. */
export function head({ council, edition, look }: PackDocument, title: string, width: number): Header {
  const mark = edition.is === 'draft' ? [new TextWatermark({ text: 'DRAFT' })] : []
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [new TextRun(`${visibleText(look.header || council)}\t${visibleText(title)}`), ...mark],
      }),
    ],
  })
}

/** The council's own line, then the edition and the page of how many. */
export function foot({ edition, look }: PackDocument, width: number): Footer {
  return new Footer({
    children: [
      ...(look.footer === '' ? [] : [paragraph(look.footer, { style: 'Footer' })]),
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
