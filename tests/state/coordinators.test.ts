import { expect, test } from 'vitest'
import { takeProposals, turnProposalsDown } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { undo } from '#state/commands/history'
import type { Workspace } from '#state/workspace'
import { readProposals } from '#storage/inbox'
import { council, fileNamed } from './atWork'
import { Colleague } from './colleague'
import type { FileOptions } from './colleague'
import { plannedIn, takeIn, takeText } from './taking'
import { emptyWorkspace, givenText } from './testWorkspace'

const part = { quarter: '2012-Q1', sections: ['crime'], posts: [] } as const
const wide = { mode: 'percent', up: '30', down: '30' }

/** Somebody who has set a plan up and asks for it. */
function clerkNamed(name: string, id = 'anytown') {
  const clerk = new Colleague(name, id)
  clerk.write({ kind: 'organisation', id: 'organisation', register: 'identity' }, { name: 'Anytown' })
  clerk.write({ kind: 'organisation', id: 'organisation', register: 'year' }, { firstMonth: 4 })
  return clerk
}

const widened = (clerk: Colleague, up = '30') => {
  const at = { kind: 'definition', id: 'k3x9@2012-Q1', register: 'tolerance' }
  clerk.write(at, { ...wide, up })
  return clerk
}

const requestOf = (clerk: Colleague, options: FileOptions = {}) => clerk.file({ kind: 'request', ...options })

const tolerance = async ({ db }: Workspace) => {
  const record = (await db.records.get(['definition', 'k3x9@2012-Q1']))?.record
  return record?.kind === 'definition' ? record.values.tolerance?.up : undefined
}

const plainOf = (text: string): string => {
  const {
    id: _id,
    contentId: _contentId,
    integrity: _integrity,
    signature: _signature,
    ...bundle
  } = JSON.parse(text)
  const records: { marks?: unknown; siblings?: unknown }[] = bundle.payload.records
  for (const record of records) {
    delete record.marks
    delete record.siblings
  }
  return JSON.stringify(bundle)
}

test('[G6] an officer takes each request of the clerk whole, also after asking a colleague', async () => {
  const workspace = await emptyWorkspace()
  const clerk = clerkNamed('clerk')
  await takeText(workspace, await requestOf(widened(clerk, '10')))
  expect(await tolerance(workspace)).toBe('10')
  const second = await requestOf(widened(clerk, '20'))
  await takeText(workspace, second)
  expect(await tolerance(workspace)).toBe('20')
  await exportFile(workspace, { scope: { what: 'request', ...part } })
  await takeText(workspace, await requestOf(widened(clerk, '30')))
  expect(await tolerance(workspace)).toBe('30')
  const stranger = clerkNamed('stranger')
  stranger.learn(second)
  await takeText(workspace, await requestOf(widened(stranger, '90')))
  expect(await tolerance(workspace)).toBe('30')
  await takeText(workspace, await requestOf(widened(stranger, '95')))
  expect(await tolerance(workspace)).toBe('30')
  await takeProposals(workspace, await readProposals(workspace.db))
  await takeText(workspace, await requestOf(widened(stranger, '99')))
  expect(await tolerance(workspace)).not.toBe('30')
  workspace.close()
})

test('[G6] a clerk who has asked nobody yet is asked about every change to the plan, again and again', async () => {
  const { workspace, colleague } = await council()
  const frank = colleague('frank')
  frank.comment('a@2012-Q1', 'by Frank')
  await takeText(workspace, await requestOf(frank, { only: ['measurement/a@2012-Q1'] }))
  const only = ['definition/k3x9@2012-Q1']
  for (const up of ['30', '40']) {
    const { preview } = await takeText(workspace, await requestOf(widened(frank, up), { only }))
    expect(plannedIn(preview)).toMatchObject([{ register: 'tolerance', standing: 'proposal' }])
    expect(await tolerance(workspace)).toBeUndefined()
  }
  workspace.close()
})

test('[B2] a plain request changes no plan and makes nobody a coordinator, whoever it says it is from', async () => {
  const workspace = await emptyWorkspace()
  const clerk = widened(clerkNamed('clerk'), '10')
  await takeText(workspace, await requestOf(clerk))
  const first = await requestOf(clerk)
  const stranger = widened(clerkNamed('stranger'))
  stranger.learn(first)
  for (const one of [clerk, stranger]) {
    await takeText(workspace, plainOf(await requestOf(widened(one, '90'))))
    expect(await tolerance(workspace)).toBe('10')
  }
  const harmless = { note: 'Please.', actor: { id: 'stranger', post: '', seq: 1, previous: null } }
  const empty = new Colleague('stranger')
  empty.comment('a@2012-Q1', 'Nothing of the plan')
  await takeText(workspace, plainOf(await requestOf(empty, { head: harmless })))
  await exportFile(workspace, { scope: { what: 'request', ...part } })
  await takeText(workspace, await requestOf(widened(stranger, '95')))
  expect(await tolerance(workspace)).toBe('10')
  workspace.close()
})

test('[B5] a proposal turned down does not come back with the next return, until that is undone', async () => {
  const { workspace, colleague } = await council()
  const frank = widened(colleague('frank'))
  const only = ['definition/k3x9@2012-Q1', 'measurement/a@2012-Q1']
  await takeIn(workspace, givenText(await frank.file({ only }), 'first.json'))
  const [proposal] = await readProposals(workspace.db)
  if (!proposal) throw new Error('it was taken')
  await turnProposalsDown(workspace, [proposal])
  frank.comment('a@2012-Q1', 'more')
  await takeIn(workspace, givenText(await frank.file({ only }), 'second.json'))
  expect(await readProposals(workspace.db)).toEqual([])
  widened(frank, '40')
  await takeIn(workspace, givenText(await frank.file({ only }), 'third.json'))
  const third = await fileNamed(workspace, 'third.json')
  expect(await readProposals(workspace.db)).toMatchObject([
    { file: third.id, entry: { value: { up: '40' } } },
  ])
  await undo(workspace)
  await undo(workspace)
  await undo(workspace)
  expect(await readProposals(workspace.db)).toEqual([proposal])
  workspace.close()
})
