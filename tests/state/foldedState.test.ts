import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOfFile } from '#domain/bundle/entriesOfFile'
import { foldRecord } from '#domain/fold'
import { isKind } from '#domain/records'
import type { Entry } from '#domain/register'
import { exportFile } from '#state/commands/exportFile'
import { redo, undo } from '#state/commands/history'
import { acceptFile, previewFile } from '#state/commands/importFile'
import { removeRecord } from '#state/commands/remove'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { acceptedIn } from '#storage/decisions'
import { emptyWorkspace, givenText } from './testWorkspace'

type Action =
  | { readonly act: 'write'; readonly id: string; readonly register: string; readonly value: string }
  | { readonly act: 'delete'; readonly id: string }
  | { readonly act: 'undo' | 'redo' | 'export' }
  | { readonly act: 'import'; readonly file: string }

const ids = ['a@2012-Q1', 'b@2012-Q1']
const plain = (id: string, comment: string) =>
  JSON.stringify({
    format: 'quarterdeck-bundle',
    formatVersion: 1,
    minReaderVersion: 1,
    kind: 'return',
    head: {
      app: { name: 'hand', version: '1' },
      organisation: { id: 'anytown', name: 'Anytown', firstMonth: 4 },
      createdAt: '2012-07-12T09:30:00Z',
    },
    payload: { records: [{ kind: 'measurement', id, values: { comment } }] },
  })

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: writes() },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('delete'), id: fc.constantFrom(...ids) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom('undo', 'redo', 'export') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('import'),
      file: fc.constantFrom(
        plain('a@2012-Q1', 'theirs'),
        plain('c@2012-Q1', 'theirs'),
        plain('c@2012-Q1', 'other'),
      ),
    }),
  },
)

function writes(): fc.Arbitrary<Action> {
  return fc.record({
    act: fc.constant('write'),
    id: fc.constantFrom(...ids),
    register: fc.constantFrom('comment', 'copied'),
    value: fc.constantFrom('x', 'y', 'z'),
  })
}

test('[R3] whatever is done, the records are the fold of the accepted files and the own log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
      const workspace = await emptyWorkspace()
      for (const one of actions) await perform(workspace, one)
      const expected = await unionsFromTheLog(workspace)
      for (const { kind, id, entries } of await workspace.db.marks.toArray()) {
        const dots = Object.entries(entries).flatMap(([register, all]) =>
          all.map(({ dot }) => `${register} ${dot}`),
        )
        expect({ id, dots: new Set(dots) }).toEqual({ id, dots: expected.get(`${kind}/${id}`) ?? new Set() })
        const record = (await workspace.db.records.get([kind, id]))?.record
        if (isKind(kind)) expect(record).toEqual(foldRecord({ kind, id, entries }) ?? null)
        expected.delete(`${kind}/${id}`)
      }
      expect([...expected.values()].every((dots) => dots.size === 0)).toBe(true)
      workspace.close()
    }),
    { numRuns: 60 },
  )
}, 60_000)

async function perform(workspace: Workspace, one: Action): Promise<void> {
  switch (one.act) {
    case 'write':
      return write(workspace, one)
    case 'delete': {
      const record = (await workspace.db.records.get(['measurement', one.id]))?.record
      return void (record && (await removeRecord(workspace, record)))
    }
    case 'undo':
      return void (await undo(workspace))
    case 'redo':
      return void (await redo(workspace))
    case 'export':
      return void (await exportFile(workspace, { what: 'everything' }))
    case 'import': {
      const preview = await previewFile(workspace, givenText(one.file))
      return void (preview.ok && (await acceptFile(workspace, preview.value)))
    }
  }
}

async function write(workspace: Workspace, { id, register, value }: Action & { act: 'write' }) {
  const record = (await workspace.db.records.get(['measurement', id]))?.record
  const values = record?.kind === 'measurement' ? record.values : {}
  const [name, next, before] =
    register === 'comment'
      ? (['comment', value, values.comment] as const)
      : (['copiedFrom', { quarter: `201${'xyz'.indexOf(value)}-Q1` }, values.copiedFrom] as const)
  await save(workspace, {
    label: register,
    writes: [{ kind: 'measurement', id, register: name, value: next, before }],
  })
}

/** An oracle of its own: every dot of the log that was not withdrawn, and of every accepted file. */
async function unionsFromTheLog({ db }: Workspace): Promise<Map<string, Set<string>>> {
  const steps = await db.ownEntries.toArray()
  const withdrawn = new Set(steps.flatMap((step) => step.withdrawn.map(({ dot }) => dot)))
  const unions = new Map<string, Set<string>>()
  const add = (key: string, register: string, { dot }: Entry) => {
    if (!withdrawn.has(dot)) unions.set(key, (unions.get(key) ?? new Set()).add(`${register} ${dot}`))
  }
  for (const { kind, id, register, entry } of steps.flatMap((step) => step.entries))
    add(`${kind}/${id}`, register, entry)
  const accepted = acceptedIn(await db.decisions.toArray())
  for (const { id: file, text, contentId } of await db.bundles.toArray())
    if (accepted.has(file))
      for (const { kind, id, entries } of entriesOfFile({ text, contentId, refused: new Set() }))
        for (const [register, all] of Object.entries(entries))
          for (const entry of all) add(`${kind}/${id}`, register, entry)
  return unions
}
