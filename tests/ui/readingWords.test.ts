import { expect, test } from 'vitest'
import { findingsWords } from '#ui/words/reading.ts'

const column = (place: string) => ({ finds: 'unknownColumn', heading: 'Ward map', place }) as const

test('what is found on every sheet is said once, with its places', () => {
  const total = { finds: 'totalsRow', text: 'Total', place: 'sheet B, A9' } as const
  expect(findingsWords([column('sheet A, D5'), total, column('sheet B, D5')])).toEqual([
    'The column “Ward map” is left out (from sheet A, D5; sheet B, D5).',
    'The row “Total” adds others up and is left out (sheet B, A9).',
  ])
})

test('of very many places the first are named', () => {
  const many = Array.from({ length: 12 }, (_, at) => column(`sheet ${at + 1}, D5`))
  expect(findingsWords(many)).toEqual([
    'The column “Ward map” is left out (from sheet 1, D5; sheet 2, D5; sheet 3, D5 and 9 more places).',
  ])
})

test('a reference that stands twice keeps all its places', () => {
  const twice = { finds: 'duplicateRef', ref: 'H1', places: ['A2', 'A9'] } as const
  expect(findingsWords([twice])).toEqual(['H1 stands more than once: A2 and A9. Each is read by itself.'])
})
