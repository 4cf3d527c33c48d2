import { expect, it, test } from 'vitest'
import { deadlineIn } from '#domain/reading/deadline'
import { found, line, read, source, table } from './sources'

test.each([
  ['30/6/12', '2012-06-30'],
  ['30 June 2012', '2012-06-30'],
  ['by 30 June 2012', '2012-06-30'],
  ['June 30, 2012', '2012-06-30'],
  ['2012-06-30 00:00:00', '2012-06-30'],
  ['June 2012', '2012-06-30'],
  ['By end of February 2012', '2012-02-29'],
  ['Feb-13', '2013-02-28'],
  ['06/2012', '2012-06-30'],
  ['31/06/2012', undefined],
  ['30/6/2012 to 31/7/2012', undefined],
  ['Summer 2012', undefined],
  ['2012/13', undefined],
  ['12', undefined],
])('the day of “%s” is %s', (text, day) => expect(deadlineIn(text)).toBe(day))

it('[N2] days typed as text make the unit a date, without the word of a column', () => {
  const draft = read(
    source([
      line('Quarter 1 2012/13'),
      table('t', [
        ['Ref', 'Indicator', 'Unit', 'Actual', 'Target'],
        ['D1', 'Accounts signed', '', '2 July 2012', 'June 2012'],
        ['D2', 'Local plan adopted', '', '15/7/12', '30/6/12'],
        ['D3', 'Homes built', '', '12', '30'],
        ['D4', 'Weight', '', '3.12', '4.12'],
        ['D5', 'Budget set', 'Date', 'June 2012', '30/6/12'],
      ]),
    ]),
  )
  expect(draft.indicators.map(({ unit }) => unit.value.kind)).toEqual([
    'date',
    'date',
    'number',
    'number',
    'date',
  ])
  expect(found(draft, 'D1').figures[0]).toMatchObject({
    actual: { value: { value: '2012-07-02' } },
    target: { value: { kind: 'point', value: '2012-06-30' } },
  })
  expect(found(draft, 'D2').figures[0]).toMatchObject({ target: { value: { value: '2012-06-30' } } })
  expect(draft.findings).toMatchObject([{ finds: 'badValue', message: expect.stringMatching(/which day/) }])
})
