import { describe, expect, test } from 'vitest'
import { longestText } from '#domain/primitives'
import { answerChanges, answerDraft, questionDraft, questionEntry } from '#domain/questionForm'
import type { Question } from '#domain/questions'
import type { Values } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { reportOf } from './report'

const writing = { me: 'clerk', today: '2012-07-20' }

const { structure } = reportOf([{ id: 'litter', section: 'parks' }])

/** On the text of Parks. */
const question = (values: Values<'question'> = {}): Question => ({
  kind: 'question',
  id: 'q1',
  unsettled: [],
  values: {
    about: { kind: 'narrative', id: 'parks@2012-Q1' },
    asked: { text: 'Why?', post: 'clerk', meeting: '', on: '2012-07-12' },
    ...values,
  },
})

describe('asking', () => {
  const subject = { kind: 'measurement', owner: 'litter', quarter: '2012-Q1' } as const
  const place = { id: 'q1', subject, structure }
  const typed = (fields: Readonly<Record<string, string>>) => ({
    ...questionDraft(undefined, writing),
    ...fields,
  })

  test('is signed with my post and dated today', () => {
    expect(questionEntry(typed({ text: ' Why so few? ' }), place)).toEqual({
      ok: true,
      value: {
        label: 'Question on LITTER',
        writes: [
          {
            kind: 'question',
            id: 'q1',
            register: 'about',
            value: { kind: 'measurement', id: 'litter@2012-Q1' },
            before: undefined,
          },
          {
            kind: 'question',
            id: 'q1',
            register: 'asked',
            value: { text: 'Why so few?', post: 'clerk', meeting: '', on: '2012-07-20' },
            before: undefined,
          },
        ],
      },
    })
  })

  test('of a meeting needs its name and its date', () => {
    const draft = typed({ text: 'Why?', from: 'meeting', meeting: ' ' })
    expect(questionEntry(draft, place)).toEqual({
      ok: false,
      error: {
        meeting: 'Name the meeting where it was asked, such as Cabinet.',
        metOn: 'Give the date of the meeting.',
      },
    })
  })

  test('names no meeting that was typed before it was said to come from a post', () => {
    const entry = questionEntry(typed({ text: 'Why?', meeting: 'Cabinet' }), place)
    expect(entry.ok && entry.value.writes[1]?.value).toMatchObject({ meeting: '' })
  })

  test('without words is refused, as are too many', () => {
    expect(questionEntry(typed({ text: '  ' }), place)).toEqual({
      ok: false,
      error: { text: 'Type the question.' },
    })
    const long = questionEntry(typed({ text: 'x'.repeat(longestText + 1) }), place)
    expect(long).toEqual({
      ok: false,
      error: { text: 'This text is longer than 200,000 characters. Shorten it.' },
    })
  })

  test('again in other words writes only those, and nothing where nothing changed', () => {
    const asked = question({ asked: { text: 'Why?', post: 'clerk', meeting: 'Cabinet', on: '2012-07-12' } })
    const draft = questionDraft(asked, writing)
    expect(questionEntry(draft, { question: asked, structure })).toEqual({
      ok: true,
      value: { label: 'Question on parks', writes: [] },
    })
    const changed = questionEntry({ ...draft, text: 'When?' }, { question: asked, structure })
    expect(changed.ok && changed.value.writes).toEqual([
      {
        kind: 'question',
        id: 'q1',
        register: 'asked',
        value: { text: 'When?', post: 'clerk', meeting: 'Cabinet', on: '2012-07-12' },
        before: asked.values.asked,
      },
    ])
  })
})

describe('answering', () => {
  const asked = question()

  test('is signed with my post and dated today', () => {
    const draft = { ...answerDraft(asked, writing), text: 'Because.' }
    expect(answerChanges(draft, asked, structure)).toEqual({
      ok: true,
      value: {
        label: 'Answer on parks',
        writes: [
          {
            kind: 'question',
            id: 'q1',
            register: 'answer',
            value: { text: 'Because.', post: 'clerk', on: '2012-07-20' },
            before: undefined,
          },
        ],
      },
    })
  })

  test('again keeps who answered and when, and says what it was', () => {
    const answered = question({ answer: { text: 'Because.', post: null, on: null } })
    const draft = answerDraft(answered, writing)
    expect(draft).toEqual({ text: 'Because.', post: '', on: '' })
    const same = answerChanges(draft, answered, structure)
    expect(same.ok && same.value.writes).toEqual([])
    const changed = answerChanges({ ...draft, text: 'No.' }, answered, structure)
    expect(changed.ok && changed.value.writes[0]).toMatchObject({
      value: { text: 'No.', post: null },
      before: { text: 'Because.' },
    })
  })

  test('without words is refused', () => {
    expect(answerChanges(answerDraft(asked, writing), asked, structure)).toEqual({
      ok: false,
      error: { text: 'Type the answer. An empty one is not kept.' },
    })
  })

  test('is labelled by what was asked about also where that has been deleted', () => {
    const empty = buildStructure([])
    const draft = { ...answerDraft(asked, writing), text: 'Because.' }
    const changes = answerChanges(draft, asked, empty)
    expect(changes.ok && changes.value.label).toBe('Answer on parks')
  })
})
