import { describe, expect, it } from 'vitest'
import { figuresOf, line, read, source, table } from './sources'

describe('a scorecard with a comment in a row of its own under each indicator', () => {
  const rows = [
    ['Code', 'Measure', 'Actual', 'Target', 'RAG'],
    [{ text: 'Leisure', columns: 5 }],
    ['L1', 'Visits to pools', '12,300', '12,000', 'Green'],
    [{ text: 'The new timetable brought more families in.', columns: 5 }],
    ['L2', 'Swimming lessons taken up', '410', '450', 'Red'],
    [{ text: 'Awaiting data', columns: 5 }],
    [{ text: 'Libraries', columns: 5 }],
    ['L3', 'Books lent', '30,100', '29,000', 'Green'],
    ['Comment:', 'Two branches reopened in May.'],
    ['L4', 'Visits', '8,000', '8,500', 'Amber'],
    ['Corrective action: longer hours from July'],
  ]
  const draft = read(source([line('Quarter 1 2014/15'), table('', rows, 'table 1')]))

  it('takes a sentence for the comment on the row above and a title for a heading', () => {
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'L1 Leisure',
      'L2 Leisure',
      'L3 Libraries',
      'L4 Libraries',
    ])
    expect(draft.indicators.flatMap(figuresOf)).toEqual([
      '2014-Q1: 12,300 / 12,000 green “The new timetable brought more families in.”',
      '2014-Q1: 410 / 450 red “Awaiting data”',
      '2014-Q1: 30,100 / 29,000 green “Two branches reopened in May.”',
      '2014-Q1: 8,000 / 8,500 amber “longer hours from July”',
    ])
    expect(draft.notRead.map(({ value }) => value)).toEqual(['Quarter 1 2014/15'])
  })

  it('takes even short texts for comments where they alternate with the rows', () => {
    const alternating = read(
      source([
        line('Quarter 1 2014/15'),
        table('', [
          ['Code', 'Measure', 'Actual', 'Target'],
          ['L1', 'Visits', '1', '2'],
          ['Fewer people came in the cold spring.'],
          ['L2', 'Loans', '1', '2'],
          ['Seasonal'],
          ['L3', 'Events', '1', '2'],
          ['All of them were outdoors, and it rained.'],
        ]),
      ]),
    )
    expect(alternating.indicators.map(({ figures }) => figures[0]?.comment?.value)).toEqual([
      'Fewer people came in the cold spring.',
      'Seasonal',
      'All of them were outdoors, and it rained.',
    ])
  })
})
