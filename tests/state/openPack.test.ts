import { expect, test } from 'vitest'
import { openFiles } from '#state/commands/importFile'
import { openPack, packFileText } from '#state/commands/openPack'
import { packFile } from '#state/commands/packOutputs'
import { samplePack, versionOf } from '../writers/samplePack'
import { emptyWorkspace, givenBytes, givenText, testWorld } from './testWorkspace'

const version = versionOf(samplePack)

test('[B5] a pack that was saved is opened with the same figures and hash, and saved again it is the same file', async () => {
  const world = testWorld()
  const wanted = { document: version, format: 'json', summaryParts: [] } as const
  const { bytes, name } = await packFile(world, wanted)
  expect(name).toBe('Brackley Borough Council 2012-Q1 Cabinet Version 1.0.json')
  const opened = await openPack(world, givenBytes(bytes, name))
  if (!opened.ok) throw new Error('refused')
  expect(opened.value).toEqual({ fileName: name, document: version, isAsSaved: true, unknown: 0 })
  expect((await packFile(world, { ...wanted, document: opened.value.document })).bytes).toEqual(bytes)
})

test('[F38] a figure that was changed in the file is told by its fingerprint', async () => {
  const world = testWorld()
  const text = (await packFileText(world, version)).replaceAll('1,850', '1,650')
  expect(await openPack(world, givenText(text))).toMatchObject({ ok: true, value: { isAsSaved: false } })
})

test('[G7] as a file of figures a pack is refused, and nothing is stored', async () => {
  const workspace = await emptyWorkspace()
  const given = givenText(await packFileText(workspace, version))
  const [outcome] = await openFiles(workspace, [given])
  expect(outcome?.opened).toMatchObject({ ok: false, error: [{ code: 'pack' }] })
  expect(await workspace.db.table('bundles').count()).toBe(0)
  workspace.close()
})
