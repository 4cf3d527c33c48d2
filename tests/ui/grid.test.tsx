import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { cell, focusOn, open } from './gridPage'
import { scores } from './scorecard'

describe('a grid is read as a table', () => {
  test('it counts its rows and columns, groups its headings and names its rows', () => {
    open()
    const grid = screen.getByRole('grid', { name: 'Scorecard' })
    expect(grid).toHaveAttribute('aria-rowcount', '4')
    expect(grid).toHaveAttribute('aria-colcount', '6')
    expect(screen.getByRole('columnheader', { name: '01/04/2012 to 30/06/2012' })).toHaveAttribute(
      'colspan',
      '3',
    )
    expect(screen.getByRole('columnheader', { name: 'Comment' })).toHaveAttribute('rowspan', '2')
    expect(screen.getByRole('rowheader', { name: 'PI1128' })).toBeVisible()
    expect(cell(1, 4)).toHaveAttribute('data-status', 'on target')
    expect(cell(1, 3)).toHaveAttribute('aria-readonly', 'true')
    expect(cell(1, 2)).not.toHaveAttribute('aria-readonly')
  })

  test('a hidden column is neither shown nor walked over', async () => {
    const { user } = open({ hidden: 'target' })
    expect(screen.getByRole('grid')).toHaveAttribute('aria-colcount', '5')
    expect(screen.queryByRole('columnheader', { name: 'Target' })).toBeNull()
    focusOn(1, 2)
    await user.keyboard('{ArrowRight}')
    expect(cell(1, 3)).toHaveAttribute('data-status', 'on target')
    expect(cell(1, 3)).toHaveFocus()
  })

  test('without rows it says what is missing', () => {
    open({ rows: [] })
    expect(screen.getByText('No indicators yet')).toBeVisible()
  })
})

describe('a grid is walked over with the keyboard', () => {
  test('it is one stop of Tab, and Tab leaves it', async () => {
    const { user } = open()
    await user.tab()
    await user.tab()
    expect(cell(1, 1)).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    await user.tab()
    expect(screen.getByRole('button', { name: 'After' })).toHaveFocus()
    expect(screen.getByRole('grid').querySelectorAll('[tabindex="0"]')).toHaveLength(1)
    await user.tab({ shift: true })
    expect(cell(1, 2)).toHaveFocus()
  })

  test.each([
    ['{ArrowDown}', 2, 2],
    ['{ArrowLeft}', 1, 1],
    ['{Home}', 1, 1],
    ['{End}', 1, 6],
    ['{Control>}{End}{/Control}', 2, 6],
    ['{PageDown}', 2, 2],
    ['{End}{ArrowRight}', 1, 6],
  ])('%s from the first actual', async (keys, row, column) => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard(keys)
    expect(cell(row, column)).toHaveFocus()
  })

  test('above the first row stand the headings, where Enter sorts', async () => {
    const { user } = open()
    focusOn(1, 1)
    await user.keyboard('{ArrowUp}{Enter}{Enter}')
    expect(screen.getByRole('columnheader', { name: 'Reference' })).toHaveAttribute('aria-sort', 'descending')
    expect(cell(1, 1)).toHaveTextContent('PI1171')
  })
})

