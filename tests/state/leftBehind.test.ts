import { expect, test } from 'vitest'
import { undo } from '#state/commands/history'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { clerk, misuse, officer, submitted, young } from './requestStory'

const write = async ({ db, ...workspace }: Workspace, kind: 'narrative' | 'progress', id: string) => {
  const register = kind === 'narrative' ? 'achievements' : 'text'
  const row = await db.records.get([kind, id])
  const value: unknown = row?.record ? Reflect.get(row.record.values, register) : undefined
  const before = typeof value === 'string' ? value : undefined
  await save(
    { db, ...workspace },
    {
      label: 'Text',
      writes: [{ kind, id, register, value: 'Written here.', before }],
    },
  )
}

test('[B5] what an officer wrote outside of their rows is in no return, and they are told', async () => {
  const workspace = await officer(misuse)
  await write(workspace, 'progress', 'ta3a@2012-Q1')
  expect((await submitted(workspace, misuse)).leftBehind).toEqual([])
  await write(workspace, 'narrative', 'crime@2012-Q1')
  const file = await submitted(workspace, misuse)
  expect(file.text).not.toContain('achievements')
  expect(file.leftBehind).toEqual([{ kind: 'narrative', id: 'crime@2012-Q1', register: 'achievements' }])
  workspace.close()
})

test('what was taken back again, and what the clerk wrote, is not left behind', async () => {
  const workspace = await officer(misuse)
  await write(workspace, 'narrative', 'crime@2012-Q1')
  await undo(workspace)
  expect((await submitted(workspace, misuse)).leftBehind).toEqual([])
  workspace.close()
  const own = await clerk()
  await write(own.workspace, 'narrative', 'crime@2012-Q1')
  expect((await submitted(own.workspace, young)).leftBehind).toEqual([])
  own.workspace.close()
})
