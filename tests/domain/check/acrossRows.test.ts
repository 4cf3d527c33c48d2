import { describe, expect, test } from 'vitest'
import { sameFigures } from '#domain/check/sameFigures'
import { twinTitles } from '#domain/check/twinTitles'
import type { Values } from '#domain/records'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import { reportOf } from '../report'
import type { Row } from '../report'

const rows = (given: readonly Row[], titles: Readonly<Record<string, string>> = {}) => {
  const report = reportOf(
    given,
    Object.entries(titles).map(([id, title]) => ({
      kind: 'definition' as const,
      id: `${id}@2012-Q1`,
      unsettled: [],
      values: { identity: { ref: id.toUpperCase(), title } } satisfies Values<'definition'>,
    })),
  )
  return rowsOfReport(report, scorecardRow)
}

const parks = (id: string, actual?: string, target?: string): Row => ({
  id,
  section: 'parks',
  ...(actual === undefined ? {} : { actual }),
  ...(target === undefined ? {} : { target }),
})

describe('[C6] two indicators with one pair of figures', () => {
  const ids = (given: readonly Row[]) =>
    sameFigures(rows(given)).map(({ found }) => found.indicators.join(' '))

  test('are told as one, about the first', () => {
    const same = ['a', 'b', 'c'].map((id) => parks(id, '0.93', '1.06'))
    expect(sameFigures(rows(same))).toMatchObject([
      {
        check: 'C6',
        severity: 'warns',
        about: { id: 'a@2012-Q1', others: ['b@2012-Q1', 'c@2012-Q1'] },
      },
    ])
  })

  test.each([
    ['another target', parks('a', '0.93', '1.06'), parks('b', '0.93', '1.07')],
    ['few digits', parks('a', '85', '90'), parks('b', '85', '90')],
    ['one number twice', parks('a', '100', '100'), parks('b', '100', '100')],
    ['no target', parks('a', '1850'), parks('b', '1850')],
    ['another section', parks('a', '0.93', '1.06'), { ...parks('b', '0.93', '1.06'), section: 'roads' }],
  ])('are chance with %s', (_name, a, b) => {
    expect(ids([a, b])).toEqual([])
  })

  test('across sections many digits are needed', () => {
    expect(ids([parks('a', '1853', '2061'), { ...parks('b', '1853', '2061'), section: 'roads' }])).toEqual([
      'a b',
    ])
  })
})

describe('[C7] titles', () => {
  const told = (titles: readonly string[], sections: readonly string[] = []) => {
    const given = titles.map((_title, at): Row => ({
      id: `r${at}`,
      section: sections[at] ?? 'parks',
      actual: '1',
      target: '1',
    }))
    const found = twinTitles(rows(given, Object.fromEntries(titles.map((title, at) => [`r${at}`, title]))))
    return found.map(({ found: { how, indicators } }) => `${how} ${indicators.join(' ')}`)
  }

  test.each([
    [['Crime rate of recorded serious acquisitive crimes', 'Serious acquisitive crime rate']],
    [['Number of anti-social behaviour incidents', 'Antisocial behaviour incident']],
    [['% of calls answered', 'Percentage of calls answered']],
    [['Library visits', 'Library visits']],
  ])('that say the same: %s', (titles) => {
    expect(told(titles)).toEqual(['alike r0 r1'])
  })

  test.each([
    [['Calls answered within 15 seconds', 'Calls answered within 30 seconds']],
    [['Processing of planning applications: major', 'Processing of planning applications: minor']],
    [['Benefit claims: new claims', 'Benefit claims: new claims and changes']],
    [['% of children in care', 'Number of children in care']],
  ])('that do not: %s', (titles) => {
    expect(told(titles)).toEqual([])
  })

  test('every directorate has its own sickness absence', () => {
    expect(told(['Sickness absence', 'Sickness absence'], ['parks', 'roads'])).toEqual([])
  })

  test('one indicator in two rows: one has the actual, the other the target', () => {
    const split = [parks('a', '0.93'), { ...parks('b', undefined, '1.06'), section: 'roads', ref: 'A' }]
    expect(twinTitles(rows(split))).toMatchObject([
      { check: 'C7', about: { kind: 'indicator', id: 'a', others: ['b'] }, found: { how: 'split' } },
    ])
    const whole = [
      parks('a', '0.93', '1.06'),
      { ...parks('b', undefined, '1.06'), section: 'roads', ref: 'A' },
    ]
    expect(twinTitles(rows(whole))).toEqual([])
  })
})
