import { expect, test } from 'vitest'
import { coveringText } from '#domain/coveringText'
import type { CoveringLetter } from '#domain/coveringText'

const letter: CoveringLetter = {
  title: 'Young People',
  to: ['Performance analyst'],
  fileName: 'request.json',
  workbookName: undefined,
  isOfPost: false,
  quarterName: 'Quarter 1 2012/13',
  deadline: '2012-07-20',
  asks: { what: 'everything' },
  bandNames: [],
  address: 'https://quarterdeck.example/',
  contact: 'Committee clerk',
  organisation: 'Dudley',
}

test('a request as a file says how it is opened in Quarterdeck', () => {
  const text = coveringText(letter)
  expect(text).toContain('2. Open https://quarterdeck.example/ in your browser')
  expect(text).not.toContain('Excel')
  expect(text).toMatch(/Attached: request\.json$/)
})

test('a workbook alone says how it is filled in in Excel, and nothing of Quarterdeck', () => {
  const text = coveringText({ ...letter, fileName: 'request.xlsx', workbookName: 'request.xlsx' })
  expect(text).toContain('1. Save request.xlsx on your computer and open it in Excel.')
  expect(text).toContain('send it to the committee clerk')
  expect(text).not.toContain('in your browser')
  expect(text).toMatch(/Attached: request\.xlsx$/)
})

test('where both go out, either can be filled in', () => {
  const text = coveringText({ ...letter, workbookName: 'request.xlsx' })
  expect(text).toContain('There are two files. They ask the same; fill in one of them')
  expect(text).toContain('open it in Excel')
  expect(text).toMatch(/Attached: request\.json, request\.xlsx$/)
})
