import { expect, test } from 'vitest'
import { creation } from '#domain/change'
import { exportFile } from '#state/commands/exportFile'
import { save } from '#state/commands/save'
import { readChangedFigures } from '#storage/changedFigures'
import { council } from './atWork'
import { takeText } from './taking'
import { emptyWorkspace } from './testWorkspace'

test('what others came to travels with its source in a file, and is what it was', async () => {
  const { workspace } = await council()
  const comparators = [{ name: 'England', value: '46.20', source: 'ONS' }]
  await save(workspace, { label: 'Others', writes: creation('year', 'pi1128@2011', { comparators }) })
  await exportFile(workspace, { scope: { what: 'everything' } })
  const text = workspace.saved.at(-1)?.text ?? ''
  workspace.close()
  const other = await emptyWorkspace()
  await takeText(other, text)
  const row = await other.db.records.get(['year', 'pi1128@2011'])
  expect(row?.record?.values).toMatchObject({ comparators })
  other.close()
})

test('[K4] a figure that was changed is found by what it said first; one that was not is not', async () => {
  const { workspace } = await council()
  const actual = { kind: 'measurement', id: 'a@2012-Q1', register: 'actual' } as const
  const [first, now] = ['1850', '1851'].map((value) => ({ state: 'final', value }))
  const write = (value: typeof now, before: typeof now) =>
    save(workspace, { label: 'Actual', writes: [{ ...actual, value: value ?? null, before }] })
  const found = () => readChangedFigures(workspace.db, ['a@2012-Q1', 'none@2012-Q1'])
  await write(first, undefined)
  await exportFile(workspace, { scope: { what: 'everything' } })
  expect(await found()).toEqual([])
  await write(now, first)
  expect(await found()).toMatchObject([{ id: 'a@2012-Q1', register: 'actual', first, now }])
  workspace.close()
})
