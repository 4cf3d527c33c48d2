import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftReport, guessMapping } from '#domain/readReport'
import { readText } from '#readers/text'
import { fileOfDraft } from '#state/commands/readingFile'
import { takeIn } from './taking'
import { emptyWorkspace } from './testWorkspace'

/** Read in place: its sentences are not copied into the project. */
const path = join('..', 'shared', 'data', 'dudley-2012-13-q1.txt')

test.runIf(existsSync(path))(
  'the report that started it comes in from its text, its split row joined',
  async () => {
    const source = readText('dudley.txt', readFileSync(path, 'utf8'))
    const guessed = guessMapping(source, 4)
    const workspace = await emptyWorkspace()
    const draft = draftReport(source, { ...guessed, joins: { t2r4: 't2r3' } })
    const file = await fileOfDraft(workspace, draft, {
      name: source.name,
      choices: {
        structure: undefined,
        council: { name: 'Dudley Metropolitan Borough Council', firstMonth: 4 },
        matches: {},
        leftOut: new Set(),
        answers: {},
        agreed: new Set(),
      },
    })
    const { outcome } = await takeIn(workspace, file)
    expect(outcome.ok).toBe(true)
    const counts = new Map<string, number>()
    for (const { kind } of await workspace.db.records.toArray()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toMatchObject({
      priority: 2,
      section: 2,
      objective: 3,
      activity: 8,
      indicator: 8,
      measurement: 8,
      quarter: 1,
      scheme: 2,
    })
    workspace.close()
  },
)
