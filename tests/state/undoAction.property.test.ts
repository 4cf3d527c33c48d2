import fc from 'fast-check'
import { expect, test } from 'vitest'
import { liveEntries } from '#domain/register'
import type { Write } from '#domain/change'
import { isKind } from '#domain/records'
import { foldRecord } from '#domain/fold'
import { withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, redoAction, undo, undoAction } from '#state/commands/history'
import type { Undone } from '#state/commands/history'
import { removeRecord } from '#state/commands/remove'
import { save } from '#state/commands/save'
import { startCouncil } from '#state/commands/start'
import type { Workspace } from '#state/workspace'
import { readDoneActions } from '#storage/doneActions'
import { requireSetting } from '#storage/settings'
import { shown } from './atWork'
import { Colleague } from './colleague'
import { countedNow } from './counted'
import { standing, takeText } from './taking'
import { byHand, ids, withFiles } from './undoHistories'
import type { Action, Register, Writing } from './undoHistories'
import { emptyWorkspace } from './testWorkspace'

const runs = Number(process.env['RUNS'] ?? 30)
/** So that it is seen whether the histories reach what they are to prove. */
const reached = { undoneInTheMiddle: 0, doneAgain: 0, refused: 0, undoneAnew: 0, besideTheirs: 0 }

test('[R11] while nothing has left in a file, the state is what the actions that stand have made, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(byHand, async (actions) => {
      const world = await newWorld()
      for (const action of actions) {
        await perform(world, action)
        for (const id of ids)
          expect({ id, is: await shown(world.workspace, id) }).toEqual({ id, is: modelled(world, id) })
      }
      world.workspace.close()
    }),
    { numRuns: runs },
  )
}, 300_000)

test('[R11] [F22] whatever is undone in whatever order: what is told comes true, no file’s value goes, the state is the fold', async () => {
  await fc.assert(
    fc.asyncProperty(withFiles, async (actions) => {
      const world = await newWorld()
      for (const action of actions) await perform(world, action)
      const { db } = world.workspace
      const expected = await countedNow(db)
      for (const { kind, id, entries } of expected.values()) {
        const record = isKind(kind) ? (foldRecord({ kind, id, entries }) ?? null) : undefined
        expect({ id, record: (await db.records.get([kind, id]))?.record }).toEqual({ id, record })
      }
      world.workspace.close()
    }),
    { numRuns: runs },
  )
  for (const [what, times] of Object.entries(reached))
    expect({ what, reached: times > 0 }).toEqual({ what, reached: true })
}, 300_000)

type World = Awaited<ReturnType<typeof newWorld>>

/** An action by hand that was made: `deletes` a record or writes values. */
interface Made {
  readonly label: string
  readonly deletes: string | undefined
  readonly writes: readonly Pick<Write, 'id' | 'register' | 'value'>[]
}

async function newWorld() {
  const workspace = await emptyWorkspace()
  await startCouncil(workspace, { name: 'Anytown', firstMonth: 4, quarter: '2012-Q1' })
  const frank = new Colleague('frank', await requireSetting(workspace.db, 'organisationId'))
  const made: Made[] = []
  /** The actions that stand, in the order in which they were last done. */
  const stand: Made[] = []
  return { workspace, frank, made, stand, count: { labels: 0 } }
}

/** What the actions that stand come to. */
function modelled({ stand }: World, id: string): object | null {
  const values: Record<string, unknown> = {}
  let isDeleted = false
  for (const { deletes, writes } of stand) {
    if (deletes === id) isDeleted = true
    for (const one of writes.filter((written) => written.id === id)) {
      isDeleted = false
      values[one.register] = one.value
    }
  }
  return isDeleted || Object.keys(values).length === 0 ? null : values
}

async function perform(world: World, action: Action): Promise<void> {
  const { workspace, stand } = world
  switch (action.act) {
    case 'write':
      return makeWrite(world, action)
    case 'delete':
      return remove(world, action.id)
    case 'undo':
    case 'redo': {
      const outcome = await (action.act === 'undo' ? undo : redo)(workspace)
      if (action.act === 'undo' && stand.length > 0 && (await hasNoFiles(workspace)))
        expect(outcome).toMatchObject({ ok: true, value: { label: stand.at(-1)?.label } })
      return retell(world, action.act, outcome)
    }
    case 'undoAt':
    case 'redoAt':
      return takeAt(world, action)
    case 'export':
      return void (await exportFile(workspace, { scope: { what: 'everything' } }))
    case 'import':
      return importTheirs(world, action)
    case 'withdraw': {
      const file = (await workspace.db.bundles.toArray())[action.file]
      return void (file && (await withdrawFile(workspace, file)))
    }
  }
}

const hasNoFiles = async ({ db }: Workspace): Promise<boolean> => (await db.bundles.count()) === 0

