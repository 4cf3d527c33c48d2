import { buildPayload } from '#domain/bundle/build'
import { bundleFileName } from '#domain/bundle/fileName'
import { formatBundle, sortRecords } from '#domain/bundle/format'
import type { Json } from '#domain/canonical'
import type { Marks } from '#domain/fold'
import type { Entry } from '#domain/register'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { head, parseHand, readFixture, sealed, sealedDraft, taken } from './bundles'

const entry = (dot: string, value: Json, over: Entry['over'] = {}): Entry => ({
  dot,
  over,
  value,
  was: null,
  at: '2012-07-12T09:00:00Z',
  by: 'analyst',
})

describe('the payload', () => {
  const first = entry('a.1', 'open')
  const covered = entry('a.2', 'closed', { a: 1 })
  const other = entry('b.7', 'open')
  const quarter: Marks = { kind: 'quarter', id: '2012-Q1', entries: { state: [first, covered, other] } }

  it('[R5] carries every live entry, the one shown in values and the others as siblings', () => {
    expect(buildPayload([quarter]).records).toEqual([
      {
        kind: 'quarter',
        id: '2012-Q1',
        values: { state: 'open' },
        marks: { state: { dot: 'b.7', over: {}, was: null, at: '2012-07-12T09:00:00Z', by: 'analyst' } },
        siblings: { state: [covered] },
      },
    ])
  })

  it('[R8] carries deletions', () => {
    const deleted = entry('a.3', { saw: { state: { a: 2, b: 7 } } })
    const [record] = buildPayload([
      { ...quarter, entries: { ...quarter.entries, deleted: [deleted] } },
    ]).records
    expect(record?.values.deleted).toEqual({ saw: { state: { a: 2, b: 7 } } })
  })

  it('[B4] is the same whatever the order in which entries and records came', () => {
    const others: Marks[] = ['2012-Q2', '2011-Q4'].map((id) => ({ ...quarter, id }))
    const entries = fc.shuffledSubarray([...(quarter.entries.state ?? [])], { minLength: 3 })
    fc.assert(
      fc.property(entries, fc.boolean(), (state, backwards) => {
        const shuffled = [{ ...quarter, entries: { state } }, ...others]
        const payload = buildPayload(backwards ? shuffled.toReversed() : shuffled)
        expect(JSON.stringify(payload)).toBe(JSON.stringify(buildPayload([quarter, ...others])))
      }),
    )
  })

  it('[B4] comes out as it went in: export, import, export gives the same bytes and contentId', async () => {
    const deleted: Marks = {
      kind: 'post',
      id: 'p1',
      entries: {
        holder: [entry('a.4', { name: '' })],
        deleted: [entry('a.5', { saw: { holder: { a: 4 } } })],
      },
    }
    const once = await sealed({ ...sealedDraft, payload: buildPayload([quarter, deleted]) })
    const gated = await taken(JSON.parse(formatBundle(once)))
    const payload = buildPayload([...gated.records, ...gated.foreign])
    const again = await sealed({
      ...sealedDraft,
      head: { ...head, createdAt: '2013-01-01T00:00:00Z' },
      payload,
    })
    expect(again.contentId).toBe(once.contentId)
    expect(again.id).not.toBe(once.id)
    expect(JSON.stringify(parseHand(formatBundle(again)).payload)).toBe(
      JSON.stringify(parseHand(formatBundle(once)).payload),
    )
  })

  it('[B3] [F26] exports what only a later version knows unchanged', async () => {
    const written = (values: Record<string, Json>): Record<string, readonly Entry[]> =>
      Object.fromEntries(
        Object.entries(values).map(([register, value], index) => [
          register,
          [entry(`z.${index + 1}`, value)],
        ]),
      )
    const later = [
      { kind: 'survey', id: 's1', entries: written({ answers: { yes: 4 } }) },
      {
        kind: 'measurement',
        id: 'k3x9@2012-Q1',
        entries: written({ mood: 'good', actual: { state: 'final', value: '1', rounding: 'ten' } }),
      },
    ]
    const payload = buildPayload(later)
    const gated = await taken(JSON.parse(formatBundle(await sealed({ ...sealedDraft, payload }))))
    expect(buildPayload([...gated.foreign, ...gated.records])).toEqual(payload)
  })
})

