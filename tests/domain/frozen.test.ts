import { describe, expect, test } from 'vitest'
import { correctionsSince } from '#domain/pack/corrections'
import { freezeFigures, frozenText, nextLabel, newestOf, reportOf as reopened } from '#domain/pack/frozen'
import { heldCommittee, packForCommittee } from '#domain/pack/packsFor'
import { everything } from '#domain/pack/receives'
import type { OfKind } from '#domain/recordIndex'
import type { Frozen } from '#domain/records/version'
import type { AnyRecord } from '#domain/records'
import { rowsOfReport, scorecardRow } from '#domain/scorecard'
import { reportOf } from './report'

const post: AnyRecord = {
  kind: 'post',
  id: 'analyst',
  unsettled: [],
  values: { identity: { title: 'Analyst', directorate: null }, holder: { name: 'Jo Bloggs' } },
}
const dismissal: AnyRecord = {
  kind: 'dismissal',
  id: 'd1',
  unsettled: [],
  values: { reason: 'Nobody is to read this' },
}

const report = reportOf(
  [
    { id: 'pi1', section: 'roads', actual: '1850', target: '2061', comment: 'Fewer.' },
    { id: 'pi2', section: 'parks', actual: '738.5', target: '571' },
    { id: 'pi3', section: 'parks' },
  ],
  [post, dismissal],
)
const hash = `sha256:${'0'.repeat(64)}`
const freeze = (of = report): Frozen => ({
  ...freezeFigures({ report: of, label: '1.0', asAt: '2012-08-14', files: ['sha256:b', 'sha256:a'] }),
  hash,
})

const statusesIn = (of: typeof report) =>
  rowsOfReport(of, scorecardRow).map(({ id, result: { status } }) => [
    id,
    status.has === 'band' ? status.band.label : status.reason,
  ])

describe('a finalised version', () => {
  test('[S14] opens as the report that it was, every status with it', () => {
    const again = reopened(freeze())
    if (!again.ok) throw new Error(again.error.message)
    expect(statusesIn(again.value)).toEqual(statusesIn(report))
    expect(statusesIn(report).map(([, status]) => status)).toContain('Exceeds the target tolerance')
    expect(again.value.figures.get('measurement', 'pi1@2012-Q1')?.values.comment).toBe('Fewer.')
  })

  test('[S14] keeps with each rating what was compared, exactly', () => {
    expect(freeze().ratings).toContainEqual(
      expect.objectContaining({ indicator: 'pi2', actual: '1477/2', target: '571', basis: 'yearToDate' }),
    )
    expect(freeze().ratings).toContainEqual(
      expect.objectContaining({ indicator: 'pi3', reason: 'notReported' }),
    )
  })

  test('holds no name of a person and nothing that only steers the work', () => {
    const text = frozenText(freeze())
    expect(text).toContain('Analyst')
    expect(text).not.toContain('Jo Bloggs')
    expect(text).not.toContain('Nobody is to read this')
  })

  test('the same state gives the same text, in whatever order it was read', () => {
    const rows = [
      { id: 'a', section: 'roads', actual: '1', target: '2' },
      { id: 'b', section: 'parks', actual: '3', target: '4' },
    ]
    expect(frozenText(freeze(reportOf(rows)))).toBe(frozenText(freeze(reportOf(rows.toReversed()))))
  })

  test('[S14] does not open where a rating comes out otherwise than it was printed', () => {
    const frozen = freeze()
    const changed = { ...frozen, ratings: frozen.ratings.map((rating) => ({ ...rating, band: 'Star' })) }
    expect(reopened(changed)).toMatchObject({ ok: false, error: { code: 'otherRatings' } })
  })

  test.each([
    ['no JSON', 'nonsense'],
    ['an unknown kind', '{"id":"x","kind":"person","values":{}}'],
    ['a value of another shape', '{"id":"pi1@2012-Q1","kind":"measurement","values":{"comment":5}}'],
    ['an id of another form', '{"id":"pi1","kind":"measurement","values":{}}'],
    ['an unknown register', '{"id":"pi1@2012-Q1","kind":"measurement","values":{"__proto__":{"a":1},"x":1}}'],
  ])('does not open where a record is %s', (_, record) => {
    const frozen = freeze()
    expect(reopened({ ...frozen, records: [...frozen.records, record] })).toMatchObject({
      ok: false,
      error: { code: 'damagedVersion' },
    })
  })
})

describe('[S14] the committees of a finalised version', () => {
  const cabinet = (title: string, id = 'cabinet'): OfKind<'committee'> => ({
    kind: 'committee',
    id,
    unsettled: [],
    values: {
      identity: { name: 'Cabinet', kind: '' },
      content: { ...everything, sections: ['roads'], order: ['pi1'] },
      front: {
        title,
        meeting: 'Cabinet',
        date: '2012-09-13',
        author: 'A. Lee',
        blocks: [{ title: 'T', text: title }],
      },
      composition: { parts: [{ part: 'summary', shown: true }], charts: 'all' },
      drafts: [{ quarter: '2012-Q1', number: 1, on: '2012-08-01', of: 'given-out' }],
    },
  })
  const row = { id: 'pi1', section: 'roads', actual: '1850', target: '2061' }
  const thawedOf = (frozen: Frozen) => {
    const again = reopened(frozen)
    if (!again.ok) throw new Error(again.error.message)
    return again.value
  }

  test('a pack is cut by the committee as it was, whatever was changed since', () => {
    const then = cabinet('Quarter 1')
    const held = heldCommittee(cabinet('Quarter 2'), thawedOf(freeze(reportOf([row], [then]))))
    expect(held && packForCommittee(held)).toEqual(packForCommittee(then))
  })

  test('a committee that came later is not in it, nor in a version that was made without any', () => {
    const version = thawedOf(freeze(reportOf([row], [cabinet('Quarter 1')])))
    expect(heldCommittee(cabinet('Quarter 1', 'scrutiny'), version)).toBeUndefined()
    expect(heldCommittee(cabinet('Quarter 1'), thawedOf(freeze()))).toBeUndefined()
  })

  test('which drafts were given out is not in it; its front is, and so in the text that is hashed', () => {
    const text = frozenText(freeze(reportOf([row], [cabinet('Quarter 1')])))
    expect(text).not.toContain('given-out')
    expect(text).not.toBe(frozenText(freeze(reportOf([row], [cabinet('Quarter 2')]))))
    const { drafts: _, ...values } = cabinet('Quarter 1').values
    expect(text).toBe(frozenText(freeze(reportOf([row], [{ ...cabinet('Quarter 1'), values }]))))
  })

  test('[K4] a front that was changed since is no correction', () => {
    const version = freeze(reportOf([row], [cabinet('Quarter 1')]))
    expect(correctionsSince(reportOf([row], [cabinet('Quarter 2')]), [version], true)).toEqual([])
  })
})

test('versions of a quarter are 1.0, 1.1, …, and the highest counts', () => {
  expect(nextLabel([])).toBe('1.0')
  expect(nextLabel([{ label: '1.0' }])).toBe('1.1')
  expect(nextLabel([{ label: '1.9' }, { label: '1.10' }, { label: '1.2' }])).toBe('1.11')
  expect(newestOf([{ label: '1.9' }, { label: '1.10' }])?.label).toBe('1.10')
})
