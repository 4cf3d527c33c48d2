import { describe, expect, test } from 'vitest'
import { noChoices, partKey } from '#domain/bundle/planImport'
import { previewOf } from '#state/commands/importFile'
import type { Preview } from '#state/commands/importFile'
import { readWorkbook } from '#state/commands/readWorkbook'
import { save } from '#state/commands/save'
import type { Workspace } from '#state/workspace'
import { cellOf, filledWorkbook } from '../filledWorkbook'
import { clerk, misuse } from './requestStory'
import { plannedIn, previewed, takeIn } from './taking'
import { emptyWorkspace, givenBytes } from './testWorkspace'
import { filled, issued, measurement, messagesOf, read } from './workbookStory'

/** Without that it hands the section in. */
const officersOf = (preview: Preview) => plannedIn(preview).filter(({ kind }) => kind !== 'submission')

const actual = 'figures pi1128@2012-Q1 actual'

describe('a workbook that comes back', () => {
  test('[C14] that of a section hands it in; that of one post of several does not', async () => {
    const section = await issued()
    await takeIn(
      section.workspace,
      (await read(section.workspace, filled(section.bytes, { [actual]: '1,900' }))).file,
    )
    const state = async ({ db }: Workspace) =>
      (await db.records.get(['submission', 'crime@2012-Q1']))?.record?.values
    expect(await state(section.workspace)).toMatchObject({ state: 'submitted' })
    section.workspace.close()
    const post = await issued(misuse)
    const before = await state(post.workspace)
    const comment = { 'figures pi1172@2012-Q1 comment': 'More came.' }
    await takeIn(post.workspace, (await read(post.workspace, filled(post.bytes, comment))).file)
    expect(await state(post.workspace)).toEqual(before)
    post.workspace.close()
  })

  test('nothing was filled in: nothing changes, and it says so', async () => {
    const { workspace, bytes } = await issued()
    const { file, problems } = await read(workspace, bytes)
    expect(messagesOf(problems)).toEqual([': It says nothing that was not in the request already.'])
    expect(plannedIn(await previewed(workspace, file))).toEqual([])
    workspace.close()
  })

  test('[N2] [B5] figures, states, comments, actions, statuses and texts are a return by the post that filled it in', async () => {
    const { workspace, bytes } = await issued(misuse)
    const { file, problems } = await read(
      workspace,
      filled(bytes, {
        'figures pi1172@2012-Q1 actual': '1,099',
        'figures pi1172@2012-Q1 state': 'Provisional',
        'figures pi1172@2012-Q1 comment': 'More came than were expected.',
        'figures pi1172@2012-Q1 reason': 'A new clinic.',
        'figures pi1172@2012-Q1 by': '30 September 2012',
        'activities ta3b@2012-Q1 status': 'good progress, on schedule',
      }),
    )
    expect(problems).toEqual([])
    const { preview } = await takeIn(workspace, file)
    const [given] = preview.files
    expect(given?.bundle.bundle.head).toMatchObject({
      actor: { id: expect.stringMatching(/^x-[0-9a-f]{12}$/), post: 'substance-misuse-manager' },
      scope: { quarters: ['2012-Q1'], posts: ['substance-misuse-manager'] },
    })
    expect(await measurement(workspace, 'pi1172@2012-Q1')).toMatchObject({
      actual: { state: 'provisional', value: '1099' },
      comment: 'More came than were expected.',
      correctiveAction: { reason: 'A new clinic.', action: '', post: null, by: '2012-09-30' },
    })
    expect((await workspace.db.records.get(['progress', 'ta3b@2012-Q1']))?.record?.values).toMatchObject({
      status: 'good',
    })
    const marks = await workspace.db.marks.get(['measurement', 'pi1172@2012-Q1'])
    expect(marks?.entries.actual?.at(-1)).toMatchObject({
      by: 'substance-misuse-manager',
      at: '2012-07-13T10:00:00Z',
    })
    workspace.close()
  })

  test('[N2] what cannot be read is listed with its place, and all else is taken', async () => {
    const { workspace, bytes } = await issued()
    const typed = {
      [actual]: 'about 1900',
      'figures pi1171@2012-Q1 actual': '600',
      'figures pi1174@2012-Q1 actual': '',
      'figures pi1174@2012-Q1 state': 'Awaiting data',
      'figures pi1174@2012-Q1 why': 'the police publish in August',
      'figures pi1179@2012-Q1 actual': '<5',
      'figures pi1124@2012-Q1 by': 'soon',
      'figures pi1124@2012-Q1 action': 'More patrols.',
    }
    const { file, problems } = await read(workspace, filled(bytes, typed))
    const places = problems.map(({ path }) => path)
    expect(places).toEqual([
      `sheet Figures, ${cellOf(bytes, 'figures', ['pi1128@2012-Q1', 'actual'])}`,
      `sheet Figures, ${cellOf(bytes, 'figures', ['pi1124@2012-Q1', 'by'])}`,
    ])
    expect(problems[0]?.message).toContain('about 1900')
    await takeIn(workspace, file)
    expect(await measurement(workspace, 'pi1128@2012-Q1')).toMatchObject({ actual: { value: '1850' } })
    expect(await measurement(workspace, 'pi1171@2012-Q1')).toMatchObject({ actual: { value: '600' } })
    expect(await measurement(workspace, 'pi1174@2012-Q1')).toMatchObject({
      actual: { state: 'awaiting', reason: 'the police publish in August', expected: null },
    })
    expect(await measurement(workspace, 'pi1179@2012-Q1')).toMatchObject({
      actual: { state: 'withheld', reason: 'Small number, shown as <5' },
    })
    expect(await measurement(workspace, 'pi1124@2012-Q1')).toMatchObject({
      correctiveAction: { reason: '', action: 'More patrols.', post: null, by: null },
    })
    workspace.close()
  })

  test('[G6] a changed target is a proposal that is not taken by itself; a changed title is named and not read', async () => {
    const { workspace, bytes } = await issued()
    const { file, problems } = await read(
      workspace,
      filled(bytes, {
        'figures pi1128@2012-Q1 target': '2,500',
        'figures pi1128@2012-Q1 title': 'Some crime',
      }),
    )
    expect(messagesOf(problems)).toEqual([
      expect.stringContaining('It comes as a proposal and is left out unless you tick it.'),
      expect.stringContaining('The title was changed to “Some crime”.'),
    ])
    const { preview } = await takeIn(workspace, file)
    expect(officersOf(preview).map(({ register, standing }) => [register, standing])).toEqual([
      ['target', 'proposal'],
    ])
    expect(await measurement(workspace, 'pi1128@2012-Q1')).toMatchObject({ target: { value: '2061' } })
    workspace.close()
  })

  test('[F25] read again, also saved again without a change, it is the same file and says when it first came', async () => {
    const { workspace, bytes } = await issued()
    await takeIn(workspace, (await read(workspace, filled(bytes, { [actual]: '1,900' }))).file)
    const again = await read(workspace, filled(bytes, { [actual]: '1,900' }, '2012-07-20T10:00:00Z'))
    const preview = await previewed(workspace, again.file)
    expect([...preview.takenInAt.values()]).toContain('2012-07-12T09:30:00Z')
    expect(preview.files.map(({ bundle }) => preview.takenInAt.has(bundle.id))).toEqual([true])
    workspace.close()
  })

  test('[R4] a corrected one takes the place of the one before, also where a cell was emptied again', async () => {
    const { workspace, bytes } = await issued()
    const comment = 'figures pi1128@2012-Q1 comment'
    const first = filled(bytes, { [actual]: '1,900', [comment]: 'Too early.' })
    await takeIn(workspace, (await read(workspace, first)).file)
    const second = filled(bytes, { [actual]: '1,910' }, '2012-07-14T10:00:00Z')
    await takeIn(workspace, (await read(workspace, second)).file)
    const row = await workspace.db.records.get(['measurement', 'pi1128@2012-Q1'])
    expect(row?.record?.values).toMatchObject({ actual: { value: '1910' }, comment: null })
    expect(row?.open).toBeUndefined()
    workspace.close()
  })

  test('[R5] an older one that comes later does not win by itself: a person chooses', async () => {
    const { workspace, bytes } = await issued()
    const later = filled(bytes, { [actual]: '1,910' }, '2012-07-14T10:00:00Z')
    await takeIn(workspace, (await read(workspace, later)).file)
    const earlier = await read(workspace, filled(bytes, { [actual]: '1,900' }))
    const preview = await previewed(workspace, earlier.file)
    expect(officersOf(preview).map(({ register, verdict }) => [register, verdict])).toEqual([
      ['actual', 'contends'],
    ])
    workspace.close()
  })

  test('[R5] what the clerk changed meanwhile is a choice', async () => {
    const { workspace, bytes } = await issued()
    const saved = await save(workspace, {
      label: 'Actual of PI1128',
      writes: [
        {
          kind: 'measurement',
          id: 'pi1128@2012-Q1',
          register: 'actual',
          value: { state: 'final', value: '1860' },
          before: { state: 'final', value: '1850' },
        },
      ],
    })
    expect(saved.ok).toBe(true)
    const { file } = await read(workspace, filled(bytes, { [actual]: '1,900' }))
    const preview = await previewed(workspace, file)
    expect(officersOf(preview)[0]?.verdict).toBe('contends')
    workspace.close()
  })

  test('[G6] of a council that is not this one it is refused in the usual words', async () => {
    const { workspace, bytes } = await issued()
    workspace.close()
    const other = await emptyWorkspace()
    const { startCouncil } = await import('#state/commands/start')
    await startCouncil(other, { name: 'Hart', firstMonth: 4, quarter: '2012-Q1' })
    const outcome = await readWorkbook(other, givenBytes(bytes, 'crime.xlsx'))
    expect(outcome?.ok === false && outcome.error.map(({ code }) => code)).toEqual(['other-organisation'])
    other.close()
  })

  test('[G5] one whose hidden part was changed is refused', async () => {
    const { workspace, bytes } = await issued()
    const changed = filledWorkbook(
      bytes,
      {},
      { rawXml: (path, xml) => (path.includes('sheet6') ? xml.replace('1921', '1922') : xml) },
    )
    const outcome = await readWorkbook(workspace, givenBytes(changed, 'crime.xlsx'))
    expect(outcome?.ok === false && outcome.error.map(({ code }) => code)).toEqual(['request-changed'])
    workspace.close()
  })

  test('another workbook is none of ours', async () => {
    const { workspace } = await clerk()
    const { madeWorkbook, sheetData } = await import('../readers/support/workbook')
    const bytes = new Uint8Array(madeWorkbook([{ name: 'A', xml: sheetData([['Reference', 'Actual']]) }]))
    expect(await readWorkbook(workspace, givenBytes(bytes, 'a.xlsx'))).toBeUndefined()
    workspace.close()
  })
})

test('choices of a preview know the parts of a workbook', async () => {
  const { workspace, bytes } = await issued()
  const { file } = await read(workspace, filled(bytes, { 'figures pi1128@2012-Q1 target': '2,500' }))
  const preview = await previewOf(workspace, (await previewed(workspace, file)).files)
  const [given] = preview.files
  const part = { kind: 'measurement', id: 'pi1128@2012-Q1', register: 'target' }
  if (!given) throw new Error('missing')
  await takeIn(workspace, file, { choices: { ...noChoices, taken: new Set([partKey(given.bundle, part)]) } })
  expect(await measurement(workspace, 'pi1128@2012-Q1')).toMatchObject({ target: { value: '2500' } })
  workspace.close()
})