describe('the text of a bundle', () => {
  it('[B1] has one space of indentation, fixed order, unknown members last, LF and a final newline', async () => {
    const later = { ...(await sealed()), zebra: 1, alpha: { b: 1, a: 2 } }
    const text = formatBundle(later)
    const hand = parseHand(text)
    expect(text).toBe(`${JSON.stringify(hand, null, 1)}\n`)
    expect(Object.keys(hand)).toEqual([
      'format',
      'formatVersion',
      'minReaderVersion',
      'kind',
      'id',
      'contentId',
      'head',
      'payload',
      'integrity',
      'signature',
      'alpha',
      'zebra',
    ])
    expect(hand.payload.records.map(({ kind }) => kind)).toEqual(['definition', 'measurement', 'quarter'])
    expect(Object.keys(Object(hand.payload.records[1]?.values))).toEqual(['actual', 'target', 'comment'])
  })

  it('[B1] orders registers and their members as records.ts does, names like numbers too', async () => {
    const bundle = await sealed({
      ...sealedDraft,
      payload: {
        records: [{ kind: 'quarter', id: '2012-Q1', values: { 7: 'x', aaa: 'y', note: '', state: 'open' } }],
      },
    })
    expect(formatBundle(bundle)).toMatch(/"state": "open",\s+"note": "",\s+"7": "x",\s+"aaa": "y"/)
    const target = { value: '1', extra: 0, strict: true, kind: 'point' }
    const figure = await sealed({
      ...sealedDraft,
      payload: { records: [{ kind: 'measurement', id: 'k3x9@2012-Q1', values: { target } }] },
    })
    expect(formatBundle(figure)).toMatch(/"kind": "point",\s+"value": "1",\s+"strict": true,\s+"extra": 0/)
  })

  it('[B4] parse and format are the identity, whatever the values', async () => {
    const values = fc.dictionary(
      fc.constantFrom('summary', 'blocks', 'x', '1', 'a b', 'é'),
      fc.jsonValue({ maxDepth: 3 }),
    )
    const records = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('narrative', 'survey'),
        id: fc.stringMatching(/^[a-z]{1,3}$/),
        values,
      }),
      {
        selector: ({ kind, id }) => `${kind}/${id}`,
      },
    )
    await fc.assert(
      fc.asyncProperty(records, async (some) => {
        const plain: unknown = JSON.parse(JSON.stringify(some))
        const bundle = await sealed({ ...sealedDraft, payload: { records: sortRecords(recordsIn(plain)) } })
        const text = formatBundle(bundle)
        expect(JSON.parse(text)).toEqual(bundle)
        expect(formatBundle(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('[B4] is the same for a plain file that is already in order', () => {
    const text = readFixture('public/example-dudley-2012-13.json')
    expect(formatBundle(JSON.parse(text))).toBe(text)
  })
})

describe('the name of a file', () => {
  const scope = { quarters: ['2012-Q1'], sections: ['crime'], posts: [] }
  const named = async (change: Partial<typeof scope>, title = 'Tackling crime') => {
    const section = { kind: 'section', id: 'crime', values: { identity: { title } } }
    const payload = { records: [...sealedDraft.payload.records, section] }
    return sealed({ kind: 'return', head: { ...sealedDraft.head, scope: { ...scope, ...change } }, payload })
  }

  it('[B6] [F23] says quarter, section, kind, writer and number, and the start of the id', async () => {
    const bundle = await named({})
    expect(bundleFileName(bundle)).toBe(
      `2012-Q1_tackling-crime_return_a7f3c2d9-14_${bundle.id?.slice(7, 15)}.json`,
    )
  })

  it('[B6] says all for several sections, first and last of several quarters, and cuts long titles by words', async () => {
    expect(bundleFileName(await named({ sections: [] }))).toMatch(/^2012-Q1_all_return_/)
    expect(bundleFileName(await named({ quarters: ['2012-Q2', '2011-Q4'] }))).toMatch(
      /^2011-Q4-to-2012-Q2_tackling/,
    )
    const long = await named({}, 'Tackling crime, fear of crime and anti-social behaviour — “Café”')
    expect(bundleFileName(long)).toMatch(/^2012-Q1_tackling-crime-fear-of-crime-and-anti_return_/)
  })
})

function recordsIn(json: unknown): Parameters<typeof sortRecords>[0] {
  const records: Parameters<typeof sortRecords>[0] = JSON.parse(JSON.stringify(json))
  return records
}
