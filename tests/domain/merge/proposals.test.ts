import type { RecordEntries } from '#domain/bundle/entries'
import type { Decision } from '#domain/merge/decisions'
import { openProposals } from '#domain/merge/proposals'
import type { Entry } from '#domain/register'
import { expect, it } from 'vitest'
import { written } from '../written'

const definition = (tolerance: readonly Entry[]): RecordEntries => ({
  kind: 'definition',
  id: 'k3x9@2012-Q1',
  entries: { tolerance },
})
const waiting: Decision = {
  file: 'sha256:a',
  record: 'definition/k3x9@2012-Q1',
  register: 'tolerance',
  verdict: 'refused',
  reason: 'proposal',
  at: '',
}
const narrow = { mode: 'percent', up: '5', down: '5' }
const wide = { mode: 'percent', up: '50', down: '50' }
const standing = written('clerk', narrow)
const proposed = written('ana', wide, [standing])

const open = (theirs: readonly Entry[], ours: readonly Entry[], decision: Partial<Decision> = {}) =>
  openProposals([{ ...waiting, ...decision }], {
    records: [definition(theirs)],
    known: ours.length > 0 ? [definition(ours)] : [],
    turnedDown: [],
  })

it('[G6] a proposal shows what is proposed, who wrote it, what stands and why it waits', () => {
  expect(open([proposed], [standing])).toEqual([
    {
      file: 'sha256:a',
      kind: 'definition',
      id: 'k3x9@2012-Q1',
      register: 'tolerance',
      why: 'proposal',
      entry: proposed,
      now: narrow,
    },
  ])
  expect(open([proposed], [], { reason: 'outside' })).toMatchObject([{ why: 'outside', now: undefined }])
})

it('is open no more once it stands here, or the clerk wrote over it having seen it', () => {
  expect(open([proposed], [standing, proposed])).toEqual([])
  expect(open([proposed], [written('clerk', narrow, [standing, proposed])])).toEqual([])
})

it('stays open where the clerk wrote something else apart', () => {
  const meanwhile = written('clerk.3', { ...narrow, up: '6' }, [standing])
  expect(open([proposed], [standing, meanwhile]).map(({ now }) => now)).toEqual([meanwhile.value])
})

it('that says what stands anyway is none, 5 and 5.0', () => {
  expect(open([written('ana', { ...narrow, up: '5.0' }, [standing])], [standing])).toEqual([])
})

it('[R6] of several values shows the one that would be shown', () => {
  const higher = written('hos.8', { ...wide, up: '60' }, [standing])
  expect(open([proposed, higher], [standing]).map(({ entry }) => entry)).toEqual([higher])
})

it('of a record set aside whole, or one that the file has not, is none', () => {
  expect(open([proposed], [standing], { register: null, reason: 'damaged' })).toEqual([])
  expect(open([proposed], [standing], { record: 'definition/other@2012-Q1' })).toEqual([])
})

it('[B5] that was turned down in an earlier file is not asked again, and a newer one is', () => {
  const against = (theirs: readonly Entry[]) =>
    openProposals([waiting], {
      records: [definition(theirs)],
      known: [definition([standing])],
      turnedDown: [{ ...definition([]), id: 'other@2012-Q1' }, definition([proposed])],
    }).map(({ entry }) => entry)
  expect(against([proposed])).toEqual([])
  const again = written('ana.7', { ...wide, up: '60' }, [standing, proposed])
  expect(against([again])).toEqual([again])
  const apart = written('hos.8', { ...wide, up: '40' }, [standing])
  expect(against([proposed, apart])).toEqual([apart])
  const forged = { ...proposed, value: { ...wide, up: '90' } }
  expect(against([forged])).toEqual([forged])
})
