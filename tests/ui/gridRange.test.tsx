import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import type { Changes } from '#domain/change'
import type { NotSaved } from '#state/commands/save'
import { cell, focusOn, open } from './gridPage'
import { scores } from './scorecard'

/** What pastes comes when it is first needed, on a slow machine late. */
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

const [first] = scores
const three = [...scores, { ...first, id: 'c', ref: 'PI1174', actual: '1', comment: 'Same' }]

/** The selected cells, row by row, by what they show. */
const selected = () =>
  screen
    .getAllByRole('row')
    .map((row) => within(row).queryAllByRole('gridcell', { selected: true }))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map(({ textContent }) => textContent))

function openRange(rows: readonly (typeof first)[] = three, refused?: NotSaved) {
  const onSave = vi.fn<(changes: Changes) => void>()
  const saved = () =>
    onSave.mock.calls.map(([{ label, writes }]) => [
      label,
      ...writes.map(({ id, register, value }) => `${id}.${register} ${JSON.stringify(value)}`),
    ])
  return { ...open({ rows, onSave, ...(refused && { refused }) }), onSave, saved }
}

function pasteInto(target: HTMLElement, text: string, html = '') {
  const data: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html }
  fireEvent.paste(target, { clipboardData: { getData: (type: string) => data[type] ?? '', files: [] } })
}

function copyFrom(target: HTMLElement): ReadonlyMap<string, string> {
  const data = new Map<string, string>()
  fireEvent.copy(target, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } })
  return data
}

const bar = () => within(screen.getByRole('group', { name: 'Cells of Scorecard' }))

describe('a range is selected', () => {
  test('Shift with the arrows goes on from the cell, which keeps the focus; its size is said', async () => {
    const { user } = openRange()
    expect(screen.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'true')
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(selected()).toEqual([
      ['1850', '2061'],
      ['571', '738.5'],
    ])
    expect(cell(1, 2)).toHaveFocus()
    expect(screen.getByRole('status')).toHaveTextContent('2 rows by 2 columns selected')
    expect(bar().getByText('2 rows × 2 columns')).toBeVisible()
  })

  test.each([
    ['{Shift>}{ArrowDown}{ArrowUp}{/Shift}', 0],
    ['{Shift>}{End}{/Shift}', 5],
    ['{Control>}{Shift>}{ArrowDown}{/Shift}{/Control}', 3],
    ['{Control>}{Shift>}{End}{/Shift}{/Control}', 15],
    ['{Shift>}{ArrowUp}{/Shift}', 0],
    ['{Shift>} {/Shift}', 5],
    ['{Control>}a{/Control}', 15],
    ['{Shift>}{ArrowDown}{/Shift}{ArrowDown}', 0],
    ['{Shift>}{ArrowDown}{/Shift}{Escape}', 0],
  ])('%s from the first actual selects %i cells', async (keys, count) => {
    const { user } = openRange()
    focusOn(1, 2)
    await user.keyboard(keys)
    expect(screen.queryAllByRole('gridcell', { selected: true })).toHaveLength(count)
  })

  test('Shift and a click goes to the cell; a plain click ends it', async () => {
    const { user } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}')
    await user.click(cell(3, 2))
    await user.keyboard('{/Shift}')
    expect(selected()).toEqual([['1850'], ['571'], ['1']])
    await user.click(cell(3, 2))
    expect(selected()).toEqual([])
  })
})

describe('a range is copied', () => {
  test('as text between tabs and as a table, without headings', async () => {
    const { user } = openRange()
    focusOn(1, 1)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    const copied = copyFrom(cell(1, 1))
    expect(copied.get('text/plain')).toBe('PI1128\t1850\r\nPI1171\t571')
    expect(copied.get('text/html')).toContain('<td>1850</td>')
    expect(copied.get('text/html')).not.toContain('<th')
  })

  test('the whole table with its headings, choices in their words', async () => {
    const { user } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Control>}a{/Control}')
    const [headings, , second] = (copyFrom(cell(1, 2)).get('text/plain') ?? '').split('\r\n')
    expect(headings).toBe('Reference\tActual\tTarget\tStatus\tComment\tProgress')
    expect(second).toBe('PI1171\t571\t738.5\ton target\tFewer\tGood')
  })
})

