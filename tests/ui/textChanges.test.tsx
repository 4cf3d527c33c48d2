import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { TextChanges } from '#ui/exchange/TextChanges'

test('what was added and removed is marked as such, and said to who does not see it', () => {
  render(<TextChanges before="Crime fell this quarter." after="Crime rose this quarter." />)
  expect(screen.getByRole('insertion')).toHaveTextContent('added: rose end of added.')
  expect(screen.getByRole('deletion')).toHaveTextContent('removed: fell end of removed.')
  expect(screen.getByRole('paragraph')).toHaveTextContent(
    'Crime removed: fell end of removed. added: rose end of added. this quarter.',
  )
})

test('line breaks stay, markup is text and hidden characters are shown', () => {
  const { container } = render(<TextChanges before={'One.\n'} after={'One.\n<b>Two</b>\u202E'} />)
  expect(container.textContent).toContain('One.\n')
  expect(container.textContent).toContain('<b>Two</b>⟨U+202E⟩')
  expect(container.querySelector('b')).toBeNull()
})

test('the same text is shown without marks', () => {
  render(<TextChanges before="Same." after="Same." />)
  expect(screen.queryByRole('insertion')).toBeNull()
  expect(screen.queryByRole('deletion')).toBeNull()
  expect(screen.getByText('Same.')).toBeVisible()
})

test('a line break that was added can be seen', () => {
  render(<TextChanges before="One. Two." after={'One.\nTwo.'} />)
  expect(screen.getByRole('insertion')).toHaveTextContent('added: ↵ end of added.')
})
