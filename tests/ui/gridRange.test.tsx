import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cell, focusOn } from './gridPage'
import { bar, copyFrom, cutFrom, openRange, selected } from './gridRangePage'

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

describe('a range is filled and cleared', () => {
  test('Ctrl+D takes the first row into the others', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
    await waitFor(() =>
      expect(saved()).toEqual([['Fill down 2 rows × 1 column', 'b.actual "1850"', 'c.actual "1850"']]),
    )
  })

  test('into a single row, selected or not, Ctrl+D takes the row above it', async () => {
    const { user, saved } = openRange()
    focusOn(2, 2)
    await user.keyboard('{Control>}d{/Control}')
    await waitFor(() => expect(saved()).toEqual([['Fill down 1 row × 1 column', 'b.actual "1850"']]))
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}{Control>}d{/Control}')
    expect(await bar().findByText('There is no row above this one to fill it from.')).toBeVisible()
    expect(saved()).toHaveLength(1)
  })

  test('Ctrl+X copies it and empties it, as one step', async () => {
    const { user, saved } = openRange()
    focusOn(1, 2)
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
    expect(cutFrom(cell(1, 2)).get('text/plain')).toBe('1850\r\n571')
    await waitFor(() => expect(saved()).toEqual([['Clear 2 rows × 1 column', 'a.actual ""', 'b.actual ""']]))
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
