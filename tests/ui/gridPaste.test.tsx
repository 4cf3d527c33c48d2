import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cell, focusOn } from './gridPage'
import { bar, openRange, pasteInto, three } from './gridRangePage'

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

  test('bullets and bold of a word processor stay what they are in a cell of text', async () => {
    openRange()
    focusOn(1, 5)
    pasteInto(
      cell(1, 5),
      '·\tFewer burglaries\r\n·\tFewer thefts\r\n',
      '<ul><li><b>Fewer</b> burglaries<li>Fewer thefts</ul>',
    )
    const field = await screen.findByRole('textbox', { name: 'Comment of PI1128' })
    await waitFor(() => expect(field).toHaveValue('- **Fewer** burglaries\n- Fewer thefts'))
    expect(screen.queryByRole('dialog')).toBeNull()
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
