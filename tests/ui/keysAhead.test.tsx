import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { cell, focusOn, open } from './gridPage'

/** Every entry waits until it is released, in the order in which they came. */
function openSlow() {
  const waiting: (() => void)[] = []
  const after = () => new Promise<void>((resolve) => waiting.push(resolve))
  const release = () =>
    act(async () => {
      waiting.shift()?.()
      await new Promise((resolve) => setTimeout(resolve)) // what follows from it, too
    })
  return { ...open({ after }), release }
}

test('every key pressed while an entry is being stored is kept, and does in its turn what it does', async () => {
  const { user, onStore, release } = openSlow()
  focusOn(1, 2)
  await user.keyboard('12{Enter}34{Backspace}5{Tab}{Home}{ArrowUp}{ArrowRight}6{Enter}{End}f{Enter}{ArrowUp}')
  await release()
  expect(onStore.mock.calls).toEqual([['12']])
  expect(screen.getByRole('textbox', { name: 'Actual of PI1171' })).toHaveValue('35')
  await user.keyboard('{ArrowLeft}{Home}')
  await release()
  expect(screen.getByRole('textbox', { name: 'Actual of PI1128' })).toHaveValue('6')
  await release()
  expect(screen.getByRole('combobox', { name: 'Progress of PI1171' })).toHaveValue('fair')
  await release()
  expect(onStore.mock.calls).toEqual([['12'], ['35'], ['6'], ['fair']])
  expect(cell(1, 1)).toHaveFocus()
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('what is pressed while an entry is being stored may clear a cell or leave the grid', async () => {
  const { user, onStore, release } = openSlow()
  focusOn(1, 2)
  await user.keyboard('12{Enter}{Delete}{Shift>}{Tab}{/Shift}')
  await release()
  expect(screen.getByRole('button', { name: 'Before' })).toHaveFocus()
  await release()
  expect(onStore.mock.calls).toEqual([['12'], ['']])
})

test('what is pasted while an entry is being stored opens the next one, or goes into what is typed there', async () => {
  const { user, onStore, release } = openSlow()
  const paste = (text: string) => {
    const getData = (type: string) => (type === 'text/plain' ? text : '')
    fireEvent.paste(document.activeElement ?? document.body, { clipboardData: { getData } })
  }
  focusOn(1, 2)
  await user.keyboard('12{Enter}')
  paste('3\r\n')
  await user.keyboard('4{Enter}5')
  paste('6')
  await user.keyboard('7{Enter}')
  await release()
  expect(screen.getByRole('textbox', { name: 'Actual of PI1171' })).toHaveValue('34')
  await release()
  expect(screen.getByRole('textbox', { name: 'Actual of PI1171' })).toHaveValue('567')
  await release()
  expect(onStore.mock.calls).toEqual([['12'], ['34'], ['567']])
})

test('what was pressed ahead of a refusal is not typed into what was refused', async () => {
  const { user, onStore, release } = openSlow()
  focusOn(1, 2)
  await user.keyboard('abc{Enter}34{Enter}')
  await release()
  expect(screen.getByRole('textbox', { name: 'Actual of PI1128' })).toHaveValue('abc')
  await user.keyboard('{Escape}5{Enter}')
  await release()
  expect(onStore.mock.calls).toEqual([['5']])
})

test('whoever goes to another cell while an entry is being stored may type there at once', async () => {
  const { user, onStore, release } = openSlow()
  focusOn(1, 2)
  await user.keyboard('12{Enter}')
  await user.click(cell(2, 5))
  await user.keyboard('More{Enter}')
  await release()
  await release()
  expect(onStore.mock.calls).toEqual([['12'], ['More']])
})
