import { applyChoices, noChoices, partKey, planImport } from '#domain/bundle/planImport'
import type { RecordEntries } from '#domain/bundle/entries'
import type { GatedBundle } from '#domain/bundle/gate'
import { keyOf } from '#domain/merge/union'
import { describe, expect, it } from 'vitest'
import {
  asked,
  clerk,
  council,
  emptyBrowser,
  entry,
  figure,
  fileOf,
  final,
  record,
  requestOf,
  standingsOf,
  verdictsOf,
} from './plans'

const actual = figure({ actual: [entry('ana.1', final('1850'))] })
const tolerance = record('definition', 'k3x9@2012-Q1', {
  tolerance: [entry('ana.2', { mode: 'percent', up: '50', down: '50' })],
})
const youth = record('measurement', 'young@2012-Q1', { actual: [entry('ana.3', final('7'))] })
const scope = (...sections: readonly string[]) => ({ quarters: ['2012-Q1'], sections, posts: [] })

const standings = (file: GatedBundle, context = clerk) => standingsOf(planImport(new Map(), [file], context))

describe('whose it is to change', () => {
  it('[G6] figures and words of the section are theirs; a wider tolerance is a proposal', async () => {
    const target = figure({ target: [entry('ana.4', { kind: 'toBeSet' })] })
    const file = await fileOf([figure({ ...actual.entries, ...target.entries }), tolerance], {
      basedOn: [asked],
    })
    expect(standings(file).toSorted()).toEqual([
      'definition/k3x9@2012-Q1 tolerance proposal',
      'measurement/k3x9@2012-Q1 actual theirs',
      'measurement/k3x9@2012-Q1 target proposal',
    ])
  })

  it('[G6] deleting a figure or a whole text is a proposal', async () => {
    const deleted = { deleted: [entry('ana.5', { saw: {} })] }
    const text = record('narrative', 'crime@2012-Q1', deleted)
    expect(standings(await fileOf([figure(deleted), text], { basedOn: [asked] }))).toEqual([
      'measurement/k3x9@2012-Q1 deleted proposal',
      'narrative/crime@2012-Q1 deleted proposal',
    ])
  })

  it('[F39] rows of another section are outside, whatever the file claims', async () => {
    const file = await fileOf([actual, youth], { basedOn: [asked], scope: scope('crime', 'youth') })
    expect(standings(file)).toEqual([
      'measurement/k3x9@2012-Q1 actual theirs',
      'measurement/young@2012-Q1 actual outside',
    ])
  })

  it('[G6] where nobody was asked, a return is held to the scope it claims', async () => {
    const file = (...sections: readonly string[]) => fileOf([actual, youth], { scope: scope(...sections) })
    const nobodyAsked = { ...clerk, requested: [] }
    expect(standings(await file('youth'), nobodyAsked)).toEqual([
      'measurement/k3x9@2012-Q1 actual outside',
      'measurement/young@2012-Q1 actual theirs',
    ])
    expect(standings(await fileOf([actual, tolerance]), nobodyAsked)).toEqual([
      'definition/k3x9@2012-Q1 tolerance proposal',
      'measurement/k3x9@2012-Q1 actual theirs',
    ])
  })

  it('[F39] a return that answers none of our requests is outside, also what belongs to no row', async () => {
    const post = record('post', 'p1', { identity: [entry('ana.6', { title: 'Analyst', directorate: null })] })
    const other = `sha256:${'d'.repeat(64)}`
    const covers = [
      { basedOn: [other] },
      { basedOn: [other], scope: scope('youth') },
      { scope: scope('crime', 'youth') },
      { scope: scope() },
      { scope: { ...scope('crime'), quarters: ['2011-Q4'] } },
      { scope: { ...scope('crime'), quarters: ['2012-Q1', '2011-Q4'] } },
      { scope: { ...scope(), posts: ['analyst'] } },
    ]
    for (const cover of covers)
      expect(standings(await fileOf([actual, youth, post], cover))).toEqual([
        'measurement/k3x9@2012-Q1 actual outside',
        'measurement/young@2012-Q1 actual outside',
        'post/p1 identity outside',
      ])
  })

  it('[F39] unless it claims what was asked of somebody: an officer in another browser still answers', async () => {
    const answer = await fileOf([actual, youth, tolerance], { scope: scope('crime') })
    const within = [
      'definition/k3x9@2012-Q1 tolerance proposal',
      'measurement/k3x9@2012-Q1 actual theirs',
      'measurement/young@2012-Q1 actual outside',
    ]
    expect(standings(answer)).toEqual(within)
    const askedApart = {
      ...clerk,
      requested: [...clerk.requested, requestOf(`sha256:${'d'.repeat(64)}`, 'youth')],
    }
    expect(standings(answer, askedApart)).toEqual(within)
    expect(standings(answer, { ...clerk, requested: [requestOf(asked)] })).toEqual(within)
  })

  it('[G6] a return that answers two requests may answer both', async () => {
    const second = `sha256:${'d'.repeat(64)}`
    const both = { ...clerk, requested: [...clerk.requested, requestOf(second, 'youth')] }
    const file = await fileOf([actual, youth], { basedOn: [asked, second] })
    expect(standings(file, both).every((one) => one.endsWith('theirs'))).toBe(true)
  })

  it('an empty browser takes all of any file', async () => {
    const file = await fileOf([actual, tolerance, youth])
    expect(standings(file, emptyBrowser).every((one) => one.endsWith('theirs'))).toBe(true)
  })

  it('[G6] a row that nobody here knows is outside', async () => {
    const file = await fileOf([record('measurement', 'madeup@2012-Q1', actual.entries)], { basedOn: [asked] })
    expect(standings(file)).toEqual(['measurement/madeup@2012-Q1 actual outside'])
  })
})

