import * as v from 'valibot'
import { expect, test } from 'vitest'
import { activityBands, activityPresets, indicatorPresets, presetScheme, schemeFrom } from '#domain/scheme'
import { dudley, dudleyActivities, isExceptional } from '#domain/scheme'
import type { Scheme } from '#domain/scheme'
import { schemeRegisters } from '#domain/records/scheme'

const presets = [...indicatorPresets, ...activityPresets]
const record = (values: object) => ({ kind: 'scheme', id: 'ours', unsettled: [], values }) as const

test('[S12] every preset is what a stored scheme may be, with ids of its own and a symbol per band', () => {
  for (const { title, bands, rule } of presets) {
    expect(
      v.is(v.omit(v.strictObject(schemeRegisters), ['life']), { identity: { title }, bands, rule }),
    ).toBe(true)
    expect(new Set(bands.map((band) => band.id)).size).toBe(bands.length)
    expect(new Set(bands.map((band) => band.symbol)).size).toBe(bands.length)
  }
  expect(new Set(presets.map((scheme) => scheme.id)).size).toBe(presets.length)
  expect(presetScheme('rag')?.title).toBe('Red, amber, green')
})

test('[S3] the Dudley bands in their order and words', () => {
  expect(dudley.bands.map((band) => `${band.symbol}: ${band.label}`)).toEqual([
    'star: Exceeds the target tolerance',
    'disc: On target, upper half of tolerance',
    'ring: On target, lower half of tolerance',
    'triangle: Below the target tolerance',
  ])
})

test('[S12] a council edits labels and order; a rule that names a missing band is not taken', () => {
  const bands = dudley.bands.map((band) => ({ ...band, label: band.label.toUpperCase() })).toReversed()
  expect(schemeFrom(record({ bands, rule: dudley.rule }))?.bands).toEqual(bands)
  expect(schemeFrom(record({ bands: bands.slice(1), rule: dudley.rule }))).toBeUndefined()
  expect(schemeFrom(record({ bands }))).toBeUndefined()
})

test('[S16] the activity scheme: excellent, good, fair, and completed even where a council left it out', () => {
  const ids = ['completed', 'excellent', 'good', 'fair']
  expect(dudleyActivities.bands.map((band) => band.id)).toEqual(ids)
  const without = { ...dudleyActivities, bands: dudleyActivities.bands.slice(1) }
  expect(activityBands(without).map((band) => band.id)).toEqual(ids)
  const full = presetScheme('dudley-activities-full')
  expect(full?.bands.map((band) => band.id)).toEqual([...ids, 'not-started', 'on-hold', 'cancelled'])
})

test('[S16] the same glyph may mean different things in the two tables', () => {
  const triangles = [dudley, dudleyActivities].map(
    (scheme) => scheme.bands.find((band) => band.symbol === 'triangle')?.label,
  )
  expect(triangles).toEqual(['Below the target tolerance', 'Fair progress, behind schedule'])
})

test('[K3] exceptions are the chosen bands; a scheme without any of them falls back to its poor ones', () => {
  const rag = indicatorPresets.find(({ id }) => id === 'rag') ?? dudley
  expect(exceptionalBands(dudley)).toEqual(['lower', 'below'])
  expect(exceptionalBands(rag)).toEqual(['red'])
})

const exceptionalBands = (scheme: Scheme): readonly string[] =>
  scheme.bands.filter((band) => isExceptional(scheme, band, ['lower', 'below'])).map((band) => band.id)
