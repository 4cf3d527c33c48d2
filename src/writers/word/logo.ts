import { ImageRun, Paragraph } from 'docx'
import { decodeBase64 } from '#domain/base64'
import type { PackDocument } from '#domain/pack/document'
import { visibleText } from '#domain/visibleText'

/** The logo above the name of the council, at most 60 by 25 millimetres as on every other paper. */
export function wordLogo({ logo, council }: PackDocument): readonly Paragraph[] {
  const data = logo && decodeBase64(logo.png)
  if (!logo || !data) return []
  const scale = Math.min(1, most.width / logo.width, most.height / logo.height)
  const words = visibleText(logo.words || council)
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data,
          transformation: {
            width: Math.round(logo.width * scale),
            height: Math.round(logo.height * scale),
          },
          altText: { name: 'Logo', title: words, description: words },
        }),
      ],
    }),
  ]
}

/** In pixels, 96 to the inch. */
const most = { width: 227, height: 94 }
