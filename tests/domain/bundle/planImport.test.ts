import { planImport } from '#domain/bundle/planImport'
import { foldRecord } from '#domain/fold'
import { keyOf, unionOf } from '#domain/merge/union'
import { describe, expect, it } from 'vitest'
import { applyChoices, noChoices } from '#domain/bundle/planImport'
import { plainBundle, taken } from './bundles'
import { definition, emptyBrowser, entry, figure, fileOf, final, record, stateOf, verdictsOf } from './plans'
import type { RecordEntries } from '#domain/bundle/entries'

const verdicts = async (ours: RecordEntries, ...theirs: readonly RecordEntries[]) => {
  const files = await Promise.all(theirs.map((one) => fileOf([one])))
  return verdictsOf(planImport(stateOf(ours, definition), files, emptyBrowser))
}

const typed = entry('ana.1', final('1850'))
const corrected = entry('hos.2', final('1851'), { ana: 1 })
const apart = entry('hos.2', final('1849'))

describe('what a file would do to a register', () => {
  it('is new where nothing was written', async () => {
    const file = await fileOf([figure({ actual: [typed] }), definition])
    const plan = planImport(new Map(), [file], emptyBrowser)
    expect(verdictsOf(plan)).toEqual(['0 identity new', '0 actual new'])
    const [applied] = applyChoices(plan, noChoices)
    expect(applied?.records.map(keyOf)).toEqual(['definition/k3x9@2012-Q1', 'measurement/k3x9@2012-Q1'])
    expect(plan.places.record('measurement', 'k3x9@2012-Q1')).toBe(
      'measurement of PI1128 in Quarter 1 2012/13',
    )
  })

  it('updates what its writer had seen', async () => {
    expect(await verdicts(figure({ actual: [typed] }), figure({ actual: [corrected] }))).toEqual([
      '0 actual updates',
    ])
  })

  it('[F25] is nothing where you have it', async () => {
    const ours = figure({ actual: [typed, corrected] })
    expect(await verdicts(ours, figure({ actual: [corrected] }))).toEqual(['0 actual alreadyHave'])
  })

  it('is older where ours was written over it', async () => {
    const ours = figure({ actual: [corrected] })
    expect(await verdicts(ours, figure({ actual: [typed] }))).toEqual(['0 actual older'])
  })

  it('is older where ours was written over it, also while ours is still to be chosen about', async () => {
    const ours = figure({ actual: [corrected, entry('clerk.3', final('1849'))] })
    expect(await verdicts(ours, figure({ actual: [typed] }))).toEqual(['0 actual older'])
  })

  it('[R5] merges where two wrote the same apart, 97 and 97.0, in both directions', async () => {
    const [ana, hos] = [entry('ana.1', final('97')), entry('hos.2', final('97.0'))]
    expect(await verdicts(figure({ actual: [ana] }), figure({ actual: [hos] }))).toEqual(['0 actual merges'])
    expect(await verdicts(figure({ actual: [hos] }), figure({ actual: [ana] }))).toEqual(['0 actual merges'])
  })

  it('is what you already have where the same was written again over it', async () => {
    const again = entry('hos.2', final('1850.0'), { ana: 1 })
    expect(await verdicts(figure({ actual: [typed] }), figure({ actual: [again] }))).toEqual([
      '0 actual alreadyHave',
    ])
  })

  it('[R5] contends where two wrote apart, register by register, and the rest is taken', async () => {
    const ours = figure({
      actual: [typed],
      comment: [entry('ana.2', 'Fewer')],
      forecast: [entry('ana.3', null)],
    })
    const theirs = figure({
      actual: [apart],
      comment: [entry('hos.3', 'More')],
      target: [entry('hos.4', { kind: 'toBeSet' })],
    })
    const said = ['0 actual contends', '0 comment contends', '0 target new']
    expect((await verdicts(ours, theirs)).toSorted()).toEqual(said)
    expect((await verdicts(theirs, ours)).toSorted()).toEqual([...said.slice(0, 2), '0 forecast new'])
  })

  it('[R5] contends within one file', async () => {
    const plan = planImport(new Map(), [await fileOf([figure({ actual: [typed, apart] })])], emptyBrowser)
    expect(verdictsOf(plan)).toEqual(['0 actual contends'])
  })

  it('[R5] order never contends', async () => {
    const order = (dot: string, value: string) => record('indicator', 'k3x9', { order: [entry(dot, value)] })
    expect(await verdicts(order('ana.1', 'a0'), order('hos.2', 'a1'))).toEqual(['0 order updates'])
  })

  it('[R10] one name with two contents contends, and its writer is named', async () => {
    const fork = await fileOf([figure({ actual: [entry('ana.1', final('1'))] })])
    const plan = planImport(stateOf(figure({ actual: [typed] })), [fork], emptyBrowser)
    expect(verdictsOf(plan)).toEqual(['0 actual contends'])
    expect(plan.forked).toEqual(['ana'])
  })

  it('a register named like a method of every object is new', async () => {
    const file = await taken(plainBundle({ kind: 'quarter', id: '2012-Q1', values: { toString: 'x' } }))
    const quarter = record('quarter', '2012-Q1', { state: [entry('ana.1', 'open')] })
    expect(verdictsOf(planImport(stateOf(quarter), [file], emptyBrowser))).toEqual([
      '0 identity new',
      '0 actual new',
      '0 toString new',
    ])
  })
})

