import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partKey } from '#domain/bundle/planImport'
import type { Choices } from '#domain/bundle/planImport'
import { foldRecord } from '#domain/fold'
import { settling, settlingDeletion } from '#domain/merge/conflicts'
import { isKind } from '#domain/records'
import { putFileBack, takeProposals, turnProposalsDown, withdrawFile } from '#state/commands/decideFiles'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { removeRecord } from '#state/commands/remove'
import { save } from '#state/commands/save'
import { countConflicts, readConflicts, readProposals } from '#storage/inbox'
import { council } from './atWork'
import type { Colleague } from './colleague'
import { countedNow } from './counted'
import { changesNothing, plannedIn, previewed, takeIn } from './taking'
import { givenText } from './testWorkspace'

type Action =
  | { readonly act: 'write'; readonly id: string; readonly register: string; readonly value: string }
  | { readonly act: 'delete'; readonly id: string }
  | { readonly act: 'undo' | 'redo' | 'export' | 'takeProposals' | 'turnDown' }
  | { readonly act: 'plain'; readonly id: string; readonly value: string }
  | (Their & { readonly act: 'their' })
  | (Their & { readonly act: 'import'; readonly choose: 'all' | 'less' | 'more' })
  | { readonly act: 'withdraw' | 'putBack'; readonly file: number }
  | { readonly act: 'settle'; readonly conflict: number; readonly side: number }

/** What a colleague does in another browser. */
interface Their {
  readonly who: number
  readonly what: TheirAct
  readonly id: string
}
type TheirAct = 'comment' | 'target' | 'delete' | 'learn'

const ids = ['a@2012-Q1', 'b@2012-Q1']
const id = fc.constantFrom(...ids)
const small = fc.nat({ max: 3 })
/** The third writes under the name of the first: a copied profile (R10). */
const who = fc.nat({ max: 2 })

const weighted = <T extends Action>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
const theirAct = fc.constantFrom<TheirAct[]>('comment', 'comment', 'target', 'target', 'delete', 'learn')
const action: fc.Arbitrary<Action> = fc.oneof(
  weighted(6, writes()),
  weighted(1, fc.record({ act: fc.constant('delete'), id })),
  weighted(
    5,
    fc.record({ act: fc.constantFrom('undo', 'undo', 'redo', 'export', 'takeProposals', 'turnDown') }),
  ),
  weighted(1, fc.record({ act: fc.constant('plain'), id, value: fc.constantFrom('theirs', 'other') })),
  weighted(2, fc.record({ act: fc.constant('their'), who, what: theirAct, id })),
  weighted(
    7,
    fc.record({
      act: fc.constant('import'),
      who,
      what: theirAct,
      id,
      choose: fc.constantFrom('all', 'all', 'less', 'more'),
    }),
  ),
  weighted(3, fc.record({ act: fc.constantFrom('withdraw', 'putBack'), file: small })),
  weighted(5, fc.record({ act: fc.constant('settle'), conflict: small, side: small })),
)

function writes() {
  return fc.record({
    act: fc.constant('write'),
    id,
    register: fc.constantFrom('comment', 'copied'),
    value: fc.constantFrom('x', 'y', 'z'),
  })
}

/** What the histories of a run did, so that it is seen whether they reach what they are to prove. */
const reached = { conflicts: 0, settled: 0, proposals: 0, withdrawn: 0 }

test('[R3] [F25] whatever is done, the records are the fold of the accepted files and the own log; a file again is nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 30, size: 'max' }), async (actions) => {
      const world = await newWorld()
      for (const one of actions) await perform(world, one)
      const { db } = world.workspace
      const expected = await countedNow(db)
      const rows = await db.marks.toArray()
      const known = rows.map((row) => [`${row.kind}/${row.id}`, asSets(row.entries)] as const)
      const wanted = [...expected].map(([key, { entries }]) => [key, asSets(entries)] as const)
      expect(new Map(known.filter(hasAny))).toEqual(new Map(wanted.filter(hasAny)))
      const open: string[] = []
      for (const [key, { kind, id: at, entries }] of expected) {
        const record = isKind(kind) ? (foldRecord({ kind, id: at, entries }) ?? null) : undefined
        expect({ key, record: (await db.records.get([kind, at]))?.record }).toEqual({ key, record })
        if (record && record.unsettled.length > 0) open.push(key)
      }
      const listed = await readConflicts(db)
      expect(listed.map(({ marks }) => `${marks.kind}/${marks.id}`)).toEqual(open.toSorted())
      expect(listed.every(({ conflicts }) => conflicts.length > 0)).toBe(true)
      expect(await countConflicts(db)).toBe(listed.flatMap(({ conflicts }) => conflicts).length)
      reached.conflicts += open.length
      world.workspace.close()
    }),
    { numRuns: Number(process.env['RUNS'] ?? 60) },
  )
  for (const [what, times] of Object.entries(reached))
    expect({ what, reached: times > 5 }).toEqual({ what, reached: true })
}, 120_000)

type World = Awaited<ReturnType<typeof newWorld>>

async function newWorld() {
  const { workspace, colleague } = await council()
  return { workspace, colleagues: [colleague('one'), colleague('two'), colleague('one')] }
}

