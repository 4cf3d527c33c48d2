import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { missingNeed } from '#state/browserNeeds'
import { Unsupported } from '#ui/Unsupported'

const whole = { isSecureContext: true, crypto: { subtle: {} }, indexedDB: {} }

test.each([
  ['plain http on an intranet host', { ...whole, isSecureContext: false, crypto: {} }, /begins with https/],
  ['no Web Crypto', { ...whole, crypto: {} }, /cannot check files/],
  ['storage switched off', { ...whole, indexedDB: undefined }, /cannot keep your work/],
])('%s is said at once, with what to do', (_name, browser, words) => {
  const need = missingNeed(browser)
  if (!need) throw new Error('nothing is missing')
  render(<Unsupported need={need} />)
  expect(screen.getByRole('alert')).toHaveTextContent(words)
  expect(screen.getByRole('alert')).toHaveTextContent(/Open|Use/)
})

test('a whole browser needs nothing', () => {
  expect(missingNeed(whole)).toBeUndefined()
})
