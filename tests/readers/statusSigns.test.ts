import { describe, expect, test } from 'vitest'
import { colourWord } from '#readers/colouredStatus'
import { readExcel } from '#readers/excel'
import { readHtml } from '#readers/html'
import { readWord } from '#readers/word'
import type { Source } from '#domain/source'
import * as made from './support/document'
import { tablesIn, textsOf, the, valueOf } from './support/shown'
import { madeWorkbook, sheetData } from './support/workbook'

/** The last column, under its heading. */
const statusesIn = (source: Source) =>
  textsOf(the(tablesIn(source)[0]))
    .slice(1)
    .map((row) => row[3] ?? '')

const head = ['Ref', 'Title', 'Actual', 'RAG'] as const
const refs = ['H1', 'H2', 'H3'] as const

interface Look {
  readonly text: string
  readonly fill?: string
  readonly ink?: string
  readonly font?: string
  /** Behind the other cells of the row. */
  readonly behind?: string
}

const readers = {
  excel: (looks: readonly Look[]) => {
    const styles = looks.flatMap((look) => [look, { text: '', fill: look.behind ?? '' }])
    const cell = (text: string, at: number) =>
      text === '' ? { value: '', style: at + 1 } : { value: text, style: at + 1, kind: 'str' as const }
    const rows = looks.map((look, at) => [
      cell(refs[at] ?? '', at * 2 + 1),
      cell('Lets', at * 2 + 1),
      { value: 95, style: at * 2 + 2 },
      cell(look.text, at * 2),
    ])
    return Promise.resolve(
      readExcel('a.xlsx', madeWorkbook([{ name: 'S', xml: sheetData([head, ...rows]) }], { styles })),
    )
  },
  word: (looks: readonly Look[]) => {
    const shade = (fill = 'auto') => `<w:shd w:val="clear" w:color="auto" w:fill="${fill.toUpperCase()}"/>`
    const run = ({ text, ink, font }: Look) =>
      `<w:p><w:r><w:rPr>${font ? `<w:rFonts w:ascii="${font}"/>` : ''}${ink ? `<w:color w:val="${ink}"/>` : ''}</w:rPr>${text && `<w:t>${text}</w:t>`}</w:r></w:p>`
    const rows = looks.map((look, at) =>
      made.row(
        ...[refs[at] ?? '', 'Lets', '95'].map((text) => made.cell(text, shade(look.behind))),
        made.cell(look.text === '' && !look.ink ? '<w:p/>' : run(look), shade(look.fill)),
      ),
    )
    return readWord('a.docx', made.madeDocument(made.table(made.row(...head), ...rows)))
  },
  html: (looks: readonly Look[]) => {
    const rows = looks.map(({ text, fill = '', ink = '', font = '', behind = '' }, at) => {
      const others = [refs[at], 'Lets', '95'].map((one) => `<td style="background:#${behind}">${one}</td>`)
      return `<tr>${others.join('')}<td bgcolor="#${fill}"><span style="color: #${ink}; font-family: '${font}'">${text}</span></td></tr>`
    })
    const heads = `<tr>${head.map((text) => `<th>${text}</th>`).join('')}</tr>`
    return Promise.resolve(readHtml('a.html', `<table>${heads}${rows.join('')}</table>`))
  },
} as const

describe.each(['excel', 'word', 'html'] as const)('in %s', (format) => {
  const statuses = async (looks: readonly Look[]) => statusesIn(valueOf(await readers[format](looks)))

  test('a cell that is only filled says its colour', async () => {
    expect(
      await statuses([{ text: '', fill: 'ff0000' }, { text: '', fill: '00b050' }, { text: '' }]),
    ).toEqual(['Red', 'Green', ''])
  })

  test('dots that differ by their colour alone say it; signs that differ by themselves stay', async () => {
    const dots = ['ff0000', 'ffc000', '00b050'].map((ink) => ({ text: '●', ink }))
    expect(await statuses(dots)).toEqual(['Red (●)', 'Amber (●)', 'Green (●)'])
    const signs = [
      { text: '★', ink: '00b050' },
      { text: '●', ink: '00b050' },
      { text: '▲', ink: 'ff0000' },
    ]
    expect(await statuses(signs)).toEqual(['★', '●', '▲'])
  })

  test('a colour behind the whole row is decoration', async () => {
    const banded = { text: '', fill: 'c6efce', behind: 'c6efce' }
    expect(await statuses([banded, { text: '', fill: '' }, banded])).toEqual(['', '', ''])
  })

  test('letters in a font of symbols are what they draw', async () => {
    const font = 'Wingdings'
    expect(
      await statuses([
        { text: 'l', font },
        { text: 'ü', font },
        { text: '\uf0ab', font },
      ]),
    ).toEqual(['●', '✔', '★'])
  })
})

describe('colours of a page', () => {
  const page = (style: string, cells: readonly string[]) =>
    valueOf(
      readHtml(
        'page.htm',
        `<style>${style}</style><table><tr><th>Ref</th><th>Title</th><th>Actual</th><th>Status</th></tr>${cells
          .map((cell, at) => `<tr><td>H${at}</td><td>Lets ${at}</td>${cell}</tr>`)
          .join('')}</table>`,
      ),
    )

  test('that stand in its style sheet are those of the cells of a class', () => {
    const source = page(
      'td {padding:0} p, .xl1 {color:black; background:#FF0000;}td.xl2\n{background:lime}',
      [
        '<td>9</td><td class="xl1"></td>',
        '<td>8</td><td class="x xl2"></td>',
        '<td>7</td><td class="xl1" style="background:#FFC000"></td>',
      ],
    )
    expect(
      tablesIn(source)
        .flatMap(textsOf)
        .slice(1)
        .map((row) => row[3]),
    ).toEqual(['Red', 'Green', 'Amber'])
  })

  test('behind figures are said and not taken', () => {
    const { problems } = page('', [
      '<td bgcolor="#ff0000">9</td><td>x</td>',
      '<td bgcolor="#00b050">8</td><td>x</td>',
    ])
    expect(problems).toMatchObject([
      {
        message: expect.stringMatching(
          /^In table 1 the figures of column 3 lie on colours of traffic lights/,
        ),
      },
    ])
  })
})

test.each([
  ['ff0000', 'Red'],
  ['c00000', 'Red'],
  ['ffc7ce', 'Red'],
  ['ffc000', 'Amber'],
  ['ffff00', 'Amber'],
  ['ffeb9c', 'Amber'],
  ['00b050', 'Green'],
  ['92d050', 'Green'],
  ['c6efce', 'Green'],
  ['4472c4', undefined],
  ['ffffff', undefined],
  ['f2f2f2', undefined],
  ['000000', undefined],
  ['', undefined],
  [undefined, undefined],
])('the colour %s is %s', (hex, word) => {
  expect(colourWord(hex)).toBe(word)
})