async function perform(world: World, one: Action): Promise<void> {
  const { workspace } = world
  switch (one.act) {
    case 'write':
      return write(world, one)
    case 'delete': {
      const record = (await workspace.db.records.get(['measurement', one.id]))?.record
      return void (record && (await removeRecord(workspace, record)))
    }
    case 'undo':
      return void (await undo(workspace))
    case 'redo':
      return void (await redo(workspace))
    case 'export':
      return void (await exportFile(workspace, { scope: { what: 'everything' } }))
    case 'takeProposals':
      return decideProposals(world, takeProposals)
    case 'turnDown':
      return decideProposals(world, turnProposalsDown)
    case 'plain':
      return void (await takeIn(workspace, givenText(plainFile(world, one))))
    case 'their':
      return theirs(world, one)
    case 'import':
      return importTheirs(world, one)
    case 'withdraw':
    case 'putBack': {
      const file = (await workspace.db.bundles.toArray())[one.file]
      if (file) reached.withdrawn += 1
      return void (file && (await (one.act === 'withdraw' ? withdrawFile : putFileBack)(workspace, file)))
    }
    case 'settle':
      return settle(world, one)
  }
}

async function write({ workspace }: World, { id: at, register, value }: Action & { act: 'write' }) {
  const record = (await workspace.db.records.get(['measurement', at]))?.record
  const values = record?.kind === 'measurement' ? record.values : {}
  const [name, next, before] =
    register === 'comment'
      ? (['comment', value, values.comment] as const)
      : (['copiedFrom', { quarter: `201${'xyz'.indexOf(value)}-Q1` }, values.copiedFrom] as const)
  await save(workspace, {
    label: register,
    writes: [{ kind: 'measurement', id: at, register: name, value: next, before }],
  })
}

async function decideProposals({ workspace }: World, decide: typeof takeProposals): Promise<void> {
  const proposals = await readProposals(workspace.db)
  reached.proposals += proposals.length
  if (proposals.length > 0) await decide(workspace, proposals.slice(0, 2))
}

const plainFile = ({ colleagues }: World, one: Action & { act: 'plain' }): string =>
  JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'return',
    head: {
      app: { name: 'hand', version: '1' },
      organisation: { id: colleagues[0]?.council, name: 'Anytown', firstMonth: 4 },
      createdAt: '2012-07-12T09:30:00Z',
    },
    payload: { records: [{ kind: 'measurement', id: one.id, values: { comment: one.value } }] },
  })

function theirs({ workspace, colleagues }: World, { who: at, what, id: where }: Their): void {
  const them = colleagues[at]
  switch (what) {
    case 'comment':
      return them?.comment(where, `by ${at} on ${where}`)
    case 'target':
      return them?.write(
        { kind: 'measurement', id: where, register: 'target' },
        { kind: 'point', value: `${at}` },
      )
    case 'delete':
      return them?.delete('measurement', where)
    case 'learn':
      return them?.learn(workspace.saved.at(-1)?.text ?? '')
  }
}

async function importTheirs(world: World, one: Action & { act: 'import' }): Promise<void> {
  const { workspace, colleagues } = world
  theirs(world, one)
  const them: Colleague | undefined = colleagues[one.who]
  const given = givenText((await them?.file({ only: ids.map((at) => `measurement/${at}`) })) ?? '')
  const preview = await previewed(workspace, given)
  const [file] = preview.files
  if (!file) return
  const keys = plannedIn(preview).map((part) => partKey(file.bundle, part))
  const choices: { readonly [C in typeof one.choose]: Choices } = {
    all: { left: new Set(), taken: new Set() },
    less: { left: new Set(keys.filter((_, place) => place % 2 === 0)), taken: new Set() },
    more: { left: new Set(), taken: new Set(keys) },
  }
  const { outcome } = await takeIn(workspace, given, { choices: choices[one.choose] })
  expect(outcome.ok).toBe(true)
  expect(await changesNothing(workspace, given)).toBe(true)
}

async function settle(
  { workspace }: World,
  { conflict: at, side }: Action & { act: 'settle' },
): Promise<void> {
  const open = await readConflicts(workspace.db)
  const one = open[at % Math.max(1, open.length)]
  const conflict = one?.conflicts[side % one.conflicts.length]
  if (!one || !conflict) return
  const sides = conflict.about === 'values' ? conflict.sides : []
  const chosen =
    conflict.about === 'values'
      ? settling(conflict, sides[side % sides.length]?.value ?? null, sides[0]?.value)
      : settlingDeletion(one.marks, side % 2 === 0 ? 'keep' : 'delete')
  const saved = await save(workspace, { label: 'Choose', writes: [chosen] })
  expect(saved).toEqual({ ok: true, value: null })
  reached.settled += 1
}

const asSets = (entries: Readonly<Record<string, readonly unknown[]>>) =>
  new Map(
    Object.entries(entries)
      .filter(([, all]) => all.length > 0)
      .map(([register, all]) => [register, new Set(all)]),
  )

const hasAny = ([, entries]: readonly [unknown, ReadonlyMap<string, unknown>]): boolean => entries.size > 0
