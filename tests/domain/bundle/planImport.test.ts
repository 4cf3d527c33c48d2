import type { RecordEntries } from '#domain/bundle/entries'
import { buildPayload } from '#domain/bundle/build'
import { entriesToApply, planImport } from '#domain/bundle/planImport'
import type { Json } from '#domain/canonical'
import { foldRecord } from '#domain/fold'
import type { Entry } from '#domain/register'
import { describe, expect, it } from 'vitest'
import { codes, plainBundle, sealed, sealedDraft, taken } from './bundles'

/** The analyst writes as `ana`, the head of service as `hos`; `over` is what they had seen. */
const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '',
  by: '',
})
const final = (value: string): Json => ({ state: 'final', value })

const figure = (entries: Record<string, readonly Entry[]>): RecordEntries => ({
  kind: 'measurement',
  id: 'k3x9@2012-Q1',
  entries,
})
const definition: RecordEntries = {
  kind: 'definition',
  id: 'k3x9@2012-Q1',
  entries: { identity: [entry('clerk.1', { ref: 'PI1128', title: 'Violent crime' })] },
}

const stateOf = (...records: readonly RecordEntries[]) =>
  new Map(records.map((record) => [`${record.kind}/${record.id}`, record]))
const fileOf = async (...records: readonly RecordEntries[]) =>
  taken(await sealed({ ...sealedDraft, payload: buildPayload(records) }))
const plan = async (ours: RecordEntries, theirs: RecordEntries) =>
  planImport(stateOf(ours, definition), await fileOf(theirs))

const typed = entry('ana.1', final('1850'))
const corrected = entry('hos.2', final('1851'), { ana: 1 })
const apart = entry('hos.2', final('1849'))

describe('what a file would do to a register', () => {
  it('is new where nothing was written', async () => {
    const file = await fileOf(figure({ actual: [typed] }), definition)
    const into = planImport(new Map(), file)
    expect(into.counts).toEqual({
      new: 2,
      updates: 0,
      alreadyHave: 0,
      older: 0,
      contends: 0,
      editedOrDeleted: 0,
    })
    expect(into.touched.map((record) => foldRecord(record)?.values)).toEqual([
      { identity: { ref: 'PI1128', title: 'Violent crime' } },
      { actual: { state: 'final', value: '1850' } },
    ])
    expect(entriesToApply(into)).toEqual({ ok: true, value: into.touched })
  })

  it('updates what its writer had seen', async () => {
    const into = await plan(figure({ actual: [typed] }), figure({ actual: [corrected] }))
    expect(into.registers).toEqual([
      { kind: 'measurement', id: 'k3x9@2012-Q1', register: 'actual', verdict: 'updates' },
    ])
    expect(into.touched[0]?.entries.actual).toEqual([typed, corrected])
  })

  it('[F25] is nothing where you have it: a file planned a second time touches nothing', async () => {
    const into = await plan(figure({ actual: [typed, corrected] }), figure({ actual: [corrected] }))
    expect(into.counts.alreadyHave).toBe(1)
    expect([into.touched, into.contending]).toEqual([[], []])
  })

  it('is older where ours was written over it', async () => {
    const into = await plan(figure({ actual: [corrected] }), figure({ actual: [typed] }))
    expect(into.counts.older).toBe(1)
    expect(into.contending).toEqual([])
  })

  it('[R5] is what you already have where two wrote the same apart, 97 and 97.0', async () => {
    const into = await plan(
      figure({ actual: [entry('ana.1', final('97'))] }),
      figure({ actual: [entry('hos.2', final('97.0'))] }),
    )
    expect(into.counts.alreadyHave).toBe(1)
    expect(into.touched[0]?.entries.actual).toHaveLength(2)
  })

  it('[R5] contends where two wrote apart: refused, with the complete list in words', async () => {
    const into = await plan(
      figure({ actual: [typed], comment: [entry('ana.2', 'Fewer')], forecast: [entry('ana.3', null)] }),
      figure({
        actual: [apart],
        comment: [entry('hos.3', 'More')],
        target: [entry('hos.4', { kind: 'toBeSet' })],
      }),
    )
    expect(into.counts).toMatchObject({ contends: 2, new: 1 })
    expect(into.contending).toEqual([
      {
        code: 'contends',
        path: 'measurement of PI1128 in Quarter 1 2012/13, actual',
        message:
          'This was changed both here and in the file, neither knowing of the other: 1850 here, 1849 in the file.',
      },
      {
        code: 'contends',
        path: 'measurement of PI1128 in Quarter 1 2012/13, comment',
        message: expect.stringContaining('“Fewer” here, “More” in the file'),
      },
    ])
    expect(entriesToApply(into)).toEqual({ ok: false, error: into.contending })
  })

  it('[R5] finds what contends whichever side it comes from, and within one file', async () => {
    expect((await plan(figure({ actual: [apart] }), figure({ actual: [typed] }))).counts.contends).toBe(1)
    const file = await fileOf(figure({ actual: [typed, apart] }))
    expect(planImport(new Map(), file).contending[0]?.message).toContain(
      'The file itself holds more than one value',
    )
  })

  it('[R5] order never contends', async () => {
    const indicator = (dot: string, order: string): RecordEntries => ({
      kind: 'indicator',
      id: 'k3x9',
      entries: { order: [entry(dot, order)] },
    })
    const into = planImport(stateOf(indicator('ana.1', 'a0')), await fileOf(indicator('hos.2', 'a1')))
    expect(into.counts).toMatchObject({ contends: 0, updates: 1 })
  })

  it('[R10] one name with two contents contends', async () => {
    const into = await plan(figure({ actual: [typed] }), figure({ actual: [entry('ana.1', final('1'))] }))
    expect(codes(into.contending)).toEqual(['contends'])
  })
})

