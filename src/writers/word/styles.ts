import type { IStylesOptions } from 'docx'
import type { PackDocument } from '#domain/pack/document'

/** Styles by their names in Word, so that a council can lay its own look over the document. */
export function wordStyles({ language, edition }: PackDocument): IStylesOptions {
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
      title: { run: { size: 52, bold: true, color: ink }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(32, 0),
      heading2: heading(26, 240),
      heading3: heading(23, 200),
    },
    paragraphStyles: [
      text('Council', { size: 26, bold: true, color: '565B61' }, { before: 2400, after: 120 }),
      text('Subtitle', { size: 28 }, { after: 80 }),
      text(
        'Edition',
        { size: 22, bold: true, color: edition.is === 'draft' ? 'B3261E' : '1B1D1F' },
        { before: 240, after: 240 },
      ),
      text('ContentsHeading', { size: 32, bold: true, color: ink }, { after: 160 }),
      text('Caption', { size: 21, bold: true }, { before: 200, after: 80 }),
      text('TableHead', { size: 18, bold: true }, {}),
      text('TableText', { size: 19 }, {}),
      text('Note', { size: 19, color: '565B61' }, { before: 60, after: 60 }),
    ],
  }
}

const ink = '0B5C6B'

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

function text(
  name: string,
  run: { readonly size: number; readonly bold?: boolean; readonly color?: string },
  spacing: { readonly before?: number; readonly after?: number },
) {
  return { id: name, name, basedOn: 'Normal', run, paragraph: { spacing } }
}
