import { readDecisions, standingParts } from '#domain/merge/decisions'
import type { Decision } from '#domain/merge/decisions'
import { takenOf, unionOf } from '#domain/merge/union'
import type { Entry } from '#domain/register'
import { describe, expect, it } from 'vitest'

const about = (verdict: Decision['verdict'], part: Partial<Decision> = {}): Decision => ({
  file: 'sha256:a',
  record: null,
  register: null,
  verdict,
  reason: '',
  at: '',
  ...part,
})
const row = { record: 'measurement/k3x9@2012-Q1' }
const actual = { ...row, register: 'actual' }

describe('decisions about a file', () => {
  const counts = (...verdicts: readonly Decision['verdict'][]) =>
    readDecisions(verdicts.map((one) => about(one))).files.has('sha256:a')

  it('the last one holds', () => {
    expect(counts()).toBe(false)
    expect(counts('accepted')).toBe(true)
    expect(counts('accepted', 'withdrawn')).toBe(false)
    expect(counts('accepted', 'withdrawn', 'accepted')).toBe(true)
    expect(counts('refused')).toBe(false)
  })

  it('are about that file alone', () => {
    const { files, partsOf } = readDecisions([
      about('accepted'),
      about('accepted', { file: 'sha256:b' }),
      about('refused', { ...actual, file: 'sha256:b' }),
      about('withdrawn'),
    ])
    expect([...files]).toEqual(['sha256:b'])
    expect(partsOf('sha256:a')(row.record, 'actual')).toBe(true)
    expect(partsOf('sha256:b')(row.record, 'actual')).toBe(false)
  })
})

describe('decisions about parts', () => {
  const isTaken = (...parts: readonly Decision[]) => {
    const taken = readDecisions([about('accepted'), ...parts]).partsOf('sha256:a')
    return [taken(row.record, 'actual'), taken(row.record, 'comment'), taken('quarter/2012-Q1', 'state')]
  }

  it('of a register, of a record, and of a register within a record that was refused', () => {
    expect(isTaken()).toEqual([true, true, true])
    expect(isTaken(about('refused', actual))).toEqual([false, true, true])
    expect(isTaken(about('refused', row))).toEqual([false, false, true])
    expect(isTaken(about('refused', row), about('accepted', actual))).toEqual([true, false, true])
    expect(isTaken(about('refused', actual), about('accepted', actual))).toEqual([true, true, true])
  })

  it('are not mistaken for each other, whatever a register or a record is called', () => {
    const star = about('refused', { ...row, register: '*' })
    expect(isTaken(star)).toEqual([true, true, true])
    const { partsOf } = readDecisions([star, about('accepted', row)])
    expect(partsOf('sha256:a')(row.record, '*')).toBe(false)
    const spaced = about('refused', { record: `${row.record} later`, register: 'actual' })
    const other = about('refused', { ...row, register: 'later actual' })
    expect(readDecisions([spaced]).partsOf('sha256:a')(row.record, 'later actual')).toBe(true)
    expect(standingParts([star, about('refused', row), spaced, other])).toHaveLength(4)
  })

  it('outlive the withdrawal of their file: put back, it is taken as far as it was', () => {
    const decisions = [about('accepted'), about('refused', actual), about('withdrawn'), about('accepted')]
    expect(readDecisions(decisions).partsOf('sha256:a')(row.record, 'actual')).toBe(false)
  })

  it('stand with the last of each; whole files are none', () => {
    const first = about('refused', { ...actual, reason: 'proposal' })
    const last = about('refused', { ...actual, reason: 'turnedDown' })
    const other = about('refused', { ...row, reason: 'damaged' })
    expect(standingParts([about('accepted'), first, other, last])).toEqual([last, other])
  })
})

describe('what counts of a file', () => {
  const entry: Entry = { dot: 'ana.1', over: {}, value: 'x', was: null, at: '', by: '' }
  const record = { kind: 'measurement', id: 'k3x9@2012-Q1', entries: { actual: [entry], comment: [entry] } }

  it('is what was not refused; a record of which nothing is left is none', () => {
    expect(takenOf([record], () => true)).toEqual([record])
    expect(takenOf([record], (_record, register) => register === 'actual')).toEqual([
      { ...record, entries: { actual: [entry] } },
    ])
    expect(takenOf([record], () => false)).toEqual([])
  })

  it('[R3] joins with the rest record by record and register by register, each entry once', () => {
    const other = { ...record, entries: { comment: [{ ...entry, dot: 'hos.1' }], target: [entry] } }
    const union = [...unionOf([[record], [other], [record]]).values()]
    expect(union).toEqual([
      {
        ...record,
        entries: { actual: [entry], comment: [entry, { ...entry, dot: 'hos.1' }], target: [entry] },
      },
    ])
    expect(unionOf([[record], [{ ...record, id: 'other' }], [{ ...record, kind: 'year' }]]).size).toBe(3)
  })
})
