import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { cell, focusOn, open } from './gridPage'

describe('an entry that is refused', () => {
  test('stays as typed, says why at the cell, and stores nothing', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    await user.keyboard('abc{Enter}')
    const input = screen.getByRole('textbox', { name: 'Actual of PI1128' })
    expect(input).toHaveValue('abc')
    expect(input).toHaveFocus()
    expect(input).toBeInvalid()
    expect(input).toHaveAccessibleDescription('“abc” is no figure')
    expect(screen.getByRole('alert')).toHaveTextContent('“abc” is no figure')
    expect(onStore).not.toHaveBeenCalled()
  })

  test('is dropped by Escape', async () => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard('abc{Enter}{Escape}')
    expect(cell(1, 2)).toHaveTextContent('1850')
    expect(cell(1, 2)).toHaveFocus()
  })

  test('is corrected and stored', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    await user.keyboard('12x{Enter}{Backspace}{Enter}')
    expect(onStore.mock.calls).toEqual([['12']])
  })

  test('offers what may have been meant; Tab reaches the offer, Enter takes it', async () => {
    const { user, onStore } = open()
    focusOn(1, 2)
    await user.keyboard('n/a{Enter}')
    await user.tab()
    expect(within(cell(1, 2)).getByRole('button', { name: 'Use: not due this quarter' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(onStore.mock.calls).toEqual([['']])
    expect(cell(1, 2)).toHaveFocus()
  })

  test('is never a trap: Tab leaves it standing, and editing elsewhere comes back to it', async () => {
    const { user } = open()
    focusOn(1, 2)
    await user.keyboard('abc{Enter}')
    await user.tab()
    expect(screen.getByRole('textbox')).not.toHaveFocus()
    expect(screen.getByRole('textbox')).toHaveValue('abc')
    focusOn(2, 2)
    await user.keyboard('5')
    expect(screen.getByRole('textbox', { name: 'Actual of PI1128' })).toHaveFocus()
  })
})
