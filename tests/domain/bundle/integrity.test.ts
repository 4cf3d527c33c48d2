import { idText } from '#domain/bundle/format'
import { describe, expect, it, test } from 'vitest'
import {
  codes,
  dudley,
  marked,
  open,
  refusal,
  sealed,
  sealedDraft,
  sealedHand,
  sha256,
  taken,
} from './bundles'

const measurement = 'measurement of PI1128 in Quarter 1 2012/13'

describe('hashes', () => {
  it('[G5] a record that was changed on the way is named and set aside, the rest may be taken', async () => {
    const hand = await sealedHand()
    hand.payload.records[1] = { ...hand.payload.records[1], values: { actual: 'nonsense' } }
    const gated = await taken(hand)
    expect(gated.setAside).toMatchObject([{ code: 'damaged', path: measurement }])
    expect(gated.records.map(({ kind }) => kind)).toEqual(['definition', 'quarter'])
  })

  it('[G3] [F32] a second record of one name is refused, also where its hash is not right', async () => {
    for (const values of [{ comment: 'Slipped in.' }, 'no values']) {
      const hand = await sealedHand()
      hand.payload.records.push({ ...hand.payload.records[1], values })
      const [problem, ...others] = await refusal(hand)
      expect(problem).toMatchObject({ code: 'duplicate-record', path: measurement })
      expect(problem?.message).toContain('as record 2 and as record 4')
      expect(others).toEqual([])
    }
  })

  it('[G5] a file with no record left is refused', async () => {
    const hand = await sealedHand()
    hand.payload.records = hand.payload.records.map((record) => ({ ...record, note: 'added' }))
    expect(codes(await refusal(hand))).toEqual(['damaged', 'damaged', 'damaged'])
  })

  it('[B4] a file as it was saved has its cover right, also beside a damaged record', async () => {
    const hand = await sealedHand()
    expect((await taken(hand)).cover).toBe('right')
    hand.payload.records[1] = { ...hand.payload.records[1], note: 'added' }
    expect((await taken(hand)).cover).toBe('right')
  })

  it('[B4] a record that was taken out is noticed, also beside a damaged one', async () => {
    const hand = await sealedHand()
    hand.payload.records.pop()
    expect((await taken(hand)).cover).toBe('changed')
    hand.payload.records[1] = { ...hand.payload.records[1], note: 'added' }
    const gated = await taken(hand)
    expect([gated.cover, codes(gated.setAside)]).toEqual(['changed', ['damaged']])
  })

  it('[B4] a contentId that is not of the payload is noticed under an id that is right', async () => {
    const bundle = { ...(await sealed()), contentId: `sha256:${'0'.repeat(64)}` }
    const id = `sha256:${await sha256(idText(bundle))}`
    const gated = await taken({ ...bundle, id })
    expect(gated.cover).toBe('changed')
    expect(gated.contentId).not.toBe(bundle.contentId)
  })

  it('[B4] [F38] whatever is changed on the cover, all records right, is noticed, and the id is worked out anew', async () => {
    const changes: Record<string, (hand: Awaited<ReturnType<typeof sealedHand>>) => void> = {
      formatVersion: (hand) => (hand.formatVersion = 2),
      kind: (hand) => (hand.kind = 'request'),
      id: (hand) => (hand.id = `sha256:${'0'.repeat(64)}`),
      contentId: (hand) => (hand.contentId = `sha256:${'0'.repeat(64)}`),
      app: (hand) => (hand.head.app = { name: 'quarterdeck', version: '9' }),
      organisation: (hand) => (hand.head.organisation = { ...dudley, name: 'Dudley' }),
      createdAt: (hand) => (hand.head.createdAt = '2013-07-12T09:30:00Z'),
      actor: (hand) => (hand.head.actor = { id: 'someone', seq: 14, previous: null }),
      note: (hand) => delete hand.head.note,
      counts: (hand) => (hand.head.counts = { records: 2 }),
      extra: (hand) => (hand.head.extra = 1),
      outer: (hand) => (hand.extra = 1),
      payload: (hand) => Object.assign(hand.payload, { extra: 1 }),
      order: (hand) => hand.payload.records.reverse(),
    }
    for (const [name, change] of Object.entries(changes)) {
      const hand = await sealedHand()
      const asSaved = (await taken(hand)).id
      change(hand)
      const gated = await taken(hand)
      expect([name, gated.cover, gated.id === asSaved]).toEqual([name, 'changed', name === 'id'])
    }
  })
})

