import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { redoAction, undoAction } from '#state/commands/history'
import { countConflicts } from '#storage/inbox'
import { comment, council, fileOfFrank, shown } from './atWork'
import { standing, takeText } from './taking'
import { labelled, newest, saved, told } from './undoing'

const a = 'a@2012-Q1'
const b = 'b@2012-Q1'

test('[F22] edit A, a file changes A: undo of the edit says what changed since, and the value of the file is untouched', async () => {
  const { workspace, colleague } = await council()
  const edit = await saved(workspace, labelled('Mine', comment(a, 'mine', 'as it was')))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const frank = colleague('frank')
  frank.learn(workspace.saved.at(-1)?.text ?? '')
  frank.comment(a, 'by Frank')
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  expect(await shown(workspace, a)).toEqual({ comment: 'by Frank' })
  const before = await standing(workspace)
  expect(await undoAction(workspace, edit)).toEqual({
    ok: false,
    error: {
      code: 'changedSince',
      label: 'Mine',
      changed: [
        expect.objectContaining({
          about: 'register',
          kind: 'measurement',
          id: a,
          register: 'comment',
          now: 'by Frank',
          later: undefined,
        }),
      ],
    },
  })
  expect(await standing(workspace)).toBe(before)
  expect((await told(workspace))[1]).toBe('Mine: changed')
  workspace.close()
})

test('[F22] taking a file in is its own step: undone, exactly the state before; done again, exactly the state after', async () => {
  const { workspace, colleague } = await council()
  await saved(workspace, comment(b, 'mine'))
  const before = await standing(workspace)
  await takeText(workspace, await fileOfFrank(colleague))
  const after = await standing(workspace)
  const step = await newest(workspace)
  expect(after).not.toBe(before)
  expect(await undoAction(workspace, step)).toMatchObject({ ok: true })
  expect(await standing(workspace)).toBe(before)
  expect(await redoAction(workspace, step)).toMatchObject({ ok: true })
  expect(await standing(workspace)).toBe(after)
  workspace.close()
})

test('[F22] what somebody else wrote over mine is theirs, even where it says the same', async () => {
  const { workspace, colleague } = await council()
  const edit = await saved(workspace, comment(a, 'agreed', 'as it was'))
  await exportFile(workspace, { scope: { what: 'everything' } })
  const frank = colleague('frank')
  frank.learn(workspace.saved.at(-1)?.text ?? '')
  frank.comment(a, 'something else')
  frank.comment(a, 'agreed')
  await takeText(workspace, await frank.file({ only: [`measurement/${a}`] }))
  expect(await undoAction(workspace, edit)).toMatchObject({ ok: false, error: { code: 'changedSince' } })
  expect(await shown(workspace, a)).toEqual({ comment: 'agreed' })
  workspace.close()
})

test.each([
  { what: 'a change', id: a, before: 'as it was' },
  { what: 'a record that it made', id: b, before: undefined },
])(
  '[F22] undone after it has left, $what is not taken back over what a colleague wrote apart: theirs stands',
  async ({ id, before }) => {
    const { workspace, colleague } = await council()
    const frank = colleague('frank')
    const edit = await saved(workspace, comment(id, 'mine', before))
    await exportFile(workspace, { scope: { what: 'everything' } })
    frank.comment(id, 'by Frank')
    await takeText(workspace, await frank.file({ only: [`measurement/${id}`] }))
    expect(await shown(workspace, id)).toEqual({ comment: 'mine' })
    expect(await undoAction(workspace, edit)).toMatchObject({ ok: true })
    expect(await shown(workspace, id)).toEqual({ comment: 'by Frank' })
    expect(await countConflicts(workspace.db)).toBe(0)
    workspace.close()
  },
)
