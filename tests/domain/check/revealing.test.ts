import { describe, expect, test } from 'vitest'
import { fixOf } from '#domain/check/fix'
import { smallNumbers } from '#domain/check/smallNumbers'
import type { AnyRecord, Values } from '#domain/records'
import { reportOf } from '../report'
import { final, point } from '../council'
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

test('[C21] targets that follow the figures of last year give a suppressed one of them away', () => {
  const target = { annual: point('100'), profile: 'lastYear', rationale: '', agreed: null } as const
  const revealed = (
    access: typeof suppressed | undefined,
    profile: typeof target.profile | 'equal' = 'lastYear',
  ) =>
    smallNumbers(
      rowOf({
        figures: Object.fromEntries(
          [1, 2, 3, 4].map((at) => [
            `2011-Q${at}`,
            { actual: final('21'), ...(access && at === 2 ? { access } : {}) },
          ]),
        ),
        years: { '2012': { target: { ...target, profile } } },
      }),
    ).map((one) => one.found)
  expect(revealed(suppressed)).toEqual([{ what: 'revealingProfile', suppressed: '2011-Q2' }])
  expect(revealed(undefined)).toEqual([])
  expect(revealed(suppressed, 'equal')).toEqual([])
})

describe('[C21] a sum of indicators', () => {
  const titled = (id: string, title: string): AnyRecord => ({
    kind: 'definition',
    id: `${id}@2012-Q1`,
    unsettled,
    values: { identity: { ref: id.toUpperCase(), title } },
  })
  const sums = (rows: Parameters<typeof reportOf>[0], titles: Readonly<Record<string, string>> = {}) =>
    checked(
      reportOf(
        rows,
        Object.entries(titles).map(([id, title]) => titled(id, title)),
      ),
    ).flatMap(({ finding }) =>
      finding.check === 'C21' && finding.found.what === 'revealingSum'
        ? [[finding.about.id, finding.found.total, ...finding.found.parts]]
        : [],
    )
  const row = (id: string, actual: string, access?: typeof suppressed) => ({
    id,
    section: 'parks',
    actual,
    target: '99',
    ...(access && { access }),
  })

  test('gives a suppressed part beside it away', () => {
    expect(sums([row('a-all', '30'), row('boys', '27'), row('girls', '3', suppressed)])).toEqual([
      ['girls@2012-Q1', 'a-all', 'boys'],
    ])
    expect(sums([row('boys', '27'), row('girls', '3', suppressed), row('sum', '30')])).toEqual([
      ['girls@2012-Q1', 'sum', 'boys'],
    ])
  })

  test('or one that is called after it, wherever it stands', () => {
    const titles = { all: 'Young offenders', boys: 'Young offenders: boys', young: 'Young offenders – girls' }
    const rows = [row('all', '30'), row('art', '8'), row('boys', '27'), row('young', '3', suppressed)]
    expect(sums(rows, titles)).toEqual([['young@2012-Q1', 'all', 'boys']])
    expect(sums(rows, { ...titles, all: 'Court cases' })).toEqual([])
  })

  test('gives away neither of two suppressed ones, nor what is not counted in it', () => {
    const rows = [
      row('all', '31'),
      row('boys', '27'),
      row('girls', '3', suppressed),
      row('no', '1', suppressed),
    ]
    expect(sums(rows)).toEqual([])
    expect(sums([row('all', '31'), row('boys', '27'), row('girls', '3', suppressed)])).toEqual([])
    expect(sums([row('all', '30'), row('boys', '27'), row('girls', '3')])).toEqual([])
  })
})

describe('a committee’s own texts', () => {
  const committee = (text: string): AnyRecord => ({
    kind: 'committee',
    id: 'cabinet',
    unsettled,
    values: {
      identity: { name: 'Cabinet', kind: '' },
      front: { title: '', meeting: '', date: null, author: '', blocks: [{ title: 'Introduction', text }] },
    },
  })
  const said = (text: string, more: readonly AnyRecord[] = []) =>
    found([committee(text), ...more]).map((line) => line.split(' ').slice(0, 3).join(' '))

  test('[C21] are public: names, hidden values and hidden sentences are told', () => {
    expect(said('Ask Ann Lee.', [holder])).toEqual(['person cabinet front'])
    expect(said('CH1 was 3 this time.', [secret(exempt)])).toEqual(['hiddenValue cabinet front'])
    const sentence = 'The provider of the home has given notice to the council.'
    expect(said(sentence, [secret(exempt, sentence)])).toEqual(['hiddenText cabinet front'])
    expect(said('Nothing of that kind.', [secret(exempt), holder])).toEqual([])
  })

  test('[C8] [C19] name the right references and figures', () => {
    const report = reportOf(
      [{ id: 'pi1172', section: 'parks', actual: '10', target: '10' }],
      [committee('See P1-1172. PI1172 was 12 against a target of 10.')],
    )
    const items = checked(report).filter(({ finding }) => finding.about.kind === 'committee')
    expect(items.map(({ finding }) => finding.check)).toEqual(['C8', 'C19'])
    const [first] = items
    expect(first && fixOf(first.finding, report)?.writes[0]?.value).toMatchObject({
      blocks: [{ text: 'See PI1172. PI1172 was 12 against a target of 10.' }],
    })
  })
})
