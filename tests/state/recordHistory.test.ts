import { describe, expect, test } from 'vitest'
import { withdrawFile } from '#state/commands/decideFiles'
import { undo } from '#state/commands/history'
import { joinIndicators } from '#state/commands/joinIndicators'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { readRecordHistory } from '#storage/recordHistory'
import type { HistoryPlace } from '#storage/recordHistory'
import { comment, council, fileNamed, fileOfFrank } from './atWork'
import { takeIn } from './taking'
import { emptyWorkspace, givenPath, givenText } from './testWorkspace'

const a: HistoryPlace = { kind: 'measurement', id: 'a@2012-Q1' }
const b: HistoryPlace = { kind: 'measurement', id: 'b@2012-Q1' }

/** Value, standing and files of each write: the ones that were withdrawn in brackets. */
async function told({ db }: Workspace, ...places: readonly HistoryPlace[]) {
  const history = await readRecordHistory(db, places)
  return history.map(({ entry, standing, files }) => [
    entry.value,
    standing,
    ...files.map(({ fileName, withdrawnAt }) => (withdrawnAt === null ? fileName : `(${fileName})`)),
  ])
}

describe('the history of a record', () => {
  test('names every file that brought a write, those that count first, and the ones that were withdrawn', async () => {
    const { workspace, colleague } = await council()
    const frank = colleague('frank')
    frank.comment('a@2012-Q1', 'by Frank')
    await takeIn(workspace, givenText(await frank.file({ only: ['measurement/a@2012-Q1'] }), 'one.json'))
    frank.comment('c@2012-Q1', 'more')
    const again = await frank.file({ only: ['measurement/a@2012-Q1', 'measurement/c@2012-Q1'] })
    await takeIn(workspace, givenText(again, 'two.json'))
    expect(await told(workspace, a)).toEqual([
      ['by Frank', 'shown', 'one.json', 'two.json'],
      ['as it was', 'replaced'],
    ])
    await withdrawFile(workspace, await fileNamed(workspace, 'one.json'))
    expect(await told(workspace, a)).toContainEqual(['by Frank', 'shown', 'two.json', '(one.json)'])
    await withdrawFile(workspace, await fileNamed(workspace, 'two.json'))
    expect(await told(workspace, a)).toContainEqual(['by Frank', 'withdrawn', '(one.json)', '(two.json)'])
    expect(await told(workspace, a)).toContainEqual(['as it was', 'shown'])
    await undo(workspace)
    expect(await told(workspace, a)).toContainEqual(['by Frank', 'shown', 'two.json', '(one.json)'])
    workspace.close()
  })

  test('leaves out what of a file was never taken, withdrawn or not, and own writes that were taken back', async () => {
    const { workspace, colleague } = await council()
    const text = await fileOfFrank(colleague)
    await takeIn(workspace, givenText(text, 'frank.json'))
    await workspace.db.decisions.add({
      file: (await fileNamed(workspace, 'frank.json')).id,
      record: 'measurement/b@2012-Q1',
      register: 'target',
      verdict: 'refused',
      reason: 'turnedDown',
      at: '2012-07-12T09:30:00Z',
    })
    await withdrawFile(workspace, await fileNamed(workspace, 'frank.json'))
    expect(await told(workspace, b)).toEqual([['new', 'withdrawn', '(frank.json)']])
    await save(workspace, comment('b@2012-Q1', 'a slip'))
    expect(await told(workspace, b)).toContainEqual(['a slip', 'shown'])
    await undo(workspace)
    expect(await told(workspace, b)).toEqual([['new', 'withdrawn', '(frank.json)']])
    workspace.close()
  })

  test('[R12] of joined indicators is one, in figures, definitions and targets alike', async () => {
    const workspace = await emptyWorkspace()
    await takeIn(workspace, await givenPath('public/example-dudley-2012-13.json'))
    const places: readonly HistoryPlace[] = [
      { kind: 'measurement', id: 'pi1049@2012-Q1' },
      { kind: 'definition', owner: 'pi1049' },
    ]
    const before = await readRecordHistory(workspace.db, places)
    await joinIndicators(workspace, { ref: 'PI1049', smaller: 'pi1049', larger: 'pi1174' })
    const after = await readRecordHistory(workspace.db, places)
    const joined = after.filter(({ joinedId }) => joinedId === 'pi1174')
    expect(after).toHaveLength(before.length + joined.length)
    expect(new Set(joined.map(({ kind }) => kind))).toEqual(new Set(['measurement', 'definition']))
    expect(new Set(after.map(({ key }) => key)).size).toBe(after.length)
    for (const { files } of joined) expect(files).toHaveLength(1)
    await withdrawFile(workspace, await fileNamed(workspace, 'public/example-dudley-2012-13.json'))
    const gone = await readRecordHistory(workspace.db, places)
    expect(gone.map(({ standing }) => standing).filter((standing) => standing !== 'withdrawn')).toEqual([])
    expect(gone.map(({ key }) => key).toSorted()).toEqual(after.map(({ key }) => key).toSorted())
    workspace.close()
  })
})