describe('deletions', () => {
  const deletion = (saw: Record<string, Record<string, number>>) => entry('clerk.9', { saw })

  it('[R8] of what nobody changed since is taken', async () => {
    const into = await plan(
      figure({ actual: [typed] }),
      figure({ deleted: [deletion({ actual: { ana: 1 } })] }),
    )
    expect(into.contending).toEqual([])
    expect(into.touched.map(foldRecord)).toEqual([undefined])
  })

  it('[R8] of what was changed here since contends, and the other way round', async () => {
    const gone = figure({ deleted: [deletion({ actual: { ana: 1 } })] })
    const changed = figure({ actual: [typed, corrected] })
    const [here] = (await plan(changed, gone)).contending
    expect(here).toMatchObject({
      code: 'edited-or-deleted',
      path: 'measurement of PI1128 in Quarter 1 2012/13',
    })
    expect(here?.message).toContain('deleted in the file and was changed here')
    const [there] = (await plan(figure({ ...gone.entries, actual: [typed] }), changed)).contending
    expect(there?.message).toContain('deleted here and changed in the file')
  })
})

describe('plain files', () => {
  it('[B2] [F25] the same content is the same writer: taken twice it does nothing', async () => {
    const first = await taken(plainBundle())
    const again = await taken({
      ...plainBundle(),
      head: { ...plainBundle().head, createdAt: '2013-01-01T00:00:00Z' },
    })
    const state = stateOf(...planImport(new Map(), first).touched)
    expect(planImport(state, again).counts).toMatchObject({ alreadyHave: 2, new: 0 })
  })

  it('[B3] records of unknown kinds are planned and joined too', async () => {
    const file = await taken(plainBundle({ kind: 'survey', id: 's1', values: { answers: 4 } }))
    expect(planImport(new Map(), file).foreign.map(({ kind }) => kind)).toEqual(['survey'])
  })

  it('a register named like a method of every object is new', async () => {
    const file = await taken(plainBundle({ kind: 'quarter', id: '2012-Q1', values: { toString: 'x' } }))
    const quarter: RecordEntries = {
      kind: 'quarter',
      id: '2012-Q1',
      entries: { state: [entry('ana.1', 'open')] },
    }
    expect(planImport(stateOf(quarter), file).counts).toMatchObject({ new: 3, contends: 0 })
  })
})
