import { describe, expect, test } from 'vitest'
import {
  fullNameOfSubject,
  isOpen,
  openQuestionCount,
  openQuestionsOfSection,
  questionsAbout,
  shortNameOfSubject,
  subjectOf,
  subjectsOfSection,
} from '#domain/questions'
import type { Question } from '#domain/questions'
import type { AnyRecord } from '#domain/records'
import { reportOf } from './report'

interface Told {
  readonly id: string
  readonly about: string
  readonly on?: string | null
  readonly text?: string
  readonly meeting?: string
  readonly post?: string
  readonly answer?: string
}

/** `about` as `measurement/litter@2012-Q1`. */
function question({ id, about, on = '2012-07-12', answer, ...told }: Told): Question {
  const [kind = '', subject = ''] = about.split('/')
  const { text = 'Why?', meeting = '', post = 'clerk' } = told
  return {
    kind: 'question',
    id,
    unsettled: [],
    values: {
      about: { kind, id: subject },
      asked: { text, post, meeting, on },
      ...(answer === undefined ? {} : { answer: { text: answer, post: null, on: null } }),
    },
  }
}

const more: readonly AnyRecord[] = [
  {
    kind: 'objective',
    id: 'green',
    unsettled: [],
    values: { identity: { number: '1', title: 'Green', aim: '' }, placement: { section: 'parks' } },
  },
  {
    kind: 'activity',
    id: 'plant',
    unsettled: [],
    values: { identity: { ref: 'A1', title: 'Plant trees' }, placement: { objective: 'green' } },
  },
  {
    kind: 'definition',
    id: 'moved@2012-Q1',
    unsettled: [],
    values: { placement: { section: 'parks' } },
  },
  {
    kind: 'indicator',
    id: 'old',
    unsettled: [],
    values: { joined: { into: 'litter' } },
  },
]

const { structure } = reportOf(
  [
    { id: 'litter', section: 'parks' },
    { id: 'late', section: 'parks', lag: 1 },
    { id: 'moved', section: 'roads' },
    { id: 'ended', section: 'parks', only: '2011-Q4' },
    { id: 'holes', section: 'roads' },
  ],
  more,
)

const parks = { structure, quarter: '2012-Q1', section: 'parks' }
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id)

describe('what has been asked about one thing', () => {
  test('is listed for every quarter of it, the newest first, the undated last', () => {
    const questions = [
      question({ id: 'b', about: 'measurement/litter@2012-Q1' }),
      question({ id: 'a', about: 'measurement/litter@2012-Q1' }),
      question({ id: 'undated', about: 'measurement/litter@2012-Q1', on: null }),
      question({ id: 'new', about: 'measurement/litter@2011-Q4', on: '2012-07-13', answer: 'Because.' }),
      question({ id: 'other', about: 'measurement/holes@2012-Q1' }),
      question({ id: 'progress', about: 'progress/litter@2012-Q1' }),
    ]
    const about = { kind: 'measurement', owner: 'litter' } as const
    expect(ids(questionsAbout(questions, about))).toEqual(['new', 'a', 'b', 'undated'])
  })

  test('is open until there is an answer; an emptied one is none', () => {
    const about = 'measurement/litter@2012-Q1'
    expect(isOpen(question({ id: 'a', about }))).toBe(true)
    expect(isOpen(question({ id: 'a', about, answer: '' }))).toBe(true)
    expect(isOpen(question({ id: 'a', about, answer: 'Because.' }))).toBe(false)
  })

  test('is nothing that this version knows where its kind or quarter is not', () => {
    expect(subjectOf(question({ id: 'a', about: 'pack/litter@2012-Q1' }))).toBeUndefined()
    expect(subjectOf(question({ id: 'a', about: 'measurement/litter' }))).toBeUndefined()
  })
})

describe('[B5] what waits for an answer in a section', () => {
  const waits = (questions: readonly Question[]) => ids(openQuestionsOfSection({ ...parks, questions }))

  test('is on its figures, its activities and its text, the longest waiting first', () => {
    const questions = [
      question({ id: 'text', about: 'narrative/parks@2012-Q1', on: '2012-07-15' }),
      question({ id: 'activity', about: 'progress/plant@2012-Q1', on: '2012-07-14' }),
      question({ id: 'figure', about: 'measurement/litter@2012-Q1', on: '2012-07-13' }),
      question({ id: 'roads', about: 'measurement/holes@2012-Q1' }),
      question({ id: 'roads-text', about: 'narrative/roads@2012-Q1' }),
      question({ id: 'answered', about: 'measurement/litter@2012-Q1', answer: 'Because.' }),
    ]
    expect(waits(questions)).toEqual(['figure', 'activity', 'text'])
    expect(openQuestionCount({ ...parks, questions })).toBe(3)
  })

  test('is also on earlier quarters, never on later ones', () => {
    const questions = [
      question({ id: 'earlier', about: 'measurement/litter@2010-Q2' }),
      question({ id: 'later', about: 'measurement/litter@2012-Q2' }),
      question({ id: 'ended', about: 'measurement/ended@2011-Q4' }),
    ]
    expect(waits(questions)).toEqual(['earlier', 'ended'])
  })

  test('[S14] goes with an indicator to the section that has it as of the quarter', () => {
    const questions = [question({ id: 'was-roads', about: 'measurement/moved@2011-Q4' })]
    expect(waits(questions)).toEqual(['was-roads'])
    const roads = { ...parks, section: 'roads', questions }
    expect(ids(openQuestionsOfSection(roads))).toEqual([])
    expect(ids(openQuestionsOfSection({ ...roads, quarter: '2011-Q4' }))).toEqual(['was-roads'])
  })

  test('[R12] is where a joined indicator went', () => {
    expect(waits([question({ id: 'joined', about: 'measurement/old@2011-Q4' })])).toEqual(['joined'])
  })

  test('is in no section where what it asks about has been deleted, and keeps its name', () => {
    const questions = [
      question({ id: 'a', about: 'measurement/gone@2012-Q1' }),
      question({ id: 'b', about: 'progress/gone@2012-Q1' }),
    ]
    expect(waits(questions)).toEqual([])
    const subject = { kind: 'measurement', owner: 'gone', quarter: '2012-Q1' } as const
    expect(shortNameOfSubject(subject, structure)).toBe('gone')
    expect(fullNameOfSubject(subject, structure)).toBe('gone')
  })

  test('[P3] what can be asked about is its text, its figures for the quarters they are for, its activities', () => {
    expect(subjectsOfSection(parks).map(({ kind, owner, quarter }) => `${kind} ${owner} ${quarter}`)).toEqual(
      [
        'narrative parks 2012-Q1',
        'measurement late 2011-Q4',
        'measurement litter 2012-Q1',
        'measurement moved 2012-Q1',
        'progress plant 2012-Q1',
      ],
    )
  })
})
