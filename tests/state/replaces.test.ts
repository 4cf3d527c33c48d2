import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { undo } from '#state/commands/history'
import { openFiles, previewOf, takeFiles } from '#state/commands/importFile'
import type { Preview } from '#state/commands/importFile'
import type { Workspace } from '#state/workspace'
import { readConflicts } from '#storage/inbox'
import { failAtWrite } from '../storage/failingWrites'
import { dump } from '../storage/openedDatabase'
import { fileNamed } from './atWork'
import { plannedIn, standing, takeText } from './taking'
import { emptyWorkspace, givenText } from './testWorkspace'

afterEach(() => vi.restoreAllMocks())

interface File {
  readonly payload: { readonly records: readonly { readonly kind: string; readonly id: string }[] }
}

/** One published figure of Hart, as another system writes it: nothing in the file says what it has seen. */
const whole: File = JSON.parse(readFileSync('tests/fixtures/hart-2014-15-q1.json', 'utf8'))
const isKept = ({ id }: { readonly id: string }) =>
  /^(?:organisation|rag|cs|indicators|corporate-plan|cs01.*)$/.test(id)
const hart = JSON.stringify({ ...whole, payload: { records: whole.payload.records.filter(isKept) } })
const corrected = hart.replace('"value":"95.9"', '"value":"96.1"')

async function previewOfCorrected(workspace: Workspace, replaces?: string) {
  const [outcome] = await openFiles(workspace, [givenText(corrected, 'corrected.json')])
  if (!outcome?.opened.ok) throw new Error('the corrected file is right')
  return previewOf(workspace, [outcome.opened.value], replaces)
}

const verdictsOf = (preview: Preview) => plannedIn(preview).map(({ verdict }) => verdict)

async function hartTaken() {
  const workspace = await emptyWorkspace()
  await takeText(workspace, hart)
  return { workspace, first: await fileNamed(workspace) }
}

describe('[B2] a corrected plain file', () => {
  test('contends with the first one, unless it replaces it', async () => {
    const { workspace, first } = await hartTaken()
    expect(verdictsOf(await previewOfCorrected(workspace))).toContain('contends')
    const preview = await previewOfCorrected(workspace, first.id)
    expect(new Set(verdictsOf(preview))).toEqual(new Set(['new']))
    expect((await takeFiles(workspace, { preview, files: preview.files })).ok).toBe(true)
    expect(await readConflicts(workspace.db)).toEqual([])
    workspace.close()
  })

  test('that replaces it leaves what the corrected file alone would; one undo takes both back', async () => {
    const alone = await emptyWorkspace()
    await takeText(alone, corrected)
    const wanted = await standing(alone)
    alone.close()
    const { workspace, first } = await hartTaken()
    const before = await standing(workspace)
    const preview = await previewOfCorrected(workspace, first.id)
    await takeFiles(workspace, { preview, files: preview.files })
    expect(await standing(workspace)).toBe(wanted)
    await undo(workspace)
    expect(await standing(workspace)).toBe(before)
    workspace.close()
  })

  test('[F24] and is stopped at any write leaves everything as it was', async () => {
    const { workspace, first } = await hartTaken()
    const preview = await previewOfCorrected(workspace, first.id)
    const before = await dump(workspace.db)
    for (let k = 1, isThrough = false; !isThrough; k += 1) {
      const writes = failAtWrite(k)
      const outcome = await takeFiles(workspace, { preview, files: preview.files })
      vi.restoreAllMocks()
      isThrough = writes() < k
      expect(outcome.ok).toBe(isThrough)
      if (!isThrough) expect(await dump(workspace.db)).toBe(before)
    }
    workspace.close()
  })
})
