import { describe, expect, it } from 'vitest'
import { definition, figure, plainBundle, refusal, taken } from './bundles'

describe('texts', () => {
  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) \u202egnp.exe\u0007'

  it('[G4] come through as text, letter for letter', async () => {
    const hand = plainBundle()
    hand.payload.records[1] = figure({ comment: hostile })
    const gated = await taken(hand)
    expect(gated.records[1]?.entries.comment?.[0]?.value).toBe(hostile)
  })

  it('[G4] show in messages what would turn or hide letters', async () => {
    const hand = plainBundle()
    hand.payload.records[0] = { ...definition, values: { identity: { ref: 'PI\u202e8211', title: 'x' } } }
    hand.payload.records[1] = figure({ actual: { state: 'final', value: '1\u202e5' } })
    const [problem] = await refusal(hand)
    expect(problem?.path).toBe('measurement of PI⟨U+202E⟩8211 in Quarter 1 2012/13, actual, value')
    expect(problem?.message).toContain('“1⟨U+202E⟩5”')
  })
})