describe('proposals', () => {
  it('[G6] change nothing by themselves: what stands contends with none of them', async () => {
    const [one, other] = await Promise.all([
      fileOf([tolerance], { basedOn: [asked] }),
      fileOf([record('definition', 'k3x9@2012-Q1', { tolerance: [entry('hos.1', null)] })]),
    ])
    expect(verdictsOf(planImport(new Map(), [one, other], clerk))).toEqual([
      '0 tolerance new',
      '1 tolerance new',
    ])
  })

  it('[G6] say what they would do to what stands', async () => {
    const ours = record('definition', 'k3x9@2012-Q1', { tolerance: [entry('clerk.1', null)] })
    const plan = planImport(new Map([[keyOf(ours), ours]]), [await fileOf([tolerance])], clerk)
    expect(verdictsOf(plan)).toEqual(['0 tolerance contends'])
  })
})

describe('when it is of', () => {
  const at = (quarter: string, kind = 'measurement', id = 'k3x9'): RecordEntries =>
    record(
      kind,
      `${id}@${quarter}`,
      kind === 'measurement' ? actual.entries : { summary: [entry('ana.1', 'x')] },
    )
  const timings = async (records: readonly RecordEntries[], cover: Parameters<typeof fileOf>[1]) =>
    planImport(new Map(), [await fileOf(records, cover)], clerk).files.flatMap(({ registers }) =>
      registers.map(({ id, timing }) => `${id} ${timing}`),
    )

  it('a figure of a closed quarter is late, whatever file brings it', async () => {
    const records = [at('2011-Q4'), at('2012-Q1')]
    const late = ['k3x9@2011-Q4 late', 'k3x9@2012-Q1 now']
    expect(await timings(records, {})).toEqual(late)
    expect(await timings(records, { kind: 'request' })).toEqual(late)
  })

  it('a figure before the quarter that the return is of is late; words and context are not', async () => {
    const records = [at('2011-Q3'), at('2012-Q1'), at('2011-Q4', 'narrative', 'crime')]
    expect(await timings(records, { scope: scope('crime') })).toEqual([
      'k3x9@2011-Q3 late',
      'k3x9@2012-Q1 now',
      'crime@2011-Q4 now',
    ])
    expect(await timings([at('2011-Q3')], { kind: 'request', scope: scope('crime') })).toEqual([
      'k3x9@2011-Q3 now',
    ])
  })
})

describe('what a later version wrote', () => {
  it('[B3] kinds and registers that nobody knows here are planned, and never taken by themselves', async () => {
    const file = await fileOf(
      [
        record('survey', 's1', { answers: [entry('ana.1', 4)] }),
        figure({ acutal: [entry('ana.2', '1850')] }),
      ],
      { basedOn: [asked] },
    )
    const plan = planImport(new Map(), [file], clerk)
    expect(verdictsOf(plan).toSorted()).toEqual(['0 acutal new', '0 answers new'])
    expect(standingsOf(plan).every((one) => one.endsWith('proposal'))).toBe(true)
    expect(applyChoices(plan, noChoices)[0]?.records).toEqual([])
    const empty = planImport(new Map(), [file], emptyBrowser)
    expect(
      applyChoices(empty, noChoices)[0]
        ?.records.map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['measurement', 'survey'])
  })
})

describe('what a person chooses', () => {
  const parts = async () => {
    const file = await fileOf(
      [figure({ ...actual.entries, comment: [entry('ana.4', 'Fewer')] }), tolerance, youth],
      {
        basedOn: [asked],
      },
    )
    const plan = planImport(new Map(), [file], { ...clerk, records: council })
    const key = (one: RecordEntries, register: string) =>
      partKey(file, { kind: one.kind, id: one.id, register })
    return { plan, key }
  }
  const registersIn = (records: readonly RecordEntries[]) =>
    records.flatMap((one) => Object.keys(one.entries).map((register) => `${one.id} ${register}`))

  it('[G6] nothing: what is theirs is taken, what is not waits and says why', async () => {
    const [applied] = applyChoices((await parts()).plan, noChoices)
    expect(registersIn(applied?.records ?? []).toSorted()).toEqual([
      'k3x9@2012-Q1 actual',
      'k3x9@2012-Q1 comment',
    ])
    expect(applied?.notTaken).toEqual([
      { record: 'definition/k3x9@2012-Q1', register: 'tolerance', reason: 'proposal' },
      { record: 'measurement/young@2012-Q1', register: 'actual', reason: 'outside' },
    ])
  })

  it('to leave one part and take one proposal: no more and no less', async () => {
    const { plan, key } = await parts()
    const left = new Set([key(actual, 'comment')])
    const taken = new Set([key(tolerance, 'tolerance')])
    const [applied] = applyChoices(plan, { left, taken })
    expect(registersIn(applied?.records ?? [])).toEqual(['k3x9@2012-Q1 tolerance', 'k3x9@2012-Q1 actual'])
    expect(applied?.notTaken).toEqual([
      { record: 'measurement/k3x9@2012-Q1', register: 'comment', reason: 'notChosen' },
      { record: 'measurement/young@2012-Q1', register: 'actual', reason: 'outside' },
    ])
  })

  it('of one file and not of another', async () => {
    const files = await Promise.all([fileOf([actual], { note: 'one' }), fileOf([actual], { note: 'two' })])
    const plan = planImport(new Map(), files, emptyBrowser)
    const [first] = files
    if (!first) throw new Error('two files were made')
    const left = new Set([partKey(first, { kind: actual.kind, id: actual.id, register: 'actual' })])
    expect(applyChoices(plan, { left, taken: new Set() }).map(({ records }) => records.length)).toEqual([
      0, 1,
    ])
  })
})
