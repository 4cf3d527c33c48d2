import { Dexie } from 'dexie'
import { exportFile } from '#state/commands/exportFile'
import { saveMe } from '#state/commands/me'
import { save } from '#state/commands/save'
import type { Json } from '#domain/canonical'
import { readConflicts } from '#storage/inbox'
import { databaseNames, openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { takeIn } from '../state/taking'
import { emptyWorkspace, givenPath, givenText, testWorld } from '../state/testWorkspace'

export type Browser = Awaited<ReturnType<typeof emptyWorkspace>>

/** A clerk and an officer with the example, which the officer has from the clerk: what they start from is the same. */
export async function clerkAndOfficer(): Promise<{ readonly clerk: Browser; readonly officer: Browser }> {
  const clerk = await emptyWorkspace()
  await takeIn(clerk, await givenPath('public/example-dudley-2012-13.json'))
  await Dexie.delete(databaseNames.example)
  const world = testWorld()
  const opened = await openWorkspace('example', world.environment)
  if (!opened.ok) throw new Error(opened.error.code)
  const officer = { ...opened.value, saved: world.saved }
  await send(clerk, officer, { what: 'request', name: 'request.json' })
  await saveMe(officer, 'performance-analyst')
  return { clerk, officer }
}

interface Sending {
  readonly what?: 'request' | 'return'
  readonly name?: string
}

/** The crime section of one, as a file into the other. */
export async function send(
  from: Browser,
  to: Workspace,
  { what = 'return', name = 'return.json' }: Sending = {},
): Promise<void> {
  await exportFile(from, { scope: { what, quarter: '2012-Q1', sections: ['crime'], posts: [] } })
  await takeIn(to, givenText(from.saved.at(-1)?.text ?? '', name))
}

interface Place {
  readonly kind: 'measurement' | 'narrative'
  readonly id: string
  readonly register: string
}

export const commentOn = (indicator: string): Place => ({
  kind: 'measurement',
  id: `${indicator}@2012-Q1`,
  register: 'comment',
})

export const actualOf = (indicator: string): Place => ({
  kind: 'measurement',
  id: `${indicator}@2012-Q1`,
  register: 'actual',
})

export async function put(workspace: Workspace, place: Place, value: Json): Promise<void> {
  const saved = await save(workspace, {
    label: 'A change',
    writes: [{ ...place, value, before: await valueAt(workspace, place) }],
  })
  if (!saved.ok) throw new Error(saved.error.code)
}

/** What is shown of a register. */
export async function valueAt({ db }: Workspace, { kind, id, register }: Place): Promise<Json | undefined> {
  const values: Readonly<Record<string, Json | undefined>> = JSON.parse(
    JSON.stringify((await db.records.get([kind, id]))?.record?.values ?? {}),
  )
  return values[register]
}

/** What there is to choose, as `kind/id/register`. */
export async function toChoose({ db }: Workspace): Promise<readonly string[]> {
  const open = await readConflicts(db)
  return open.flatMap(({ conflicts }) =>
    conflicts.map(({ kind, id, register }) => `${kind}/${id}/${register}`),
  )
}

export const figure = (value: string) => ({ state: 'final', value }) as const
