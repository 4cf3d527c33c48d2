import { describe, expect, it, test } from 'vitest'
import {
  codes,
  definition,
  dudley,
  figure,
  marked,
  open,
  openText,
  plainBundle,
  refusal,
  sealed,
  sealedDraft,
  sealedHand,
  taken,
} from './bundles'

const measurement = 'measurement of PI1128 in Quarter 1 2012/13'

describe('a file that is a bundle', () => {
  it('[B2] is taken without ids and marks: its writer is the content itself, whatever the head says', async () => {
    const hand = plainBundle()
    hand.head.actor = { id: 'a7f3c2d9', seq: 1, previous: null }
    const gated = await taken(hand)
    const [entry] = gated.records[1]?.entries.actual ?? []
    expect(entry).toEqual({
      dot: `plain-${gated.contentId.slice(7, 19)}.1`,
      over: {},
      value: { state: 'final', value: '1850' },
      was: null,
      at: '2012-07-12T09:30:00Z',
      by: '',
    })
  })

  it('[B2] is refused with marks that no id and no hashes stand for', async () => {
    const hand = plainBundle()
    hand.payload.records = [{ ...marked({ kind: 'quarter', id: '2012-Q1', values: { state: 'open' } }) }]
    expect(codes(await refusal(hand))).toEqual(['unsealed-marks'])
    const half = await sealedHand()
    delete half.integrity
    expect(codes(await refusal(half))).toEqual(['unsealed-marks'])
  })

  it('[B4] keeps its entries as they were written when sealed', async () => {
    const gated = await taken(await sealed())
    expect(gated.setAside).toEqual([])
    expect(gated.records.find(({ kind }) => kind === 'measurement')?.entries.target).toEqual([
      { ...sealedDraft.payload.records[1]?.marks?.target, value: { kind: 'point', value: '2061' } },
    ])
  })
})

describe('versions', () => {
  it('[B3] [F26] a file that needs a newer reader is refused in one sentence', async () => {
    const [problem, ...others] = await refusal({
      ...plainBundle(),
      formatVersion: 3,
      minReaderVersion: 2,
      payload: 'unreadable',
    })
    expect(others).toEqual([])
    expect(problem?.code).toBe('newer-version')
    expect(problem?.message).toContain('written by a newer Quarterdeck')
    expect(problem?.message).toContain('Nothing was changed.')
  })

  it('[B3] [F26] a later compatible file is taken; kinds, registers and members unknown here are kept and named', async () => {
    const survey = { kind: 'survey', id: 's1', values: { answers: { yes: 4 } } }
    const hand = plainBundle(survey)
    hand.formatVersion = 2
    hand.payload.records[1] = figure({
      actual: { state: 'final', value: '1850', rounding: { to: 'ten' } },
      acutal: { state: 'final', value: '1580' },
    })
    const gated = await taken(hand)
    expect(gated.kept).toEqual([
      { code: 'unknown', path: `${measurement}, actual, rounding`, message: '“rounding”: kept, not shown.' },
      { code: 'unknown', path: `${measurement}, acutal`, message: '“acutal”: kept, not shown.' },
      {
        code: 'unknown',
        path: 'survey s1',
        message: expect.stringContaining('does not know the kind “survey”'),
      },
    ])
    expect(gated.records[1]?.entries.actual?.[0]?.value).toEqual({
      state: 'final',
      value: '1850',
      rounding: { to: 'ten' },
    })
    expect(gated.records[1]?.entries.acutal?.[0]?.value).toEqual({ state: 'final', value: '1580' })
    expect(gated.foreign.map(({ kind, entries }) => [kind, entries.answers?.[0]?.value])).toEqual([
      ['survey', { yes: 4 }],
    ])
  })
})

