import { describe, expect, it, test } from 'vitest'
import { commentReader } from '#domain/reading/commentLines'
import { figuresOf, found, line, read, source, table } from './sources'

describe('rows of one name', () => {
  const split = source([
    line('Q1 2014/15'),
    table('t', [
      ['Measure', 'Actual', 'Target'],
      ['K1 - Crime rate', '0.93', ''],
      ['K1 - Crime rate', '', '1.06'],
    ]),
  ])

  it('[C7] that fill each other’s blanks are offered to be joined', () => {
    const draft = read(split)
    expect(draft.indicators.map(figuresOf)).toEqual([['2014-Q1: 0.93 / '], ['2014-Q1:  / 1.06']])
    expect(draft.findings).toEqual([
      { finds: 'splitRow', key: 't0r2', into: 't0r1', place: 't, row 3, column 1', name: 'K1' },
    ])
  })

  it('[C7] are one once a person has joined them', () => {
    const draft = read(split, { joins: { t0r2: 't0r1' } })
    expect(draft.indicators.map(figuresOf)).toEqual([['2014-Q1: 0.93 / 1.06']])
    expect(draft.findings).toEqual([])
  })

  it('[C15] with figures in the same columns are duplicates, each read by itself', () => {
    const draft = read(
      source([
        line('Q1 2014/15'),
        table('t', [
          ['Measure', 'Actual'],
          ['K1 - Crime rate', '1'],
          ['K-1 Crime', '2'],
        ]),
      ]),
    )
    expect(draft.indicators).toHaveLength(2)
    expect(draft.findings).toEqual([
      { finds: 'duplicateRef', ref: 'K-1', places: ['t, row 2, column 1', 't, row 3, column 1'] },
    ])
  })

  it('under two directorates are two indicators where they have no reference', () => {
    const sheet = (name: string) =>
      table(name, [
        ['Measure', 'Actual'],
        ['Days lost to sickness', '2'],
      ])
    const draft = read(source([sheet('Housing'), sheet('Planning')], 'excel', 'Q1 2014-15.xlsx'))
    expect(draft.indicators.map(({ heading }) => heading)).toEqual(['Housing', 'Planning'])
    expect(draft.findings).toEqual([])
  })
})

describe('[C8] a comment keyed by reference', () => {
  it.each([
    ['PI1172 – Awaiting information', 'PI1172'],
    ['P1-1172 – Awaiting information', 'PI1172'],
    ['NI 192: more was recycled', 'NI192'],
    ['PI9999 – nothing of the kind', undefined],
    ['Quarter 1 – a good start', undefined],
    ['Section 3: Reporting', undefined],
    ['Everything went well', undefined],
  ])('“%s” is about %s', (text, ref) => {
    expect(commentReader(['PI1172', 'NI192', 'KO1'])(text)?.ref).toBe(ref)
  })

  it('is about none where it may be about two', () => {
    expect(commentReader(['KO1', 'K0I'])('KOl – late')).toBeUndefined()
  })

  it('becomes the comment on its figure, once', () => {
    const draft = read(
      source([
        line('Q1 2014/15'),
        table('t', [
          ['Measure', 'Actual'],
          ['PI1172 - Adults helped', '3'],
        ]),
        line('P1-1172 – The police have not answered'),
        line('PI1172 – And a second word', 0, 'last line'),
      ]),
    )
    expect(figuresOf(found(draft, 'PI1172'))).toEqual([
      '2014-Q1: 3 /  “P1-1172 – The police have not answered”',
    ])
    expect(draft.notRead.map(({ place }) => place)).toContain('last line')
  })
})

test('activities stand under the objective above them, or under a column of objectives', () => {
  const draft = read(
    source([
      line('Q1 2014/15'),
      line('Safer streets', 2),
      line('Objective 1 was met in June.', 0, 'a sentence'),
      line('Objective 2: Burglary: To halve it'),
      table('t', [
        ['Ref', 'Action', 'Lead'],
        ['A1', 'Fit locks', 'A. Smith'],
      ]),
      table('u', [
        ['Objective', 'Action', 'Lead'],
        ['Fewer fires', 'Visit homes', 'B. Jones'],
      ]),
    ]),
  )
  expect(draft.objectives.map(({ number, title, aim, heading }) => [number, title, aim, heading])).toEqual([
    ['2', 'Burglary', 'To halve it', 'Safer streets'],
    ['', 'Fewer fires', '', 'Safer streets'],
  ])
  expect(draft.activities.map(({ objective }) => objective)).toEqual(['o0', 'o1'])
  expect(draft.notRead.map(({ place }) => place)).toContain('a sentence')
})

test('what came to nothing is listed: a group that heads no row, a word that is no polarity', () => {
  const draft = read(
    source([
      line('Q1 2014/15', 0, 'title'),
      table('t', [
        ['Service', 'Measure', 'Good is', 'Actual'],
        ['', 'Leisure centres', '', ''],
        ['Leisure', 'Visits', 'High', '3'],
        ['Leisure', 'Loans', 'Wobbly', '4'],
      ]),
    ]),
  )
  expect(draft.indicators.map(({ heading }) => heading)).toEqual(['Leisure', 'Leisure'])
  expect(draft.notRead).toEqual([
    { value: 'Q1 2014/15', place: 'title' },
    { value: 'Leisure centres', place: 't, row 2, column 2' },
    { value: 'Wobbly', place: 't, row 4, column 3' },
  ])
})
