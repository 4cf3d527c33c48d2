import { escaped, relationships, zipped } from './workbook'

/** A Word document around what stands in its body. `margins`: the heads and feet of its pages by name, such as `header1`. */
export function madeDocument(
  body: string,
  footnotes: readonly string[] = [],
  margins: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles.xml'],
      ['footnotes', 'footnotes.xml'],
    ]),
    'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${namespace}>${[1, 2, 3].map(headingStyle).join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${namespace}>${footnotes
      .map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(text)}</w:footnote>`)
      .join('')}</w:footnotes>`,
    ...Object.fromEntries(
      Object.entries(margins).map(([name, inside]) => [
        `word/${name}.xml`,
        `<w:hdr ${namespace}>${inside}</w:hdr>`,
      ]),
    ),
  })
}

const namespace =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="wps"'

const headingStyle = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`

export const heading = (level: number, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr>${run(text)}</w:p>`

export const deleted = (text: string): string =>
  `<w:del w:id="1" w:author="A"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`

export const inserted = (text: string): string => `<w:ins w:id="2" w:author="A">${run(text)}</w:ins>`

export const footnoteMark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`

/** A cell; `inside` is its paragraphs, or a text for one. */
export const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : paragraph(inside)}</w:tc>`

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

export const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`
export const downFrom = '<w:vMerge w:val="restart"/>'
export const down = '<w:vMerge/>'
