import { describe, expect, test } from 'vitest'
import { checked, lines, reportOfBundle } from './checked'

describe('the report that started it', () => {
  const items = checked(reportOfBundle('public/example-dudley-2012-13.json', '2012-Q1'))

  test('[C1] [C2] [C6] [C7] [C8] [C10] [C13] gives the findings that are known, and no more', () => {
    expect(lines(items)).toEqual([
      'C1 first-time-entrants@2012-Q1',
      'C1 pi1124@2012-Q1',
      'C2 pi1124@2012-Q1',
      'C6 pi1049@2012-Q1 pi1174@2012-Q1',
      'C7 pi1049 pi1179',
      'C8 pi1172@2012-Q1 comment',
      'C10 pi1174@2012-Q1 actual',
      'C13 ta1a@2012-Q1',
      'C13 ta3b@2012-Q1',
    ])
  })

  test('[C1] [C8] says what would have to be true, and what is meant', () => {
    const found = items.map(({ finding }) => finding.found)
    expect(found).toContainEqual(expect.objectContaining({ fits: { by: 'polarity', polarity: 'higher' } }))
    expect(found).toContainEqual(
      expect.objectContaining({ fits: { by: 'tolerance', how: 'less', width: '0.85', mode: 'percent' } }),
    )
    expect(found).toContainEqual({ typed: 'P1-1172', meant: 'PI1172' })
  })

  test('blocks no pack: everything in it only warns', () => {
    expect(items.filter(({ finding }) => finding.severity === 'blocks')).toEqual([])
  })
})

test('[C1] [C4] the figures of Hart give zeros that are missing, colours that cannot be right, and words that are not there', () => {
  const items = checked(reportOfBundle('tests/fixtures/hart-2014-15-q1.json', '2014-Q1'))
  expect(lines(items)).toEqual([
    'C1 ets01@2014-Q1',
    'C1 it01@2014-Q1',
    'C1 it03@2014-Q1',
    ...['hr02', 'hr11', 'hs08', 'ia01', 'it01', 'it03', 'ls05', 'rb08', 'snh01', 'snh02'].map(
      (id) => `C2 ${id}@2014-Q1`,
    ),
    'C4 ets01@2014-Q1 actual',
    'C4 snh01@2014-Q1 actual',
  ])
})
