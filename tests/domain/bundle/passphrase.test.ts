import { passphraseAdvice, passphraseText } from '#domain/bundle/passphrase'
import { expect, it } from 'vitest'

it.each([
  ['canal bishop ninety lamp'],
  ['  Canal   bishop, ninety: lamp '],
  ['canal bishop ninety lamp canal'],
  ['Tw9!kd_0qLx#v2'],
  ['cymru am byth wen'],
  ['überprüfungsweg'],
])('[B8] %s is good', (typed) => {
  expect(passphraseAdvice(typed)).toBeUndefined()
})

it.each([
  ['dudley2012', 'This is short'],
  ['a b c d', 'This is short'],
  ['one two three', 'This is short'],
  ['Tw9!kd_0qLx#v', 'This is short'],
  ['           Tw9!k           ', 'This is short'],
  ['aaaaaaaaaaaaaaaa', 'This repeats itself'],
  ['the The THE the', 'This repeats itself'],
  ['😀😀😀😀😀😀😀', 'This is short'],
  ['', 'Choose a passphrase'],
  [' \n', 'Choose a passphrase'],
])('[B8] %j is advised against', (typed, start) => {
  expect(passphraseAdvice(typed)).toMatch(new RegExp(`^${start}.* four different words, or at least 14 char`))
})

it('[B8] is the same however it was typed, but for capitals', () => {
  expect(passphraseText('  cafe\u0301 \t bar\u00a0lamp\n')).toBe('caf\u00e9 bar lamp')
  expect(passphraseText('Lamp')).not.toBe(passphraseText('lamp'))
})
