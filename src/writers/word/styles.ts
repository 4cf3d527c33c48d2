import type { IStylesOptions } from 'docx'
import type { PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import { visibleText } from '#domain/visibleText'

/** Styles by their names in Word, so that a council can lay its own look over the document. */
export function wordStyles(document: PackDocument): IStylesOptions {
  const { language, edition, look } = document
  const ink = look.colour === '' ? usualInk : look.colour.slice(1).toUpperCase()
  const heading = headingIn(ink)
  const isOnePage = runsOn(document)
  return {
    default: {
      document: {
        run: {
          font: visibleText(look.font) || 'Calibri',
          size: isOnePage ? 20 : 22,
          language: { value: language },
        },
      },
      title: {
        run: { size: isOnePage ? 34 : 52, bold: true, color: ink },
        paragraph: { spacing: { after: 120 } },
      },
      heading1: heading(isOnePage ? 26 : 32, 0),
      heading2: heading(isOnePage ? 22 : 26, isOnePage ? 120 : 240),
      heading3: heading(23, 200),
    },
    paragraphStyles: [
      text(
        'Council',
        { size: 26, bold: true, color: '565B61' },
        { before: isOnePage ? 0 : 2400, after: 120 },
      ),
      text('Subtitle', { size: isOnePage ? 22 : 28 }, { after: 80 }),
      text(
        'Edition',
        { size: 22, bold: true, color: edition.is === 'draft' ? 'B3261E' : '1B1D1F' },
        { before: isOnePage ? 80 : 240, after: isOnePage ? 80 : 240 },
      ),
      text('ContentsHeading', { size: 32, bold: true, color: ink }, { after: 160 }),
      text('Caption', { size: 21, bold: true }, { before: 200, after: 80 }),
      text('TableHead', { size: 18, bold: true }, {}),
      text('TableText', { size: 19 }, {}),
      text('Note', { size: 19, color: '565B61' }, { before: 60, after: 60 }),
    ],
  }
}

const usualInk = '0B5C6B'

const headingIn = (color: string) => (size: number, before: number) => ({
  run: { size, bold: true, color },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
})

function text(
  name: string,
  run: { readonly size: number; readonly bold?: boolean; readonly color?: string },
  spacing: { readonly before?: number; readonly after?: number },
) {
  return { id: name, name, basedOn: 'Normal', run, paragraph: { spacing } }
}