describe('marks', () => {
  /** A sealed file whose one mark is changed before it is sealed. */
  const withMark = async (change: Record<string, unknown>, options = {}) => {
    const record = marked({ kind: 'quarter', id: '2012-Q1', values: { state: 'open' } })
    const mark = { ...record.marks?.state, ...change }
    const bundle = await sealed({
      ...sealedDraft,
      payload: { records: [JSON.parse(JSON.stringify({ ...record, marks: { state: mark } }))] },
    })
    return open(bundle, options)
  }

  test.each([
    ['its own dot', { dot: 'a.5', over: { a: 5 } }],
    ['a later one of its writer', { dot: 'a.5', over: { a: 6 } }],
  ])('[G7] an entry that says it had seen %s is refused', async (_name, mark) => {
    expect(await withMark(mark)).toMatchObject({
      ok: false,
      error: [{ code: 'marks', path: 'Quarter 1 2012/13, state' }],
    })
  })

  it('[G7] earlier entries of the same writer may be seen', async () => {
    expect(await withMark({ dot: 'a.5', over: { a: 4, b: 9 } })).toMatchObject({ ok: true })
  })

  it('[G7] counters go up to 2^40', async () => {
    const highest = 2 ** 40
    expect(await withMark({ dot: `a.${highest}`, over: { b: highest } })).toMatchObject({ ok: true })
    expect(await withMark({ dot: `a.${highest + 1}` })).toMatchObject({ ok: false })
    expect(await withMark({ over: { b: highest + 1 } })).toMatchObject({ ok: false })
    expect(await withMark({ dot: 'a.0' })).toMatchObject({ ok: false })
  })

  it('[G7] nobody has seen of this browser what it has not written', async () => {
    const ownCounters = { me: 7 }
    expect(await withMark({ over: { me: 7 } }, { ownCounters })).toMatchObject({ ok: true })
    expect(await withMark({ over: { me: 8 } }, { ownCounters })).toMatchObject({
      ok: false,
      error: [{ code: 'marks' }],
    })
  })

  it('[G3] a list is no object, empty or not', async () => {
    expect(await withMark({ over: [] })).toMatchObject({ ok: false, error: [{ code: 'record' }] })
    const hand = await sealedHand()
    hand.integrity = { records: [] }
    expect(await refusal(hand)).toMatchObject([{ code: 'cover', path: 'integrity, records' }])
  })

  it('[G3] a writer cannot be named like the prototype of an object', async () => {
    expect(await withMark({ dot: 'constructor.1' })).toMatchObject({ ok: false })
  })

  it('[B2] every value has its mark and every mark its value', async () => {
    const record = marked({ kind: 'quarter', id: '2012-Q1', values: { state: 'open' } })
    for (const broken of [
      { ...record, values: { state: 'open', note: '' } },
      { ...record, values: {} },
      { ...record, marks: undefined },
    ]) {
      const bundle = await sealed({ ...sealedDraft, payload: { records: [broken] } })
      expect(codes(await refusal(bundle))).toContain('marks')
    }
  })

  it('takes several live values of a register, each dot once', async () => {
    const record = marked({ kind: 'quarter', id: '2012-Q1', values: { state: 'open' } })
    const sibling = { dot: 'b.1', over: {}, value: 'closed', was: null, at: '', by: '' }
    const both = await taken(
      await sealed({ ...sealedDraft, payload: { records: [{ ...record, siblings: { state: [sibling] } }] } }),
    )
    expect(both.records[0]?.entries.state?.map(({ value }) => value)).toEqual(['open', 'closed'])
    const twice = { ...record, siblings: { state: [sibling, sibling] } }
    expect(codes(await refusal(await sealed({ ...sealedDraft, payload: { records: [twice] } })))).toEqual([
      'marks',
    ])
  })

  it('[G3] values in siblings and those before them are in normal form too', async () => {
    const record = marked({ kind: 'quarter', id: '2012-Q1', values: { state: 'open' } })
    const sibling = {
      dot: 'b.1',
      over: {},
      value: 'ajar',
      was: { dot: 'c.1', value: 'shut' },
      at: '',
      by: '',
    }
    const bundle = await sealed({
      ...sealedDraft,
      payload: { records: [{ ...record, siblings: { state: [sibling] } }] },
    })
    expect(codes(await refusal(bundle))).toEqual(['value', 'value'])
  })
})
