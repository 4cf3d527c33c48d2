import { expect, test } from 'vitest'
import { askedOfSection, myParts, partInWords, partTitle, rowsAskedOf, sectionsOfPart } from '#domain/myParts'
import type { TakenRequest } from '#domain/myParts'
import type { AnyRecord } from '#domain/records'
import { reportOf } from './report'

const unsettled: readonly string[] = []

interface Asked {
  readonly sections?: readonly string[]
  readonly posts?: readonly string[]
  readonly seq?: number
  readonly importedAt?: string
  readonly writer?: string
  readonly quarters?: readonly string[]
  readonly asks?: TakenRequest['head']['asks']
  readonly note?: string
  readonly name?: string
}

const request = ({
  sections = [],
  posts = [],
  seq = 1,
  importedAt = '2012-07-02T09:00:00Z',
  writer = 'clerk',
  quarters = ['2012-Q1'],
  asks,
  note,
  name = 'Committee clerk',
}: Asked): TakenRequest => ({
  id: `sha256:${writer}${seq}`,
  fileName: `${seq}.json`,
  importedAt,
  head: {
    organisation: { id: 'anytown', name: 'Anytown', firstMonth: 4 },
    actor: { id: writer, name, seq, previous: null },
    scope: { quarters: [...quarters], sections: [...sections], posts: [...posts] },
    ...(asks && { asks }),
    ...(note && { note }),
  },
})

const secondRound = { what: 'comments', bands: ['below'] } as const

test('[B5] a request says what, when nothing else is said everything, and who asks', () => {
  expect(myParts([request({ sections: ['roads'], note: 'By Friday.' })])).toEqual([
    {
      quarter: '2012-Q1',
      sections: ['roads'],
      posts: [],
      request: 'sha256:clerk1',
      fileName: '1.json',
      importedAt: '2012-07-02T09:00:00Z',
      asks: { what: 'everything' },
      note: 'By Friday.',
      from: 'Committee clerk',
    },
  ])
  expect(myParts([request({ sections: ['roads'], name: '' })])[0]?.from).toBe('Anytown')
})

test('a second request for the same part takes the place of the first, in whatever order they came', () => {
  const first = request({ sections: ['roads', 'parks'], seq: 1, importedAt: '2012-07-09T09:00:00Z' })
  const second = request({ sections: ['parks', 'roads'], seq: 2, asks: secondRound })
  for (const order of [
    [first, second],
    [second, first],
  ])
    expect(myParts(order).map(({ asks }) => asks)).toEqual([secondRound])
})

test('of two writers the one that came later counts, whatever their numbers', () => {
  const one = request({ sections: ['roads'], writer: 'clerk', seq: 9, importedAt: '2012-07-01T09:00:00Z' })
  const other = request({ sections: ['roads'], writer: 'deputy', seq: 1, importedAt: '2012-07-02T09:00:00Z' })
  expect(myParts([other, one]).map(({ request: id }) => id)).toEqual(['sha256:deputy1'])
})

test('different parts and quarters stand beside each other, newest first', () => {
  const parts = myParts([
    request({ sections: ['roads'], seq: 1, importedAt: '2012-07-01T09:00:00Z' }),
    request({ posts: ['roads'], seq: 2, importedAt: '2012-07-03T09:00:00Z' }),
    request({ sections: ['roads'], seq: 3, quarters: ['2012-Q2'], importedAt: '2012-10-01T09:00:00Z' }),
  ])
  expect(parts.map(({ quarter, sections, posts }) => [quarter, ...sections, ...posts].join(' '))).toEqual([
    '2012-Q2 roads',
    '2012-Q1 roads',
    '2012-Q1 roads',
  ])
  expect(parts.map(({ posts }) => posts)).toEqual([[], ['roads'], []])
})

test('a file without a scope, or of the whole quarter to hand it over, asks for nothing', () => {
  expect(myParts([request({})])).toEqual([])
  const { scope: _scope, ...head } = request({}).head
  expect(myParts([{ ...request({}), head }])).toEqual([])
})

const { structure } = reportOf(
  [
    { id: 'pi1', section: 'roads' },
    { id: 'pi2', section: 'schools' },
  ],
  [
    {
      kind: 'post',
      id: 'engineer',
      unsettled,
      values: { identity: { title: 'Engineer', directorate: null } },
    },
    {
      kind: 'definition',
      id: 'pi1@2012-Q1',
      unsettled,
      values: { owner: { figures: 'engineer', commentary: null } },
    } satisfies AnyRecord,
  ],
)

test('the sections and the name of a part', () => {
  const part = { quarter: '2012-Q1', sections: [], posts: ['engineer'] }
  expect(sectionsOfPart(structure, part)).toEqual(['roads'])
  expect(partTitle(structure, part)).toBe('Engineer')
  expect(partTitle(structure, { ...part, sections: ['roads', 'schools'] })).toBe(
    'roads, schools and Engineer',
  )
  expect(partInWords(structure, part)).toBe('the rows of Engineer')
  expect(partInWords(structure, { ...part, sections: ['roads', 'schools'] })).toBe(
    'roads and schools and the rows of Engineer',
  )
  const whole = { quarter: '2012-Q1', sections: [], posts: [] }
  expect(partInWords(structure, whole)).toBe('the whole report')
  expect(partTitle(structure, whole)).toBeUndefined()
  expect(sectionsOfPart(structure, whole)).toEqual(['parks', 'roads', 'schools'])
})

test('a section obeys the newest request that has something of it', () => {
  const parts = myParts([
    request({ sections: ['roads'], seq: 1, importedAt: '2012-07-01T09:00:00Z' }),
    request({ posts: ['engineer'], seq: 2, importedAt: '2012-07-03T09:00:00Z', asks: secondRound }),
  ])
  const asks = (section: string, quarter = '2012-Q1') =>
    askedOfSection(parts, structure, { section, quarter })?.asks
  expect(asks('roads')).toEqual(secondRound)
  expect(asks('schools')).toBeUndefined()
  expect(asks('roads', '2012-Q2')).toBeUndefined()
})

test('whoever has requests for posts alone is asked for their rows; one for the section is for all of it', () => {
  const rows = (...requests: Parameters<typeof request>[0][]) =>
    rowsAskedOf(myParts(requests.map(request)), structure, { section: 'roads', quarter: '2012-Q1' })
  expect(rows({ posts: ['engineer'], seq: 1 })).toMatchObject({ sections: [], posts: ['engineer'] })
  expect(rows({ sections: ['roads'], seq: 1 }, { posts: ['engineer'], seq: 2 })).toBeUndefined()
  expect(rows({ sections: ['schools'], seq: 1 })).toBeUndefined()
})
