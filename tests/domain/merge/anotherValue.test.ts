import { expect, test } from 'vitest'
import type { Json } from '#domain/canonical'
import { anotherDraft, planAnother } from '#domain/merge/anotherValue'
import { conflictsOf } from '#domain/merge/conflicts'
import type { OpenConflicts, OpenValues } from '#domain/merge/openConflicts'
import type { AnyRecord } from '#domain/records'
import { buildStructure } from '#domain/structure'

const definition: AnyRecord = {
  kind: 'definition',
  id: 'a@2012-Q1',
  unsettled: [],
  values: { identity: { ref: 'PI1', title: 'One' } },
}
const structure = buildStructure([definition])

function open(register: string, [mine, theirs]: readonly [Json, Json], was: Json = null) {
  const entries = [mine, theirs].map((value, at) => ({
    dot: `${at === 0 ? 'me' : 'ann'}.2`,
    over: { zoe: 1 },
    value,
    was: { dot: 'zoe.1', value: was },
    at: '',
    by: '',
  }))
  const marks = { kind: 'measurement', id: 'a@2012-Q1', entries: { [register]: entries } } as const
  const record: OpenConflicts = { marks, conflicts: conflictsOf(marks, new Set(['me'])) }
  const conflict = record.conflicts.find((one): one is OpenValues => one.about === 'values')
  if (!conflict) throw new Error('no conflict')
  return { record, conflict, plan: (text: string) => planAnother(text, record, { conflict, structure }) }
}

const figures = open('actual', [
  { state: 'provisional', value: '1' },
  { state: 'final', value: '2' },
])

test('[R7] a typed figure settles the conflict, and stays provisional where the one shown is', () => {
  expect(figures.plan('1,500')).toEqual({
    plan: 'write',
    writes: [
      {
        kind: 'measurement',
        id: 'a@2012-Q1',
        register: 'actual',
        value: { state: 'provisional', value: '1500' },
        before: { state: 'provisional', value: '1' },
        settles: figures.conflict.live,
      },
    ],
  })
})

test('[N2] what may mean several things is asked about; what is written beside the figure settles nothing', () => {
  const planned = figures.plan('<5')
  if (planned.plan !== 'refuse') throw new Error('was not asked')
  const writes = planned.offers.flatMap((offer) => offer.writes)
  expect(writes.map(({ register, settles }) => [register, settles !== undefined])).toEqual(
    expect.arrayContaining([
      ['actual', true],
      ['access', false],
    ]),
  )
  expect(figures.plan('about ten')).toMatchObject({ plan: 'refuse', offers: [] })
})

test('[R9] a text begins with the changes of both, where they fit, and with the one shown where not', () => {
  const fits = open(
    'comment',
    ['One clinic shut in May.', 'One clinic closed in May. It is open.'],
    'One clinic closed in May.',
  )
  expect(anotherDraft(fits.record, fits.conflict, structure)).toBe('One clinic shut in May. It is open.')
  const overlaps = open('comment', ['Two clinics', 'Three clinics'], 'One clinic')
  expect(anotherDraft(overlaps.record, overlaps.conflict, structure)).toBe('Two clinics')
})

test('a text that is too long to be stored is refused', () => {
  const texts = open('comment', ['mine', 'theirs'])
  expect(texts.plan('x'.repeat(200_001))).toMatchObject({ plan: 'refuse' })
  expect(texts.plan('x'.repeat(200_000))).toMatchObject({ plan: 'write' })
  expect(texts.plan('  ')).toMatchObject({ plan: 'write', writes: [{ value: null }] })
})

test('what is not typed in one field is not offered', () => {
  const { record, conflict } = open('forecast', [null, { value: '1', reason: '' }])
  expect(anotherDraft(record, conflict, structure)).toBeUndefined()
})
