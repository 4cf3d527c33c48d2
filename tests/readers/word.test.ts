import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guessMapping } from '#domain/readReport'
import { readWord } from '#readers/word'
import * as made from './support/document'
import { placesIn, shown, tablesIn, textsOf, the, valueOf } from './support/shown'
import { sayingSize } from './support/workbook'

const read = async (bytes: Uint8Array) => valueOf(await readWord('report.docx', bytes))

const scorecard = [made.row('Ref', 'Title', 'Target', 'Actual'), made.row('H1', 'Lets', '95', '96')] as const

describe('a Word document', () => {
  test('headings keep their levels, paragraphs and tables their order and places', async () => {
    const source = await read(
      made.madeDocument(
        made.heading(1, 'Housing & homes') +
          made.paragraph('Quarter 1 2025/26') +
          made.heading(2, 'Scorecard') +
          made.table(...scorecard) +
          made.paragraph('Afterwards'),
      ),
    )
    expect(source.format).toBe('word')
    expect(shown(source)).toEqual([
      '# Housing & homes',
      'Quarter 1 2025/26',
      '## Scorecard',
      [
        ['Ref', 'Title', 'Target', 'Actual'],
        ['H1', 'Lets', '95', '96'],
      ],
      'Afterwards',
    ])
    expect(placesIn(source)).toMatchObject({
      'Quarter 1 2025/26': 'paragraph 2',
      '96': 'table 1, row 2, column 4',
      Afterwards: 'paragraph 4',
    })
  })

  test('tracked changes are read as if all were accepted', async () => {
    const body = `<w:p>${made.run('We let ')}${made.deleted('90')}${made.inserted('96')}${made.run(' homes.')}</w:p>`
    const row = `<w:tr><w:trPr><w:del w:id="3" w:author="A"/></w:trPr>${['H9', 'Gone', '1', '2'].map((text) => made.cell(text)).join('')}</w:tr>`
    const source = await read(made.madeDocument(body + made.table(...scorecard, row)))
    expect(shown(source)).toEqual([
      'We let 96 homes.',
      [
        ['Ref', 'Title', 'Target', 'Actual'],
        ['H1', 'Lets', '95', '96'],
      ],
    ])
    expect(source.problems.map(({ message }) => message)).toEqual([
      'What was changed under tracked changes was read as if all were accepted: paragraph 1.',
      'One row of a table is struck out under tracked changes and left out.',
    ])
  })

  test('what was changed in a table is named with its place', async () => {
    const changed = made.cell(`<w:p>${made.deleted('69')}${made.inserted('96')}</w:p>`)
    const struck = made.cell(`<w:p>${made.deleted('95')}</w:p>`)
    const source = await read(
      made.madeDocument(made.table(scorecard[0], made.row('H1', 'Lets', struck, changed))),
    )
    expect(textsOf(the(tablesIn(source)[0]))[1]).toEqual(['H1', 'Lets', '', '96'])
    expect(source.problems).toMatchObject([
      {
        path: 'table 1, row 2, column 3',
        message: expect.stringMatching(/: table 1, row 2, column 3 and table 1, row 2, column 4\.$/),
      },
    ])
  })

  test('merged cells, a cell of several lines and a table in a cell', async () => {
    const inner = made.table(made.row('a', 'b', 'c'), made.row('1', '2', '3'))
    const source = await read(
      made.madeDocument(
        made.table(
          made.row(
            made.cell('Ref', made.downFrom),
            made.cell('Title', made.downFrom),
            made.cell('Quarter 1', made.across(2)),
          ),
          made.row(made.cell('', made.down), made.cell('', made.down), 'Target', 'Actual'),
          made.row('H1', made.cell(made.paragraph('Lets') + made.paragraph('in time')), '95', '96'),
          made.row('H2', 'Repairs', '5', made.cell(`${made.paragraph('4')}${inner}${made.paragraph('')}`)),
        ),
      ),
    )
    const [table] = tablesIn(source)
    expect(shown(source)).toEqual([
      [
        ['Ref', 'Title', 'Quarter 1'],
        ['', '', 'Target', 'Actual'],
        ['H1', 'Lets\nin time', '95', '96'],
        ['H2', 'Repairs', '5', '4'],
      ],
      [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
    ])
    expect(table?.rows[0]?.[0]).toMatchObject({ span: { columns: 1, rows: 2 } })
    expect(placesIn(source)['3']).toBe('table 2, row 2, column 3')
    expect(source.problems.map(({ message }) => message)).toEqual([
      'The table that lies in table 1, row 4, column 4 was read as a table of its own, table 2.',
    ])
  })

  test('footnotes are texts, and their marks no part of a figure', async () => {
    const marked = made.cell(`<w:p>${made.run('96')}${made.footnoteMark(1)}</w:p>`)
    const source = await read(
      made.madeDocument(made.table(...scorecard, made.row('H2', 'Voids', '95', marked)), ['Provisional.']),
    )
    expect(textsOf(the(tablesIn(source)[0]))[2]).toEqual(['H2', 'Voids', '95', '96'])
    expect(shown(source).at(-1)).toBe('Provisional.')
  })

  test('a document that would fill the memory, or is damaged, is a sentence', async () => {
    const bytes = made.madeDocument(made.paragraph('x'))
    const bomb = sayingSize(bytes, 'word/document.xml', 101 * 1024 * 1024)
    expect(await readWord('a.docx', bomb)).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining('101 MB large unpacked') }],
    })
    const { 'word/document.xml': _, ...others } = unzipSync(bytes)
    expect(await readWord('a.docx', zipSync(others))).toMatchObject({
      ok: false,
      error: [{ message: expect.stringContaining('damaged') }],
    })
  })
})

const box = (inside: string, old = '') =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>${old}</mc:AlternateContent></w:r></w:p>`

test('heads and feet of the pages are read once each, and say the quarter and the council', async () => {
  const bytes = made.madeDocument(made.heading(1, 'Housing') + made.table(...scorecard), [], {
    header1: made.paragraph('Anytown Borough Council') + made.paragraph('Performance report'),
    header2: made.paragraph('Anytown Borough Council'),
    footer1: `<w:p>${made.run('Quarter 2 ')}<w:r><w:tab/></w:r>${made.run('2024/25')}</w:p>${made.paragraph('Page 3 of 12')}`,
  })
  const source = await read(bytes)
  expect(shown(source).filter((one) => typeof one === 'string')).toEqual([
    'Anytown Borough Council',
    'Performance report',
    '# Housing',
    'Quarter 2 2024/25',
  ])
  expect(guessMapping(source, 4)).toMatchObject({
    quarter: '2024-Q2',
    tables: [{ heading: 'Housing' }],
  })
})

test('a text box is read, once, whether or not the file has it for old programs too', async () => {
  const old = `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${made.paragraph('Amber: 2')}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>`
  const bytes = made.madeDocument(
    box(made.paragraph('Quarter 2 2024/25')) +
      box(made.paragraph('Amber: 2'), old) +
      box(made.table(...scorecard)),
  )
  expect(shown(await read(bytes))).toEqual([
    'Quarter 2 2024/25',
    'Amber: 2',
    [
      ['Ref', 'Title', 'Target', 'Actual'],
      ['H1', 'Lets', '95', '96'],
    ],
  ])
})