describe('a range is pasted', () => {
  test('what is plain is stored at once, as one step, and said', async () => {
    const { saved } = openRange()
    focusOn(1, 2)
    pasteInto(cell(1, 2), '1900\n600\n2\n')
    await screen.findByText('Pasted 3 rows × 1 column: 3 cells changed.', { selector: 'p' })
    expect(saved()).toEqual([
      ['Paste 3 rows × 1 column', 'a.actual "1900"', 'b.actual "600"', 'c.actual "2"'],
    ])
    expect(screen.getByRole('status')).toHaveTextContent('3 cells changed')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('by reference in another order, blank cells and cells that cannot be edited left alone', async () => {
    const { saved } = openRange()
    focusOn(1, 2)
    pasteInto(cell(1, 2), 'PI1174\t7\t5\t\nPI1128\t\t5\t\n')
    await screen.findByText(/1 cell changed/, { selector: 'p' })
    expect(saved()).toEqual([['Paste 1 row × 1 column', 'c.actual "7"']])
    expect(bar().getByText(/1 blank cell changes nothing; 2 cells cannot be edited/)).toBeVisible()
  })

  test('one text fills all that is selected', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    pasteInto(cell(1, 2), '9')
    await waitFor(() =>
      expect(saved()).toEqual([['Paste 3 rows × 1 column', 'a.actual "9"', 'b.actual "9"', 'c.actual "9"']]),
    )
  })

  test('lines of prose stay together in a cell of text', async () => {
    openRange()
    focusOn(1, 5)
    pasteInto(cell(1, 5), 'Fewer burglaries.\nFewer thefts.')
    expect(await screen.findByRole('textbox', { name: 'Comment of PI1128' })).toHaveValue(
      'Fewer burglaries.\nFewer thefts.',
    )
  })

  test('a table of one cell opens the editor with it', async () => {
    openRange()
    focusOn(1, 2)
    pasteInto(cell(1, 2), '"5\n"', '<table><tr><td>5</td></tr></table>')
    expect(await screen.findByRole('textbox', { name: 'Actual of PI1128' })).toHaveValue('5')
  })
})

describe('what is not plain is shown first', () => {
  const doubtful = 'PI1128\tlots\nPI1171\tn/a\nPI9999\t5\nPI1174\t7\n'

  test('what lands where, what is left out and why; the good ones are kept', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    pasteInto(cell(1, 2), doubtful)
    const dialog = within(await screen.findByRole('dialog', { name: 'Paste into this table' }))
    expect(saved()).toEqual([])
    expect(dialog.getByText('Actual of PI1128 (row 1, column B): “lots” is no figure')).toBeVisible()
    expect(dialog.getByText('Row 3: no row here is called “PI9999”.')).toBeVisible()
    expect(dialog.getByRole('row', { name: /^PI1174/ })).toHaveTextContent('7was “1”')
    await user.click(dialog.getByRole('button', { name: 'Paste 1 cell' }))
    await waitFor(() => expect(saved()).toEqual([['Paste 1 row × 1 column', 'c.actual "7"']]))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(cell(1, 2)).toHaveFocus()
  })

  test('what may be meant is chosen, and nothing is chosen for the person', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    pasteInto(cell(1, 2), doubtful)
    const dialog = within(await screen.findByRole('dialog'))
    const choice = dialog.getByRole('combobox', { name: '“n/a” in Actual of PI1171' })
    expect(choice).toHaveDisplayValue('Leave the cell as it is')
    await user.selectOptions(choice, 'Not due this quarter')
    await user.click(dialog.getByRole('button', { name: 'Paste 2 cells' }))
    await waitFor(() => expect(saved()).toEqual([['Paste 2 rows × 1 column', 'b.actual ""', 'c.actual "7"']]))
  })

  test('another way to match, another place for a column', async () => {
    const { user, saved } = openRange()
    focusOn(2, 2)
    pasteInto(cell(2, 2), 'PI9999\t5\nPI1128\t7\n')
    const dialog = within(await screen.findByRole('dialog'))
    await user.selectOptions(
      dialog.getByRole('combobox', { name: 'Rows are matched' }),
      'one after another from PI1171',
    )
    expect(dialog.getByRole('button', { name: 'Paste 2 cells' })).toBeEnabled()
    await user.selectOptions(dialog.getByRole('combobox', { name: 'Column B' }), 'Comment')
    await user.click(dialog.getByRole('button', { name: 'Paste 2 cells' }))
    await waitFor(() =>
      expect(saved()).toEqual([['Paste 2 rows × 1 column', 'b.comment "5"', 'c.comment "7"']]),
    )
  })

  test('[F12] where a place changed meanwhile nothing is stored, and the dialog stays and says so', async () => {
    const at = { kind: 'measurement', id: 'c', register: 'actual' } as const
    const places = [{ write: { ...at, value: '7', before: '1' }, now: '8' }]
    const { user, saved } = openRange(three, { code: 'moved', places })
    focusOn(1, 2)
    pasteInto(cell(1, 2), doubtful)
    await user.click(await screen.findByRole('button', { name: 'Paste 1 cell' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(await dialog.findByText(/^Nothing was changed: Actual of PI1174 changed meanwhile/)).toBeVisible()
    expect(saved()).toEqual([])
    expect(cell(3, 2)).toHaveTextContent('1')
  })

  test('Cancel changes nothing', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    pasteInto(cell(1, 2), doubtful)
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(saved()).toEqual([])
  })
})

describe('a range is filled and cleared', () => {
  test('Ctrl+D takes the first row into the others', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await waitFor(() =>
      expect(saved()).toEqual([['Fill down 2 rows × 1 column', 'b.actual "1850"', 'c.actual "1850"']]),
    )
  })

  test('Delete empties all of it, choices too, as one step', async () => {
    const { user, saved } = openRange()
    focusOn(2, 5)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}{Delete}')
    await waitFor(() =>
      expect(saved()).toEqual([
        ['Clear 2 rows × 2 columns', 'b.comment ""', 'b.progress ""', 'c.comment ""'],
      ]),
    )
  })

  test('Ctrl+Enter puts what was typed into all of it', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}42{Control>}{Enter}{/Control}')
    await waitFor(() =>
      expect(saved()).toEqual([['Fill 2 rows × 1 column', 'a.actual "42"', 'b.actual "42"']]),
    )
    expect(selected()).toHaveLength(2)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('cells that do not take it are listed', async () => {
    const { user } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}abc{Control>}{Enter}{/Control}')
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText('Actual of PI1171: “abc” is no figure')).toBeVisible()
    expect(dialog.getByRole('button', { name: 'Fill 0 cells' })).toBeDisabled()
  })

  test('by buttons under the table', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await user.click(bar().getByRole('button', { name: 'Fill down' }))
    await waitFor(() => expect(saved()).toEqual([['Fill down 1 row × 1 column', 'b.actual "1850"']]))
    await user.click(bar().getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(saved()).toHaveLength(2))
  })
})

test('the keys are shown by F1 and by a button', async () => {
  const { user } = openRange()
  focusOn(1, 2)
  await user.keyboard('{F1}')
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard and pasting' })
  expect(within(dialog).getByText('selects the whole table')).toBeVisible()
  await user.click(within(dialog).getByRole('button', { name: /^Close/ }))
  await user.click(bar().getByRole('button', { name: 'Keyboard and pasting' }))
  expect(await screen.findByRole('dialog')).toBeVisible()
})
