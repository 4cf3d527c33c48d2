import { expect, test } from 'vitest'
import { coveringText } from '#domain/coveringText'
import { buildStructure } from '#domain/structure'
import { forkedWords } from '#ui/words/conflict.ts'
import { coversOf } from '#ui/words/incoming.ts'
import { placeWords } from '#ui/words/place.ts'
import { missingItemWords } from '#ui/words/request.ts'
import { buildValueNames } from '#ui/words/value.ts'

const post = { kind: 'post', id: 'analyst', unsettled: [] } as const
const question = { kind: 'question', id: 'q1', unsettled: [] } as const
const structure = buildStructure([
  { ...post, values: { identity: { title: 'Performance analyst', directorate: null } } },
  { ...question, values: { about: { kind: 'narrative', id: 'crime@2012-Q1' } } },
  { kind: 'section', id: 'crime', unsettled: [], values: { identity: { title: 'Crime' } } },
])
const names = buildValueNames(structure)({ id: '' })

test('a file for the rows of a post says whose they are', () => {
  const organisation = { id: 'anytown', name: 'Anytown', firstMonth: 4 }
  const head = {
    app: { name: 'quarterdeck', version: '0' },
    organisation,
    createdAt: '',
    scope: { quarters: ['2012-Q1'], sections: [], posts: ['analyst'] },
  }
  expect(coversOf(head, names)).toEqual(['the rows of Performance analyst', 'Quarter 1 2012/13'])
})

test('a question is named by what it is about', () => {
  const answer = { kind: 'question', id: 'q1', register: 'answer' }
  expect(placeWords(answer, names)).toBe('Answer of the question on Crime, Quarter 1 2012/13')
  expect(placeWords({ ...answer, id: 'q2' }, names)).toBe('Answer of a question')
})

test('a late figure that is missing is told from that of the quarter', () => {
  const item = {
    group: 'figures',
    kind: 'measurement',
    id: 'pi1@2012-Q1',
    owner: 'pi1',
    quarter: '2012-Q1',
    ref: 'PI1',
    title: 'Burglary',
    missing: [{ what: 'figure', register: 'actual' }],
    notes: [],
  } as const
  const of = { section: '', firstMonth: 4 }
  expect(missingItemWords(item, of)).toBe('PI1 Burglary: figure')
  expect(missingItemWords({ ...item, group: 'late' }, of)).toBe('PI1 Burglary, Quarter 1 2012/13: figure')
})

test('the covering text asks for the sign-off of a section, and of a post only for its rows', () => {
  const letter = {
    title: 'Crime',
    isOfPost: false,
    to: [],
    fileName: 'crime.json',
    workbookName: undefined,
    quarterName: 'Quarter 1 2012/13',
    deadline: null,
    asks: { what: 'everything' },
    bandNames: [],
    address: 'https://quarterdeck.example/',
    contact: '',
    organisation: 'Anytown',
  } as const
  expect(coveringText(letter)).toMatch(/asks for “Crime”.*\n4\. Have it signed off.*\n5\. Choose Submit/s)
  const toPost = coveringText({ ...letter, title: 'Analyst', isOfPost: true })
  expect(toPost).toMatch(/asks for what is to be written by “Analyst”.*\n4\. Choose Submit/s)
  expect(toPost).not.toContain('signed off')
})

test('[R10] of a forked write every file that may have brought it is named', () => {
  const entry = { dot: 'ana.3', over: {}, value: '8', was: null, at: '2012-10-09T09:30:00Z', by: 'analyst' }
  const file = (id: string) => ({ id, fileName: `${id}.json`, importedAt: '' })
  const sources = {
    own: new Set(['clerk']),
    files: [file('one'), file('two'), file('three')],
    filesOf: new Map([['ana.3', ['one', 'two']]]),
  }
  expect(forkedWords(entry, structure, sources)).toMatch(
    /^Performance analyst, 9 October 2012, .*; from the file one\.json or the file two\.json$/,
  )
  const mine = { ...sources, own: new Set(['ana']) }
  expect(forkedWords(entry, structure, mine)).toMatch(/; from this browser or the file one\.json or/)
})
