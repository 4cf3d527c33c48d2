import { Dexie } from 'dexie'
import { exportFile } from '#state/commands/exportFile'
import { save } from '#state/commands/save'
import { databaseNames, openWorkspace } from '#state/workspace'
import { comment, council } from './atWork'
import { takeIn } from './taking'
import { givenText, testWorld } from './testWorkspace'
import type { TestWorld } from './testWorkspace'

export const part = { quarter: '2012-Q1', sections: ['crime'], posts: [] } as const

/** A clerk, and an officer in a browser of their own whose returns come to the clerk. */
export async function twoBrowsers(world: TestWorld = testWorld()) {
  const { workspace } = await council()
  await exportFile(workspace, { scope: { what: 'request', ...part, sections: [] } })
  await Dexie.delete(databaseNames.example)
  const opened = await openWorkspace('example', world.environment)
  if (!opened.ok) throw new Error(opened.error.code)
  const browser = opened.value
  await takeIn(browser, givenText(workspace.saved.at(-1)?.text ?? '', 'request.json'))
  let shown = 'as it was'
  const write = async (text: string) => {
    const saved = await save(browser, comment('a@2012-Q1', text, shown))
    if (!saved.ok) throw new Error(JSON.stringify(saved.error))
    shown = text
  }
  const file = async (text: string): Promise<string> => {
    await write(text)
    await exportFile(browser, { scope: { what: 'return', ...part, sections: [] } })
    return world.saved.at(-1)?.text ?? ''
  }
  return { workspace, officer: { browser, write, file, saved: world.saved } }
}

export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing')
  return value
}
