import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { creation, write } from '#domain/change'
import { isOpen, openQuestionCount } from '#domain/questions'
import type { Question } from '#domain/questions'
import { buildStructure } from '#domain/structure'
import { exportFile } from '#state/commands/exportFile'
import { acceptFile, previewFile } from '#state/commands/importFile'
import type { GivenFile } from '#state/commands/importFile'
import { save } from '#state/commands/save'
import { databaseNames, openWorkspace } from '#state/workspace'
import type { Workspace } from '#state/workspace'
import { emptyWorkspace, givenPath, givenText, testWorld } from './testWorkspace'

type Browser = Awaited<ReturnType<typeof emptyWorkspace>>

let clerk: Browser
let officer: Browser

beforeEach(async () => {
  clerk = await emptyWorkspace()
  await takeIn(clerk, await givenPath('public/example-dudley-2012-13.json'))
  officer = await secondBrowser()
})

afterEach(() => {
  clerk.close()
  officer.close()
})

/** A browser of its own beside the clerk's: the two have different databases. */
async function secondBrowser(): Promise<Browser> {
  await Dexie.delete(databaseNames.example)
  const world = testWorld()
  const opened = await openWorkspace('example', world.environment)
  if (!opened.ok) throw new Error(opened.error.code)
  return { ...opened.value, saved: world.saved }
}

async function takeIn(workspace: Workspace, file: GivenFile) {
  const preview = await previewFile(workspace, file)
  if (!preview.ok) throw new Error(preview.error.map(({ message }) => message).join('\n'))
  await acceptFile(workspace, preview.value)
}

/** Hands a file of the crime section from one to the other. */
async function send(from: Browser, to: Browser, what: 'request' | 'return') {
  await exportFile(from, { scope: { what, quarter: '2012-Q1', sections: ['crime'], posts: [] } })
  await takeIn(to, givenText(from.saved.at(-1)?.text ?? ''))
}

/** Asked by the corporate performance manager. */
const ask = (id: string, kind: string, about: string) =>
  save(clerk, {
    label: 'Question',
    writes: creation('question', id, {
      about: { kind, id: about },
      asked: { text: 'Why?', post: 'performance-manager', meeting: '', on: '2012-07-02' },
    }),
  })

const answer = (workspace: Workspace, id: string, text: string) =>
  save(workspace, {
    label: 'Answer',
    writes: [write({ kind: 'question', id, register: 'answer' }, { text, post: null, on: null }, undefined)],
  })

async function questionsIn({ db }: Workspace): Promise<readonly Question[]> {
  const rows = await db.records.where('[kind+id]').between(['question', ''], ['question', '~']).toArray()
  return rows.flatMap(({ record }) => (record?.kind === 'question' ? [record] : []))
}

describe('[B5] a question', () => {
  test('goes out with the request of its section, and its answer comes back with the return', async () => {
    await ask('q1', 'measurement', 'pi1172@2012-Q1')
    await ask('q2', 'measurement', 'yp-neet@2012-Q1')
    await send(clerk, officer, 'request')
    const asked = await questionsIn(officer)
    expect(asked.map(({ id }) => id)).toEqual(['q1'])
    await answer(officer, 'q1', 'One clinic closed.')
    await send(officer, clerk, 'return')
    const [answered] = await questionsIn(clerk)
    expect(answered?.values.answer?.text).toBe('One clinic closed.')
    expect(answered?.unsettled).toEqual([])
  })

  test('names its asker in the browser of the officer', async () => {
    await ask('q1', 'measurement', 'pi1172@2012-Q1')
    await send(clerk, officer, 'request')
    const post = await officer.db.records.get(['post', 'performance-manager'])
    expect(post?.record?.values).toMatchObject({ identity: { title: 'Corporate performance manager' } })
  })

  test('goes and comes back also where nothing was reported, however long ago', async () => {
    await ask('old', 'progress', 'ta1a@2010-Q2')
    await ask('blank', 'measurement', 'pi1172@2010-Q1')
    await ask('later', 'measurement', 'pi1172@2012-Q2')
    await ask('done', 'measurement', 'pi1172@2010-Q2')
    await answer(clerk, 'done', 'Long ago.')
    await send(clerk, officer, 'request')
    const asked = await questionsIn(officer)
    expect(asked.map(({ id }) => id)).toEqual(['blank', 'old'])
    const rows = await officer.db.records.toArray()
    const structure = buildStructure(rows.flatMap(({ record }) => record ?? []))
    const counted = { structure, quarter: '2012-Q1', section: 'crime', questions: asked }
    expect(openQuestionCount(counted)).toBe(2)
    await answer(officer, 'old', 'It was moved.')
    await send(officer, clerk, 'return')
    const open = (await questionsIn(clerk)).filter(isOpen)
    expect(open.map(({ id }) => id)).toEqual(['blank', 'later'])
  })

  test('[R5] answered by two apart has two answers to choose from', async () => {
    await ask('q1', 'measurement', 'pi1172@2012-Q1')
    await send(clerk, officer, 'request')
    await answer(officer, 'q1', 'One clinic closed.')
    await answer(clerk, 'q1', 'Two did.')
    await send(officer, clerk, 'return')
    const [answered] = await questionsIn(clerk)
    expect(answered?.unsettled).toEqual(['answer'])
  })
})
