import { describe, expect, test } from 'vitest'
import { smallNumbers } from '#domain/check/smallNumbers'
import type { AnyRecord, Values } from '#domain/records'
import { reportOf } from '../report'
import { final } from '../council'
import { checked } from './checked'
import { rowOf } from './row'

const unsettled: readonly string[] = []

const secret = (access: Values<'measurement'>['access'], comment = ''): AnyRecord => ({
  kind: 'measurement',
  id: 'care@2012-Q1',
  unsettled,
  values: { actual: { state: 'final', value: '3' }, comment, access: access ?? null },
})

const suppressed = { level: 'suppressed', shown: '<5' } as const
const exempt = { level: 'exempt', paragraph: '2' } as const

const holder: AnyRecord = { kind: 'post', id: 'head', unsettled, values: { holder: { name: 'Mrs Ann Lee' } } }

function found(more: readonly AnyRecord[], comment = 'It fell.') {
  const report = reportOf(
    [
      { id: 'care', section: 'parks', ref: 'CH1', target: '2' },
      { id: 'litter', section: 'parks', actual: '10', target: '10', comment },
    ],
    more,
  )
  return checked(report).flatMap(({ finding }) =>
    finding.check === 'C21'
      ? [`${finding.found.what} ${finding.about.id} ${finding.about.register ?? ''} ${finding.severity}`]
      : [],
  )
}

describe('[C21] a public text', () => {
  test.each(['CH1 was 3 this time.', 'Three children, as CH1 says.'])(
    'names the value of an exempt figure: %s',
    (comment) => {
      expect(found([secret(exempt)], comment)).toEqual(['hiddenValue litter@2012-Q1 comment blocks'])
    },
  )

  test('gives a suppressed figure away in the comment on it', () => {
    expect(found([secret(suppressed, 'There were three of them.')])).toEqual([
      'hiddenValue care@2012-Q1 comment blocks',
    ])
    expect(found([secret(suppressed, 'There were fewer than five.')])).toEqual([])
  })

  test('may say the same number of something else', () => {
    expect(found([secret(exempt)], 'There were 3 complaints.')).toEqual([])
    expect(found([secret({ level: 'public' })], 'CH1 was 3 this time.')).toEqual([])
  })

  test('an exempt text may say it', () => {
    expect(found([secret(exempt, 'CH1 was 3 this time.')])).toEqual([])
  })

  test('repeats a sentence of an exempt text', () => {
    const sentence = 'The family moved to another borough before the review could be held.'
    expect(found([secret(exempt, sentence)], `It fell. ${sentence}`)).toEqual([
      'hiddenText litter@2012-Q1 comment blocks',
    ])
    expect(found([secret(exempt, 'It fell.')], 'It fell.')).toEqual([])
  })

  test.each(['Thanks to Ann Lee.', 'Mrs Lee said so.', 'Ms Lee’s team'])('names a person: %s', (comment) => {
    expect(found([holder], comment)).toEqual(['person litter@2012-Q1 comment blocks'])
  })

  test.each(['The Lee valley', 'Ann Leeson', 'an annual lee', 'Brierley Hill'])(
    'names none: %s',
    (comment) => {
      expect(found([holder], comment)).toEqual([])
    },
  )
})

describe('[C21] a small number', () => {
  const titled = (title: string, values: Values<'measurement'>, quarter = '2012-Q1') =>
    smallNumbers(
      rowOf({
        definitions: { '2010-Q1': { identity: { ref: null, title } } },
        figures: { [quarter]: values },
      }),
    ).map((one) => one.found.what)

  test('of people', () => {
    expect(titled('Number of looked after children missing', { actual: final('3') })).toEqual(['smallNumber'])
    expect(
      titled('Number of looked after children missing', { actual: final('3'), access: suppressed }),
    ).toEqual([])
  })

  test.each([
    ['Number of complaints from residents and adults', '3'],
    ['Fires', '2'],
    ['Number of children in care', '5'],
    ['Number of children in care', '0'],
    ['Number of children in care', '2.5'],
  ])('is none: %s, %s', (title, value) => {
    expect(titled(title, { actual: final(value) })).toEqual([])
  })

  test('or of what was suppressed before', () => {
    const figures = {
      '2011-Q4': { actual: final('2'), access: suppressed },
      '2012-Q1': { actual: final('4') },
    }
    expect(smallNumbers(rowOf({ figures })).map((one) => one.found.what)).toEqual(['smallNumber'])
  })
})

describe('[C21] a total', () => {
  const year = (access: readonly (typeof suppressed | undefined)[]) =>
    Object.fromEntries(
      access.map((one, at) => [`2012-Q${at + 1}`, { actual: final('21'), ...(one ? { access: one } : {}) }]),
    )
  const revealed = (access: readonly (typeof suppressed | undefined)[], quarter: string) =>
    smallNumbers(rowOf({ figures: year(access) }, quarter)).map((one) => one.found)

  test('to date reveals the one quarter that is suppressed', () => {
    expect(revealed([suppressed, undefined], '2012-Q2')).toMatchObject([
      { what: 'revealingTotal', suppressed: '2012-Q1' },
    ])
  })

  test('reveals nothing of two, nor in the first quarter', () => {
    expect(revealed([suppressed, suppressed, undefined], '2012-Q3')).toEqual([])
    expect(revealed([suppressed], '2012-Q1')).toEqual([])
    expect(revealed([undefined, undefined], '2012-Q2')).toEqual([])
  })
})