describe('a cell is edited', () => {
  test('typing replaces, Enter stores and goes down', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    await user.keyboard('1900{Enter}')
    expect(onStore.mock.calls).toEqual([['1900']])
    expect(cell(1, 2)).toHaveTextContent('1900')
    expect(cell(2, 2)).toHaveFocus()
  })

  test.each([
    ['{Enter}', '1850'],
    ['{F2}', '1850'],
    ['{Backspace}', ''],
    ['7', '7'],
  ])('%s opens it with "%s"', async (key, text) => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard(key)
    expect(screen.getByRole('textbox', { name: 'Actual of PI1128' })).toHaveValue(text)
    expect(screen.getByRole('textbox')).toHaveFocus()
  })

  test.each([
    ['{Shift>}{Enter}{/Shift}', 1, 2],
    ['{Tab}', 2, 3],
    ['{Shift>}{Tab}{/Shift}', 2, 1],
  ])('%s stores and goes on', async (keys, row, column) => {
    const { user, onStore } = open()
    focusOn(2, 2)
    await user.keyboard(`600${keys}`)
    expect(onStore).toHaveBeenCalledWith('600')
    expect(cell(row, column)).toHaveFocus()
  })

  test('Escape puts back what was there and stays on the cell', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    await user.keyboard('99{Escape}')
    expect(cell(1, 2)).toHaveTextContent('1850')
    expect(cell(1, 2)).toHaveFocus()
    expect(onStore).not.toHaveBeenCalled()
  })

  test('leaving the cell stores, and an unchanged text stores nothing', async () => {
    const { user, onStore } = open()
    await user.dblClick(cell(1, 2))
    await user.click(screen.getByRole('button', { name: 'Before' }))
    expect(onStore).not.toHaveBeenCalled()
    focusOn(1, 2)
    await user.keyboard('12')
    await user.click(screen.getByRole('button', { name: 'Before' }))
    expect(onStore).toHaveBeenCalledWith('12')
    expect(screen.getByRole('button', { name: 'Before' })).toHaveFocus()
  })

  test('a click focuses however often it comes, so that Enter opens; a double click edits', async () => {
    const { user } = open()
    await user.click(cell(1, 2))
    await new Promise((resolve) => setTimeout(resolve, 600)) // longer than a double click
    await user.click(cell(1, 2))
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.keyboard('{Enter}')
    expect(screen.getByRole('textbox', { name: 'Actual of PI1128' })).toHaveValue('1850')
    await user.keyboard('{Escape}')
    await user.dblClick(cell(2, 2))
    expect(screen.getByRole('textbox', { name: 'Actual of PI1171' })).toHaveValue('571')
  })

  test('on a touch screen the second tap edits', async () => {
    const { user } = open()
    await user.pointer({ keys: '[TouchA]', target: cell(1, 2) })
    focusOn(1, 2)
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.pointer({ keys: '[TouchA]', target: cell(1, 2) })
    expect(screen.getByRole('textbox')).toHaveValue('1850')
  })

  test('a pasted text opens the editor, and copying a cell gives its text', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    const setData = vi.fn<(format: string, text: string) => void>()
    fireEvent.copy(cell(1, 2), { clipboardData: { setData } })
    expect(setData).toHaveBeenCalledWith('text/plain', '1850')
    focusOn(2, 2)
    await user.paste(' 1850\r\n')
    await user.keyboard('{Enter}')
    expect(onStore.mock.calls).toEqual([['1850']])
  })

  test('Delete empties it at once; a read-only cell takes nothing', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    await user.keyboard('{Delete}{ArrowRight}5{Enter}{Delete}')
    expect(onStore.mock.calls).toEqual([['']])
  })

  test('in text Shift+Enter starts a new line and Enter stores it', async () => {
    const { user, onStore } = open()
    focusOn(2, 5)
    await user.keyboard('{Enter} crimes{Shift>}{Enter}{/Shift}Again{Enter}')
    expect(onStore).toHaveBeenCalledWith('Fewer crimes\nAgain')
  })

  test('a choice is typed or picked, and stored by Enter', async () => {
    const { user, onStore } = open()
    focusOn(1, 6)
    await user.keyboard('f')
    expect(screen.getByRole('combobox', { name: 'Progress of PI1128' })).toHaveValue('fair')
    await user.keyboard('{Enter}')
    expect(onStore).toHaveBeenCalledWith('fair')
  })

  test('whoever clicks another cell while an entry is being stored stays there', async () => {
    let release = (): void => undefined
    const after = () => new Promise<void>((resolve) => (release = resolve))
    const { user } = open({ after })
    focusOn(1, 2)
    await user.keyboard('12{Enter}')
    focusOn(2, 3)
    const chosen = document.activeElement
    await act(async () => release())
    expect(document.activeElement).toBe(chosen)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('the new status is announced once the row has changed', async () => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard('3000{Enter}')
    expect(screen.getByRole('status')).toHaveTextContent('PI1128: below')
  })

  test('only the edited row is painted again', async () => {
    const onPaint = vi.fn<(ref: string) => void>()
    const { user } = open({ onPaint })
    focusOn(1, 2)
    onPaint.mockClear()
    await user.keyboard('{ArrowDown}{ArrowUp}')
    expect(onPaint).not.toHaveBeenCalled()
    await user.keyboard('12{Tab}')
    expect(onPaint.mock.calls.every(([ref]) => ref === 'PI1128')).toBe(true)
  })
})

describe('hundreds of rows', () => {
  const [first] = scores
  const many = Array.from({ length: 400 }, (_, index) => ({ ...first, id: `r${index}`, ref: `PI${index}` }))
  const inPage = () => document.querySelectorAll('tr[data-row]').length

  test('all of them are counted, few are in the page, and all are in print', () => {
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600)
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(33)
    open({ rows: many })
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '402')
    expect(inPage()).toBeGreaterThan(5)
    expect(inPage()).toBeLessThan(60)
    act(() => void dispatchEvent(new Event('beforeprint')))
    expect(inPage()).toBe(400)
    act(() => void dispatchEvent(new Event('afterprint')))
    expect(inPage()).toBeLessThan(60)
    vi.restoreAllMocks()
  })
})