describe('values', () => {
  test.each([
    [
      'a separator',
      { actual: { state: 'final', value: '1,850' } },
      `${measurement}, actual, value`,
      '“1,850” is not a figure in normal form',
    ],
    [
      'a number that is no text',
      { actual: { state: 'final', value: 1850 } },
      `${measurement}, actual`,
      'none of the forms',
    ],
    [
      'an unknown kind of target',
      { target: { kind: 'about', value: '1' } },
      `${measurement}, target, kind`,
      'expected point, range',
    ],
    [
      'a date that does not exist',
      { correctiveAction: { reason: '', action: '', post: null, by: '2012-06-31' } },
      `${measurement}, corrective action, by`,
      '“2012-06-31” does not exist',
    ],
    ['a missing member', { forecast: { value: '4' } }, `${measurement}, forecast, reason`, 'missing'],
  ])('[G3] %s is refused with its place, never rewritten', async (...row) => {
    const [, values, path, words] = row
    const hand = plainBundle()
    hand.payload.records[1] = figure(values)
    const [problem, ...others] = await refusal(hand)
    expect(others).toEqual([])
    expect(problem).toEqual({ code: 'value', path, message: expect.stringContaining(words) })
  })

  it('[G3] a negative tolerance is refused in words', async () => {
    const hand = plainBundle()
    hand.payload.records[0] = {
      ...definition,
      values: { ...definition.values, tolerance: { mode: 'percent', up: '-5', down: '5' } },
    }
    const [problem] = await refusal(hand)
    expect(problem).toMatchObject({ path: 'definition of PI1128 from Quarter 1 2012/13, tolerance, up' })
    expect(problem?.message).toContain('never negative')
  })

  it('accepts every register emptied, and an end before its start, which becomes a check (R8)', async () => {
    const life = { from: '2012-Q3', until: '2012-Q1', dueIn: [1], lagQuarters: 0 }
    const gated = await taken(plainBundle({ kind: 'indicator', id: 'k3x9', values: { life, tags: null } }))
    expect(gated.records).toHaveLength(3)
  })

  it('gives all problems of a file at once', async () => {
    const hand = plainBundle(
      { kind: 'measurement', id: 'k3x9', values: {} },
      { kind: 'quarter', id: '2012-Q1', values: { state: 'half open' } },
      { kind: 'section', values: {} },
    )
    hand.payload.records[1] = figure({ actual: { state: 'final', value: '1,850' }, comment: 5 })
    expect((await refusal(hand)).map(({ code, path }) => [code, path])).toEqual([
      ['record', 'record 5, id'],
      ['value', `${measurement}, actual, value`],
      ['value', `${measurement}, comment`],
      ['id', 'measurement k3x9'],
      ['value', 'Quarter 1 2012/13, state'],
    ])
  })
})

describe('records', () => {
  it('[F32] [G3] one that stands twice is refused with both places', async () => {
    const [problem] = await refusal(plainBundle(figure({ comment: 'Again' })))
    expect(problem).toMatchObject({ code: 'duplicate-record', path: measurement })
    expect(problem?.message).toContain('record 2 and as record 3')
  })

  it('[G1] 20,000 are taken from a return and not one more', async () => {
    const quarters = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        kind: 'dismissal',
        id: `d${index}`,
        values: { reason: 'x' },
      }))
    const hand = plainBundle()
    hand.payload.records = quarters(20_000)
    expect((await open(hand)).ok).toBe(true)
    hand.payload.records = quarters(20_001)
    const [problem] = await refusal(hand)
    expect(problem?.message).toMatch(/holds 20,001 records; at most 20,000/)
    expect((await open({ ...hand, kind: 'backup' }, { allowBackup: true })).ok).toBe(true)
  })

  it('[G1] a backup is taken by Restore only', async () => {
    expect(codes(await refusal({ ...plainBundle(), kind: 'backup' }))).toEqual(['backup'])
    expect((await open({ ...plainBundle(), kind: 'backup' }, { allowBackup: true })).ok).toBe(true)
  })

  it('a locked file says that it is locked', async () => {
    const { format, formatVersion, minReaderVersion } = plainBundle()
    const locked = { format, formatVersion, minReaderVersion, kind: 'sealed', kdf: {}, salt: '', iv: '' }
    expect(codes(await refusal(locked))).toEqual(['sealed'])
  })
})

describe('the council', () => {
  const organisation = { id: 'dudley', firstMonth: 4 }

  it('[G6] takes its own files, and in an empty browser those of any', async () => {
    expect((await open(plainBundle(), { organisation })).ok).toBe(true)
    expect((await open(plainBundle(), {})).ok).toBe(true)
  })

  it('[G6] refuses the file of another organisation, by name', async () => {
    const [problem] = await refusal(plainBundle(), { organisation: { id: 'hart', firstMonth: 4 } })
    expect(problem?.code).toBe('other-organisation')
    expect(problem?.message).toContain('“Dudley MBC”')
  })

  it('[G6] refuses another first month, on the cover or in a record', async () => {
    const [cover] = await refusal(plainBundle(), { organisation: { id: 'dudley', firstMonth: 1 } })
    expect(cover?.message).toContain('starts in April, here in January')
    const inside = plainBundle({
      kind: 'organisation',
      id: 'organisation',
      values: { year: { firstMonth: 1 } },
    })
    expect(await refusal(inside, { organisation })).toMatchObject([
      { code: 'first-month', path: 'organisation, year' },
    ])
  })

  it('[B2] a cover that lacks something says what', async () => {
    const hand = plainBundle()
    hand.head.organisation = { id: dudley.id, firstMonth: 13 }
    expect((await refusal(hand)).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'head, organisation, name: This is missing.',
      'head, organisation, first month: 13 is too large: at most 12.',
    ])
  })

  it('[G2] JSON of another program says so', async () => {
    for (const foreign of ['{}', '[]', '"text"', '12', 'null', '{"format":"quarterdeck"}'])
      expect(await openText(`${foreign} `)).toMatchObject({ ok: false, error: [{ code: 'not-ours' }] })
  })

  it('[F7] what the rescue page saved is not called another program’s', async () => {
    const raw = '{"kept":[],"all":{"format":"quarterdeck-raw","at":"2012-07-12T09:30:00Z","databases":[]}}'
    expect(await openText(raw)).toMatchObject({ ok: false, error: [{ code: 'raw' }] })
  })
})
