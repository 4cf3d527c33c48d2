import { expect, test } from 'vitest'
import { exportFile } from '#state/commands/exportFile'
import { takeText } from './taking'
import { comment, council, shown } from './atWork'
import { save } from '#state/commands/save'
import { countConflicts } from '#storage/inbox'

const [composed, apart] = ['Caf\u00e9, \ud83d\ude00', 'Cafe\u0301, \ud83d\ude00']

test('[F34] a text is stored in NFC: the same words typed on two computers are nothing to choose about', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.comment('b@2012-Q1', composed)
  await save(workspace, comment('b@2012-Q1', apart))
  expect(await shown(workspace, 'b@2012-Q1')).toEqual({ comment: composed })
  await takeText(workspace, await frank.file({ only: ['measurement/b@2012-Q1'] }))
  expect(await countConflicts(workspace.db)).toBe(0)
  workspace.close()
})

test('[F34] half a character, as cut or pasted, is stored as a sign for it, and the file can still be written', async () => {
  const { workspace } = await council()
  const saved = await save(workspace, comment('b@2012-Q1', 'cut \ud83d'))
  expect(saved).toEqual({ ok: true, value: null })
  expect(await shown(workspace, 'b@2012-Q1')).toEqual({ comment: 'cut \ufffd' })
  await exportFile(workspace, { scope: { what: 'everything' }, note: 'cut \ud83d' })
  expect(workspace.saved.at(-1)?.text).toContain('"note": "cut \ufffd"')
  workspace.close()
})

test('[F34] a text of a file is never rewritten', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.comment('b@2012-Q1', apart)
  await takeText(workspace, await frank.file({ only: ['measurement/b@2012-Q1'] }))
  expect(await shown(workspace, 'b@2012-Q1')).toEqual({ comment: apart })
  workspace.close()
})
