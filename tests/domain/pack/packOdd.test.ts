import { describe, expect, it } from 'vitest'
import { everything } from '#domain/pack/receives'
import { noFront } from '#domain/pack/packAsked'
import { usualComposition } from '#domain/pack/composition'
import { packDocument } from '#domain/pack/packDocument'
import type { AnyRecord } from '#domain/records'
import { exampleReport } from '../exampleReport'
import { reportOf } from '../report'
import { notesIn, packOf, partOf, rowsOf, tablesIn } from './packs'

const example = exampleReport()

describe('what is odd or missing', () => {
  const unsettled: readonly string[] = []
  const narrative = (values: object): AnyRecord => ({
    kind: 'narrative',
    id: 'parks@2012-Q1',
    unsettled,
    values,
  })

  it('says of a section without rows and texts that it has none', () => {
    const pack = packOf(reportOf([{ id: 'waste', section: 'parks' }]), {
      content: { ...everything, sections: ['roads', 'parks'] },
    })
    expect(notesIn(partOf(pack, 'priority-places'))).toEqual([
      'No text was written for this section in this quarter.',
      'No figure was given for WASTE.',
      'No target was given for WASTE.',
      'No text was written for this section in this quarter.',
      'There are no indicators of this section in this pack.',
    ])
  })

  it('[C14] says in a draft, and in no version, which section is not in or not signed', () => {
    const said = (edits: Readonly<Record<string, object>>) =>
      notesIn(partOf(packOf(exampleReport(edits)), 'priority-crime'))
    expect(said({ 'submission/crime@2012-Q1': { state: 'drafting' } })).toContain(
      'This section has not been handed in yet.',
    )
    expect(said({ 'submission/crime@2012-Q1': { signOff: null } })).toContain(
      'This section has not been signed off yet.',
    )
    expect(said({}).filter((note) => note.startsWith('This section'))).toEqual([])
    const version = packDocument({
      report: exampleReport({ 'submission/crime@2012-Q1': { state: 'drafting' } }),
      edition: { is: 'version', label: '1.0', asAt: '2012-08-14', hash: 'sha256:0', isPart2: false },
      packFor: { name: 'Cabinet', content: everything, front: noFront, composition: usualComposition },
    })
    expect(notesIn(partOf(version, 'priority-crime')).join()).not.toContain('handed in')
  })

  it('says of a committee without rows that nothing is in its remit', () => {
    const pack = packOf(reportOf([{ id: 'waste', section: 'parks' }]), {
      content: { ...everything, tags: ['nobody has it'] },
    })
    expect(notesIn(partOf(pack, 'summary'))).toEqual([
      'No indicator and no key activity of this quarter is in this committee’s remit.',
    ])
    expect(pack.parts.map(({ id }) => id)).toEqual([
      'introduction',
      'how-to-read',
      'summary',
      'exceptions',
      'changes',
    ])
  })

  it('keeps a text as it was written, however long and whatever looks like HTML', () => {
    const text = `<img src=x onerror=alert(1)> ${'word '.repeat(20_000)}end`
    const pack = packOf(
      reportOf(
        [{ id: 'waste', section: 'parks', actual: '1', target: '1', comment: text }],
        [narrative({ summary: text })],
      ),
    )
    const texts = partOf(pack, 'priority-places').flatMap((block) =>
      block.is === 'prose' ? [block.text] : [],
    )
    expect(texts).toEqual([text])
    const comments = tablesIn(partOf(pack, 'priority-places')).find(({ caption }) => caption === 'Comments')
    expect(rowsOf(comments)).toEqual([['WASTE', text]])
  })

  it('makes a table of rows of unequal length whole', () => {
    const blocks = [{ title: 'Staff', head: ['Team'], rows: [['A', '3'], []] }]
    const pack = packOf(reportOf([{ id: 'waste', section: 'parks' }], [narrative({ blocks })]))
    const table = tablesIn(partOf(pack, 'priority-places')).find(({ caption }) => caption === 'Staff')
    expect(rowsOf(table)).toEqual([
      ['A', '3'],
      ['', ''],
    ])
  })

  it('[K3] prints exceptions only where the committee asked for no more, and counts all', () => {
    const pack = packOf(example, { content: { ...everything, mode: 'exceptions' } })
    const tables = tablesIn(partOf(pack, 'priority-crime'))
    expect(tables.map((table) => rowsOf(table).length)).toEqual([1, 1])
    expect(
      rowsOf(tablesIn(partOf(pack, 'summary'))[0])
        .at(-1)
        ?.at(-1),
    ).toBe('8')
  })

  it('has only the parts chosen, in the order chosen', () => {
    const parts = [
      { part: 'glossary', shown: true },
      { part: 'summary', shown: true },
      ...(['texts', 'introduction', 'howToRead', 'exceptions', 'priorities', 'changes'] as const).map(
        (part) => ({
          part,
          shown: false,
        }),
      ),
    ] as const
    const pack = packOf(example, { composition: { ...usualComposition, parts } })
    expect(pack.parts.map(({ id }) => id)).toEqual(['definitions', 'summary'])
  })

  it('prints parts that an older choice does not know where they usually stand', () => {
    const pack = packOf(example, {
      composition: {
        charts: 'none',
        parts: [
          { part: 'summary', shown: true },
          { part: 'introduction', shown: true },
        ],
      },
    })
    expect(pack.parts.map(({ id }) => id).slice(0, 4)).toEqual([
      'summary',
      'exceptions',
      'priority-young-people',
      'priority-crime',
    ])
  })

  it('[K4] lists late figures and corrections of its rows with what was printed and why', () => {
    const is = { actual: '8', target: '1', status: 'below' }
    const correction = {
      printedIn: '1.0',
      indicator: 'grass',
      quarter: '2011-Q4',
      reason: 'Counted again',
      is,
    }
    const document = packDocument({
      report: reportOf([{ id: 'grass', section: 'parks', actual: '9', target: '1' }]),
      edition: { is: 'draft', number: 1, on: '2012-08-14', isPart2: false },
      packFor: { name: 'Cabinet', content: everything, front: noFront, composition: usualComposition },
      corrections: {
        open: [
          { ...correction, was: { actual: '6', target: '1', status: 'below' } },
          { ...correction, was: { actual: '8', target: '', status: 'below' } },
          { ...correction, was: null },
          { ...correction, indicator: 'of-another-committee', was: null },
        ],
        part2: [],
      },
    })
    expect(rowsOf(tablesIn(partOf(document, 'changes')).at(-1))).toEqual([
      ['GRASS – Title of grass', 'Quarter 4 2011/12', '6, below', '8, below', 'Counted again'],
      [
        'GRASS – Title of grass',
        'Quarter 4 2011/12',
        '8, target none, below',
        '8, target 1, below',
        'Counted again',
      ],
      ['GRASS – Title of grass', 'Quarter 4 2011/12', '(not printed before)', '8, below', 'Counted again'],
    ])
  })
})
