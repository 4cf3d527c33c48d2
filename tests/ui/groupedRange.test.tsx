import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { typedPlaceKey } from '#domain/typedPlace'
import type { Workspace } from '#state/workspace'
import { resuming } from '#ui/drafts/resume.ts'
import { FiguresPage } from '#ui/pages/FiguresPage'
import { cellOf, focusOn, openPage, storedValues } from './examplePages'
import { copyFrom, pasteInto } from './gridRangePage'
import { exampleWorkspace } from './opened'

let workspace: Workspace

beforeEach(async () => {
  localStorage.clear()
  location.hash = '#/2012-Q1/figures?group=section'
  workspace = await exampleWorkspace()
})

afterEach(() => {
  resuming.set(undefined)
  workspace.close()
})

const open = () => openPage(workspace, (context) => <FiguresPage {...context} />)

const table = () => screen.getByRole('grid', { name: 'All figures' })
const lines = () => [...table().querySelectorAll<HTMLElement>('tbody tr')].map((row) => row.dataset.row ?? '')
const rows = () => lines().filter((id) => !id.startsWith('(group)'))
const group = () => within(table()).getByRole('gridcell', { name: /^Tackling crime.*, 7 figures/ })
const selected = () =>
  within(table())
    .queryAllByRole('gridcell', { selected: true })
    .map((cell) => cell.closest('tr')?.dataset.row)

describe('a range in a table with groups', () => {
  test('goes from one group into the other, past the line between them', async () => {
    const user = await open()
    const [first = '', second = ''] = rows()
    focusOn(cellOf(first, 'actual'))
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(lines().indexOf(second), 'the line of a group stands between them').toBe(
      lines().indexOf(first) + 2,
    )
    expect(selected()).toEqual([first, second])
    expect(copyFrom(cellOf(first, 'actual')).get('text/plain')?.split('\n')).toHaveLength(2)
  })

  test('holds rows alone when all is selected, and is copied with its headings', async () => {
    const user = await open()
    focusOn(cellOf('pi1128', 'actual'))
    await user.keyboard('{Control>}a{/Control}')
    const copied = copyFrom(cellOf('pi1128', 'actual')).get('text/plain')?.split('\n') ?? []
    expect(copied).toHaveLength(rows().length + 1)
    expect(copied[0]).toMatch(/^Ref\tIndicator\t/)
    expect(new Set(selected())).toEqual(new Set(rows()))
  })

  test('is neither begun nor pasted into on the line of a group', async () => {
    const user = await open()
    const before = await storedValues(workspace, 'measurement', 'pi1128@2012-Q1')
    focusOn(group())
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(selected()).toEqual([])
    expect(pasteInto(group(), '1\t2\n3\t4'), 'left to the page').toBe(true)
    fireEvent.doubleClick(group())
    expect(screen.queryByRole('textbox', { name: /^Actual/ })).toBeNull()
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}')
    expect(selected()).toHaveLength(2)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await storedValues(workspace, 'measurement', 'pi1128@2012-Q1')).toEqual(before)
  })
})

test('[F18] a draft of a cell in a closed group and a hidden column goes on in its editor', async () => {
  const user = await open()
  await user.click(screen.getByRole('button', { name: 'Close all groups' }))
  const register = {
    kind: 'measurement',
    id: 'pi1128@2012-Q1',
    register: 'comment',
    section: undefined,
  } as const
  act(() =>
    resuming.set({
      id: 'left',
      tab: 'gone',
      at: '2012-07-01T09:00:00.000Z',
      place: typedPlaceKey(register),
      register,
      name: 'Comment on PI1128',
      page: 'All figures',
      address: '',
      texts: { text: 'Begun before.' },
      base: { text: '' },
    }),
  )
  const editor = await screen.findByRole('textbox', { name: /^Comment on PI1128/ })
  expect(editor).toHaveValue('Begun before.')
  await waitFor(() => expect(editor).toHaveFocus())
  expect(resuming.get()).toBeUndefined()
})
