import { expect, test } from 'vitest'
import { packFormats, savePackFile } from '#state/commands/packOutputs'
import { samplePack, versionOf } from '../writers/samplePack'
import { testWorld } from './testWorkspace'

test.each([
  ['html', 'Brackley Borough Council 2012-Q1 Cabinet Draft 3.html', 'text/html'],
  ['figuresCsv', 'Brackley Borough Council 2012-Q1 Cabinet Draft 3 figures.csv', 'text/csv'],
  ['text', 'Brackley Borough Council 2012-Q1 Cabinet Draft 3 summary.txt', 'text/plain'],
] as const)('a pack as %s is handed over as %j', async (format, name, type) => {
  const world = testWorld()
  await savePackFile(world, { document: samplePack, format, summaryParts: [] })
  expect(world.savedBytes.map((file) => [file.name, file.type])).toEqual([[name, type]])
})

test.each(packFormats)(
  'a version as %s is the same file every time, and no file is empty',
  async (format) => {
    const world = testWorld()
    const wanted = { document: versionOf(samplePack), format, summaryParts: ['introduction'] }
    await savePackFile(world, wanted)
    await savePackFile(world, wanted)
    const [first, second] = world.savedBytes
    expect(first?.bytes.length).toBeGreaterThan(100)
    expect(second).toEqual(first)
  },
)
