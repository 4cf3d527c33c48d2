import { describe, expect, test } from 'vitest'
import type { AnyRecord } from '#domain/records'
import { reportOf } from '../report'
import type { Row } from '../report'
import { checked } from './checked'

const unsettled: readonly string[] = []

const exempt = { level: 'exempt', paragraph: '2' } as const
const suppressed = { level: 'suppressed', shown: '<5' } as const

describe('[C21] a public text that names no indicator', () => {
  const narrative = (summary: string, section = 'parks'): AnyRecord => ({
    kind: 'narrative',
    id: `${section}@2012-Q1`,
    unsettled,
    values: { summary },
  })
  const told = (text: AnyRecord, crime: Partial<Row> = {}, others: readonly Row[] = []) =>
    checked(
      reportOf(
        [
          { id: 'crime', section: 'parks', actual: '1850', target: '2061', access: exempt, ...crime },
          ...others,
        ],
        [text],
      ),
    ).flatMap(({ finding }) =>
      finding.check === 'C21' && finding.found.what === 'hiddenValue'
        ? [`${finding.about.id} ${finding.found.said}`]
        : [],
    )

  test.each([
    ['There were 1,850 recorded crimes in the quarter against a target of 2,061.', '2,061'],
    ['There were 1850 crimes.', '1850'],
    ['The aim was 2,061.', '2,061'],
  ])('tells the actual or the target of an exempt figure of its section: %s', (text, said) => {
    expect(told(narrative(text))).toEqual([`parks@2012-Q1 ${said}`])
    expect(told(narrative(text), { access: { level: 'internal' } })).toEqual([`parks@2012-Q1 ${said}`])
    expect(told(narrative(text), { access: { level: 'public' } })).toEqual([])
    expect(told(narrative(text, 'roads'))).toEqual([])
  })

  test.each(['£1.85m', '1.85 million', '£1,850k', '1,850,000'])('tells it however written: %s', (said) => {
    expect(told(narrative(`It came to ${said}.`), { actual: '1850000' })).toEqual([`parks@2012-Q1 ${said}`])
  })

  test('may say a number that is often something else, or that of a figure for everyone', () => {
    expect(told(narrative('It was 185, or 1,500, or 2,000.'), { actual: '1500', target: '2000' })).toEqual([])
    expect(told(narrative('It was 46.2.'), { actual: '46.2' })).toEqual([])
    const open: Row = { id: 'litter', section: 'parks', actual: '1850' }
    expect(told(narrative('It was 1,850.'), {}, [open])).toEqual([])
    expect(told(narrative('It was 1,850.'), {}, [{ ...open, section: 'roads' }])).toHaveLength(1)
  })

  test('may say the target of a suppressed figure, which is printed', () => {
    expect(told(narrative('The target was 2,061.'), { access: suppressed })).toEqual([])
    expect(told(narrative('It was 1,850.'), { access: suppressed })).toHaveLength(1)
  })

  test('is any of its section, and a committee’s front', () => {
    const comment: Row = { id: 'litter', section: 'parks', comment: 'Crimes fell to 1,850.' }
    expect(told(narrative(''), {}, [comment])).toEqual(['litter@2012-Q1 1,850'])
    const blocks = [{ title: 'Crime', text: 'It fell to 1,850.' }]
    const front = { title: '', meeting: '', date: null, author: '', blocks }
    expect(told({ kind: 'committee', id: 'cabinet', unsettled, values: { front } })).toEqual([
      'cabinet 1,850',
    ])
  })
})