describe('several files at once', () => {
  it('[R5] two returns that contend both say so, whichever comes first', async () => {
    const [ana, hos] = [figure({ actual: [typed] }), figure({ actual: [apart] })]
    const both = ['0 actual contends', '1 actual contends']
    expect(await verdicts(figure({}), ana, hos)).toEqual(both)
    expect(await verdicts(figure({}), hos, ana)).toEqual(both)
  })

  it('judges each by what the ones before it bring', async () => {
    const [first, second] = [figure({ actual: [typed] }), figure({ actual: [corrected] })]
    expect(await verdicts(figure({}), first, second)).toEqual(['0 actual new', '1 actual updates'])
    expect(await verdicts(figure({}), second, first)).toEqual(['0 actual new', '1 actual older'])
    expect(await verdicts(figure({}), first, first)).toEqual(['0 actual new', '1 actual alreadyHave'])
  })

  it('[R7] nothing contends where a third file settles it', async () => {
    const settled = entry('clerk.5', final('1849'), { ana: 1, hos: 2 })
    const files = [typed, apart, settled].map((one) => figure({ actual: [one] }))
    expect(await verdicts(figure({}), ...files)).toEqual([
      '0 actual new',
      '1 actual updates',
      '2 actual alreadyHave',
    ])
  })

  it('[R10] a fork between two files is named whichever comes first', async () => {
    const [one, other] = await Promise.all([
      fileOf([figure({ actual: [typed] })]),
      fileOf([figure({ actual: [entry('ana.1', final('1'))] })]),
    ])
    for (const files of [
      [one, other],
      [other, one],
    ])
      expect(planImport(new Map(), files, emptyBrowser).forked).toEqual(['ana'])
  })
})

describe('deletions', () => {
  const deletion = entry('clerk.9', { saw: { actual: { ana: 1 } } })

  it('[R8] of what nobody changed since is taken', async () => {
    const [ours, theirs] = [figure({ actual: [typed] }), figure({ deleted: [deletion] })]
    expect(await verdicts(ours, theirs)).toEqual(['0 deleted new'])
    expect(
      [...unionOf([[ours], [theirs]]).values()].map((one) => foldRecord({ ...one, kind: 'measurement' })),
    ).toEqual([undefined])
  })

  it('[R8][F44] of what was changed since is asked about, whichever side deleted it', async () => {
    const changed = figure({ actual: [typed, corrected] })
    const gone = figure({ actual: [typed], deleted: [deletion] })
    expect(await verdicts(changed, figure({ deleted: [deletion] }))).toEqual(['0 deleted editedOrDeleted'])
    expect(await verdicts(gone, changed)).toEqual(['0 actual editedOrDeleted'])
  })

  it('[R8] is asked about even where the other side wrote the same value again', async () => {
    const gone = figure({ actual: [typed], deleted: [deletion] })
    const again = figure({ actual: [entry('hos.2', final('1850'), { ana: 1 })] })
    expect(await verdicts(gone, again)).toEqual(['0 actual editedOrDeleted'])
  })

  it('[R8] of two files, one that deletes and one that changes, both are asked about', async () => {
    const files = [figure({ deleted: [deletion] }), figure({ actual: [corrected] })]
    const ours = figure({ actual: [typed] })
    expect(await verdicts(ours, ...files)).toEqual(['0 deleted editedOrDeleted', '1 actual editedOrDeleted'])
    expect(await verdicts(ours, ...files.toReversed())).toEqual([
      '0 actual editedOrDeleted',
      '1 deleted editedOrDeleted',
    ])
  })

  it('what we have or wrote over is not asked about again', async () => {
    const torn = figure({ actual: [corrected], deleted: [deletion] })
    expect(await verdicts(torn, figure({ actual: [corrected], deleted: [deletion] }))).toEqual([
      '0 actual alreadyHave',
      '0 deleted alreadyHave',
    ])
    expect(
      await verdicts(figure({ actual: [corrected] }), figure({ actual: [typed], deleted: [deletion] })),
    ).toEqual(['0 actual older', '0 deleted editedOrDeleted'])
  })
})

describe('plain files', () => {
  it('[B2][F25] the same content is the same writer: taken twice it does nothing', async () => {
    const first = await taken(plainBundle())
    const later = { ...plainBundle().head, createdAt: '2013-01-01T00:00:00Z' }
    const again = await taken({ ...plainBundle(), head: later })
    const plan = planImport(stateOf(...first.records), [again], emptyBrowser)
    expect(verdictsOf(plan)).toEqual(['0 identity alreadyHave', '0 actual alreadyHave'])
  })
})
