import { Dexie } from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import { fail, ok } from '#domain/result'
import { sectionsHandedIn } from '#domain/submitting'
import { exportFile } from '#state/commands/exportFile'
import { save } from '#state/commands/save'
import { expectedReturnName, handIn } from '#state/commands/submit'
import { applyChanges } from '#storage/applyChanges'
import { Colleague } from './colleague'
import {
  clerk,
  crime,
  entriesIn,
  misuse,
  officer,
  reportOf,
  requestOf,
  submitted,
  young,
} from './requestStory'
import { takeText } from './taking'
import { emptyWorkspace } from './testWorkspace'

const comment = (value: string, id = 'first-time-entrants@2012-Q1') => ({
  label: 'Comment',
  writes: [{ kind: 'measurement', id, register: 'comment', value, before: undefined } as const],
})

describe('handing in', () => {
  test('[B5] a return has what was written here and nothing that was only given to work from', async () => {
    const workspace = await officer(young)
    await save(workspace, comment('Fewer than planned.'))
    const file = await submitted(workspace)
    expect(entriesIn(file.text)).toEqual([
      'measurement/first-time-entrants@2012-Q1 comment "Fewer than planned."',
      'submission/young-people@2012-Q1 state "submitted"',
    ])
    expect(file.contents).toMatchObject({ figures: 0, comments: 1 })
    expect(file.went).toEqual({ to: 'downloads' })
    expect(workspace.saved.map(({ name }) => name)).toEqual([file.fileName])
    workspace.close()
  })

  test('[B5] what is saved over in another tab while a return is written is in it, as it was or as it is', async () => {
    const workspace = await officer(young)
    await save(workspace, comment('As it was.'))
    const { db } = workspace
    const author = { by: '', at: '2012-07-12T09:30:00Z' }
    let before = 'As it was.'
    let isSaving = false
    const transaction = db.transaction.bind(db)
    const thenSave = async (given: readonly unknown[]) => {
      const answer: unknown = await Reflect.apply(transaction, db, given)
      if (Dexie.currentTransaction || isSaving) return answer
      isSaving = true
      const { label, writes } = comment(`${before} And on.`)
      await applyChanges(db, { label, writes: writes.map((one) => ({ ...one, before })) }, author)
      before += ' And on.'
      isSaving = false
      return answer
    }
    const meanwhile = vi
      .spyOn(db, 'transaction')
      .mockImplementation((...given: readonly unknown[]) => Dexie.Promise.resolve(thenSave(given)))
    await exportFile(workspace, { scope: { what: 'return', ...young } })
    meanwhile.mockRestore()
    expect(before).toContain('And on.')
    expect(entriesIn(workspace.saved.at(-1)?.text ?? '').join()).toContain('"As it was.')
    workspace.close()
  })

  test('[B5] handed in again it has everything again, and the state is not written twice', async () => {
    const workspace = await officer(young)
    await save(workspace, comment('Fewer than planned.'))
    await submitted(workspace)
    const at = { kind: 'narrative', id: 'young-people@2012-Q1', register: 'summary' } as const
    const row = await workspace.db.records.get([at.kind, at.id])
    const was = row?.record?.kind === 'narrative' ? row.record.values.summary : undefined
    await save(workspace, {
      label: 'Summary',
      writes: [{ ...at, value: 'A good quarter.', before: was ?? undefined }],
    })
    const again = await submitted(workspace)
    expect(entriesIn(again.text)).toEqual([
      'measurement/first-time-entrants@2012-Q1 comment "Fewer than planned."',
      'narrative/young-people@2012-Q1 summary "A good quarter."',
      'submission/young-people@2012-Q1 state "submitted"',
    ])
    expect(await workspace.db.ownEntries.count()).toBe(4)
    workspace.close()
  })

  test('a section that was reopened is in again', async () => {
    const { workspace } = await clerk()
    const at = { kind: 'submission', id: 'young-people@2012-Q1', register: 'state' } as const
    await save(workspace, { label: 'Reopen', writes: [{ ...at, value: 'reopened', before: 'accepted' }] })
    await submitted(workspace)
    const report = await reportOf(workspace)
    expect(report.figures.get('submission', at.id)?.values.state).toBe('submitted')
    workspace.close()
  })

  test('[B5] what a colleague sent is handed in with one’s own', async () => {
    const request = await requestOf(young)
    const colleague = new Colleague('colleague', JSON.parse(request).head.organisation.id)
    colleague.learn(request)
    colleague.comment('first-time-entrants@2012-Q1', 'From the analyst.')
    const theirs = await colleague.file({
      only: ['measurement/first-time-entrants@2012-Q1'],
      head: { scope: { quarters: ['2012-Q1'], sections: ['young-people'], posts: [] } },
    })
    const workspace = await emptyWorkspace()
    await takeText(workspace, request)
    await takeText(workspace, theirs)
    const file = await submitted(workspace)
    expect(entriesIn(file.text)).toContain(
      'measurement/first-time-entrants@2012-Q1 comment "From the analyst."',
    )
    workspace.close()
  })

  test('[R2] a draft that never left travels in no file, not even as what stood before', async () => {
    const workspace = await officer(young)
    await save(workspace, comment('A first thought.'))
    const at = { kind: 'measurement', id: 'first-time-entrants@2012-Q1', register: 'comment' } as const
    const again = { ...at, value: 'What I mean.', before: 'A first thought.' }
    await save(workspace, { label: 'Comment', writes: [again] })
    expect((await submitted(workspace)).text).not.toContain('A first thought.')
    workspace.close()
  })

  test('into a place that takes it; where it does not, or sharing is given up, to the downloads', async () => {
    const workspace = await officer(young)
    const changes = { label: 'Submit', writes: [] }
    const text: string[] = []
    const place = (outcome: 'takes' | 'refuses') => ({
      name: 'mine.json',
      write: (words: string) => {
        if (outcome === 'refuses') return Promise.resolve(fail('no room'))
        text.push(words)
        return Promise.resolve(ok(null))
      },
    })
    const went = async (delivery: Parameters<typeof handIn>[1]['delivery']) => {
      const handed = await handIn(workspace, { part: young, changes, delivery })
      return handed.ok ? handed.value.went : undefined
    }
    expect(await went({ by: 'place', place: place('takes') })).toEqual({ to: 'place', name: 'mine.json' })
    expect(text).toHaveLength(1)
    expect((await workspace.db.exports.toArray()).map(({ fileName }) => fileName)).toEqual(['mine.json'])
    expect(workspace.saved).toHaveLength(0)
    expect(await went({ by: 'place', place: place('refuses') })).toEqual({
      to: 'downloadsInstead',
      because: 'no room',
    })
    expect(workspace.saved).toHaveLength(1)
    const cancelled = () => Promise.resolve({ outcome: 'cancelled' } as const)
    expect(await went({ by: 'share', share: cancelled })).toMatchObject({ to: 'downloadsInstead' })
    const shared = () => Promise.resolve({ outcome: 'chosen', it: null } as const)
    expect(await went({ by: 'share', share: shared })).toEqual({ to: 'shared' })
    expect(workspace.saved).toHaveLength(2)
    workspace.close()
  })

  test('[B6] the name offered beforehand is the name of the file up to its id', async () => {
    const workspace = await officer(crime)
    const title = 'Tackling crime, fear of crime and anti-social behaviour'
    const expected = await expectedReturnName(workspace, crime, { title })
    expect(expected).toMatch(/^2012-Q1_tackling-crime-fear-of-crime-and-anti_return_/)
    const { fileName } = await submitted(workspace, crime)
    expect(fileName.startsWith(expected.replace('.json', '_'))).toBe(true)
    workspace.close()
  })

  test('[C14] one post of several hands in its rows and not the section; all that draft it, the section', async () => {
    const { workspace } = await clerk()
    const report = await reportOf(workspace)
    const posts = (...ids: string[]) => sectionsHandedIn(report, { ...misuse, posts: ids })
    expect(posts('performance-analyst')).toEqual(['young-people'])
    expect(posts('performance-analyst', 'community-safety-officer').toSorted()).toEqual([
      'crime',
      'young-people',
    ])
    expect(posts('substance-misuse-manager')).toEqual([])
    expect(sectionsHandedIn(report, { ...misuse, posts: [] }).toSorted()).toEqual(['crime', 'young-people'])
    workspace.close()
  })
})
