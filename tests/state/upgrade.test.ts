import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newerTabs } from '#state/newerTabs'
import { openingStep } from '#state/openingStep'
import { databaseNames, openWorkspace } from '#state/workspace'
import { deleteNatively } from '#storage/native'
import { readRaw } from '#storage/rawDatabase'
import { listSnapshots, readSnapshot } from '#storage/snapshots'
import { version1 } from '../storage/oldDatabase'
import { testWorld } from './testWorkspace'

const name = databaseNames.own

test('[F14] the work of version 1 is kept as it was before it is upgraded, and held', async () => {
  await version1(undefined, name)
  const before = await readRaw(name)
  const steps: string[] = []
  const stop = openingStep.subscribe(({ step }) => steps.push(step))
  const opened = await openWorkspace('own', testWorld().environment)
  stop()
  expect(opened.ok).toBe(true)
  expect(steps).toEqual(['upgrading', 'opening'])
  const [kept, ...others] = await listSnapshots(name)
  expect(others).toEqual([])
  expect(kept).toMatchObject({ reason: 'migration', native: 10, isHeld: true })
  expect(await readSnapshot(name, kept?.id ?? 0)).toEqual(before)
  if (opened.ok) opened.value.close()
  await Promise.all([name, `${name}-snapshots`].map(deleteNatively))
})

test('[F14] a new browser and one of this version have nothing to keep', async () => {
  for (let times = 0; times < 2; times += 1) {
    const opened = await openWorkspace('own', testWorld().environment)
    if (opened.ok) opened.value.close()
  }
  expect(await listSnapshots(name)).toEqual([])
})

/** Of this test file alone: Node's own reaches tests that run beside it. */
class LocalChannel extends EventTarget {
  static readonly open = new Set<LocalChannel>()

  constructor() {
    super()
    LocalChannel.open.add(this)
  }

  postMessage(data: unknown, _handedOver?: readonly Transferable[]) {
    for (const channel of LocalChannel.open)
      if (channel !== this) channel.dispatchEvent(new MessageEvent('message', { data }))
  }

  close() {
    LocalChannel.open.delete(this)
  }
}

beforeEach(() => vi.stubGlobal('BroadcastChannel', LocalChannel))
afterEach(() => vi.unstubAllGlobals())

test('[F11] a tab hears of a newer schema of its own database, and of nothing else', async () => {
  const heard: string[] = []
  const tabs = newerTabs({ database: 'heard', schema: 2 }, () => heard.push('newer'))
  const others = [
    { database: 'elsewhere', schema: 3 },
    { database: 'heard', schema: 2 },
    { database: 'heard', schema: 3 },
  ].map((told) => newerTabs(told, () => undefined))
  const last = new LocalChannel()
  for (const told of ['what only a later build understands', { database: 'heard' }])
    last.postMessage(told, [])
  for (const other of others) other.tell()
  expect(heard).toEqual(['newer'])
  for (const channel of [tabs, last, ...others]) channel.close()
})

test('[F11] a workspace of which a newer schema is told stops writing at once, for good', async () => {
  await Dexie.delete(databaseNames.example)
  const opened = await openWorkspace('example', testWorld().environment)
  if (!opened.ok) throw new Error(opened.error.code)
  const { db, session } = opened.value
  const newer = newerTabs({ database: db.name, schema: 3 }, () => undefined)
  newer.tell()
  expect(session.getState().fault).toBe('outdated')
  await expect(db.settings.put({ key: 'me', value: 'clerk' })).rejects.toThrow('Database has been closed')
  newer.close()
})
