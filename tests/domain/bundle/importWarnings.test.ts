import { expect, test } from 'vitest'
import { importWarnings } from '#domain/bundle/importWarnings'
import { planImport } from '#domain/bundle/planImport'
import type { Marks } from '#domain/fold'
import { figure, plainBundle, taken } from './bundles'

const indicator = (id: string, until: string | null = null) => ({
  kind: 'indicator',
  id,
  values: { life: { from: '2012-Q1', until, dueIn: [1, 2, 3, 4], lagQuarters: 0 } },
})

const emptyBrowser = {
  records: [],
  requested: [],
  planFrom: 'elsewhere' as const,
  coordinators: new Set<string>(),
}

async function warned(held: readonly Marks[], ...more: Record<string, unknown>[]) {
  const bundle = await taken(plainBundle(...more))
  const state = new Map(held.map((record) => [`${record.kind}/${record.id}`, record]))
  return importWarnings(state, bundle, planImport(state, [bundle], emptyBrowser).places).map(
    ({ path, message }) => `${path}: ${message}`,
  )
}

test('[R8] doubtful records are named and not refused', async () => {
  expect(await warned([], indicator('k3x9'))).toEqual([])
  expect(await warned([], indicator('k3x9', '2011-Q1'))).toEqual([
    'indicator PI1128: It ends before it starts, so it is never due.',
  ])
  expect(await warned([])).toEqual([
    'measurement of PI1128 in Quarter 1 2012/13: Its indicator is neither in this file nor in your report, so it is not shown.',
  ])
})

test('[R8] a reference that another indicator here has is named once, with the titles of both', async () => {
  const other = {
    kind: 'definition',
    id: 'other@2012-Q1',
    values: { identity: { ref: 'PI1128', title: 'Crime' } },
  }
  const held = await taken({ ...plainBundle(), payload: { records: [other, figure({ comment: '' })] } })
  expect(await warned(held.records, indicator('k3x9'))).toEqual([
    'definition of PI1128 from Quarter 1 2012/13: The reference PI1128 is that of 2 indicators: “Crime”, “Violent crime”.',
  ])
  const inOneFile = await warned([], indicator('k3x9'), other)
  expect(inOneFile.filter((one) => one.includes('The reference PI1128'))).toHaveLength(1)
})
