import type { Part } from '#domain/bundle/scopeRows'
import { figuresOn, shelve } from '#domain/figures'
import type { Report } from '#domain/scorecard'
import { buildStructure } from '#domain/structure'
import { submittingChanges } from '#domain/submitting'
import { issueRequests } from '#state/commands/issue'
import { handIn } from '#state/commands/submit'
import type { Workspace } from '#state/workspace'
import { takeIn, takeText } from './taking'
import { emptyWorkspace, givenPath, testWorld } from './testWorkspace'

const example = () => givenPath('public/example-dudley-2012-13.json')

export const young: Part = { quarter: '2012-Q1', sections: ['young-people'], posts: [] }
export const crime: Part = { ...young, sections: ['crime'] }
export const misuse: Part = { quarter: '2012-Q1', sections: [], posts: ['substance-misuse-manager'] }

export const asked = (part: Part, note = 'Please.') => ({ part, note, asks: { what: 'everything' } }) as const

export async function clerk() {
  const world = testWorld()
  const workspace = await emptyWorkspace(world)
  await takeIn(workspace, await example())
  return { workspace, world }
}

type Saved = Awaited<ReturnType<typeof emptyWorkspace>>

/** The request for a part, as the clerk's browser writes it. */
export async function requestOf(part: Part): Promise<string> {
  const { workspace } = await clerk()
  await issueRequests(workspace, [asked(part)], { as: 'download' })
  workspace.close()
  return workspace.saved[0]?.text ?? ''
}

/** An officer's browser in which only the request was opened. */
export async function officer(part: Part): Promise<Saved> {
  const text = await requestOf(part)
  const workspace = await emptyWorkspace()
  await takeText(workspace, text)
  return workspace
}

export async function reportOf({ db }: Workspace): Promise<Report> {
  const records = (await db.records.toArray()).flatMap(({ record }) => (record ? [record] : []))
  return { structure: buildStructure(records), figures: figuresOn(shelve(records)), quarter: '2012-Q1' }
}

export async function submitted(workspace: Workspace, part = young) {
  const changes = submittingChanges(await reportOf(workspace), part, 'it')
  const handed = await handIn(workspace, { part, changes, delivery: { by: 'download' } })
  if (!handed.ok) throw new Error(handed.error.code)
  return handed.value
}

/** `kind/id register` of every live entry in a file, with its value. */
export function entriesIn(text: string): readonly string[] {
  const file: { payload: { records: { kind: string; id: string; values: Record<string, unknown> }[] } } =
    JSON.parse(text)
  return file.payload.records.flatMap(({ kind, id, values }) =>
    Object.entries(values).map(([register, value]) => `${kind}/${id} ${register} ${JSON.stringify(value)}`),
  )
}