const nextLabel = ({ count }: World): string => `action ${(count.labels += 1)}`

async function makeWrite(world: World, { at, n }: Writing): Promise<void> {
  const label = nextLabel(world)
  const writes: Write[] = []
  for (const [id, register] of at) {
    const values: Readonly<Record<string, unknown>> = Object(await shown(world.workspace, id))
    const before = values[register]
    const value = valueOf(register, n)
    if (JSON.stringify(before ?? null) === JSON.stringify(value)) continue
    writes.push({
      kind: 'measurement',
      id,
      register,
      value,
      before: JSON.parse(JSON.stringify(before ?? null)),
    })
  }
  if (writes.length === 0) return
  expect(await save(world.workspace, { label, writes })).toEqual({ ok: true, value: null })
  make(world, { label, deletes: undefined, writes })
}

function valueOf(register: Register, n: number) {
  switch (register) {
    case 'comment':
      return ['x', 'y', null][n] ?? null
    case 'copiedFrom':
      return { quarter: `201${n}-Q1` }
    case 'reportedStatus':
      return { text: `status ${n}`, band: null }
  }
}

async function remove(world: World, id: string): Promise<void> {
  const record = (await world.workspace.db.records.get(['measurement', id]))?.record
  if (!record) return
  await removeRecord(world.workspace, record)
  const last = await world.workspace.db.ownEntries.toCollection().last()
  const label = nextLabel(world)
  await world.workspace.db.ownEntries.update(last?.step ?? 0, { label })
  make(world, { label, deletes: id, writes: [] })
}

function make({ made, stand }: World, one: Made): void {
  made.push(one)
  stand.push(one)
}

/** Undoes or does again one of the latest actions, as the history page does. */
async function takeAt(world: World, { act, back }: Action & { act: 'undoAt' | 'redoAt' }): Promise<void> {
  const { workspace } = world
  const { actions } = await readDoneActions(workspace.db, { most: 8 })
  const wanted = actions.filter(({ isUndone }) => isUndone === (act === 'redoAt'))
  const one = wanted[back % Math.max(1, wanted.length)]
  if (!one || one.standing.is === 'begun') return
  const before = await standing(workspace)
  const theirs = await theirValues(workspace)
  const outcome = await (act === 'undoAt' ? undoAction : redoAction)(workspace, one.n)
  expect({ told: one.standing.is === 'open', label: one.step.label }).toEqual({
    told: outcome.ok,
    label: one.step.label,
  })
  if (!outcome.ok) {
    reached.refused += 1
    expect(await standing(workspace)).toBe(before)
    if (outcome.error.code === 'changedSince') expect(outcome.error.changed.length).toBeGreaterThan(0)
  } else if (act === 'redoAt') reached.doneAgain += 1
  else {
    if (wanted.indexOf(one) > 0) reached.undoneInTheMiddle += 1
    if (one.standing.is === 'open' && one.standing.isAnew) reached.undoneAnew += 1
    if (!one.step.decided) await keepsAll(workspace, theirs)
  }
  retell(world, act === 'undoAt' ? 'undo' : 'redo', outcome)
}

async function keepsAll(workspace: Workspace, theirs: readonly string[]): Promise<void> {
  if (theirs.length > 0) reached.besideTheirs += 1
  const now = await liveValues(workspace, () => true)
  expect(theirs.filter((value) => !now.includes(value))).toEqual([])
}

/** What files say that counts and that nobody has written over, with its place. */
const theirValues = (workspace: Workspace) => liveValues(workspace, (dot) => dot.startsWith('frank'))

async function liveValues({ db }: Workspace, isWanted: (dot: string) => boolean): Promise<readonly string[]> {
  const marks = await db.marks
    .where('[kind+id]')
    .anyOf(ids.map((id) => ['measurement', id]))
    .toArray()
  return marks.flatMap(({ id, entries }) =>
    Object.entries(entries).flatMap(([register, all]) =>
      register === 'deleted'
        ? []
        : liveEntries(all)
            .filter(({ dot }) => isWanted(dot))
            .map(({ value }) => `${id} ${register} ${JSON.stringify(value)}`),
    ),
  )
}

function retell({ made, stand }: World, which: 'undo' | 'redo', outcome: Undone): void {
  if (!outcome.ok) return
  const one = made.find(({ label }) => label === outcome.value.label)
  if (!one) return
  if (which === 'undo') stand.splice(stand.indexOf(one), 1)
  else stand.push(one)
}

async function importTheirs({ workspace, frank }: World, { id, learns }: Action & { act: 'import' }) {
  const sent = workspace.saved.at(-1)?.text
  if (learns && sent) frank.learn(sent)
  frank.comment(id, `by Frank ${(await workspace.db.bundles.count()) % 2}`)
  await takeText(workspace, await frank.file({ only: [`measurement/${id}`] }))
}
