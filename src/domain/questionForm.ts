import { creation, write } from './change'
import type { Changes } from './change'
import { readDraft } from './plan/draft'
import type { Draft, DraftErrors, DraftReader } from './plan/draft'
import type { DateText, Id } from './primitives'
import { aboutOf, shortNameOfSubject, subjectOf } from './questions'
import type { Question, Subject } from './questions'
import type { RegisterValue } from './records'
import { ok } from './result'
import type { Result } from './result'
import { sameValue } from './sameValue'
import type { Structure } from './structure'

/** Who is typing, and when: what a new question or answer starts from. `me` is empty where nobody has said. */
export interface Writing {
  readonly me: Id
  readonly today: DateText
}

type Asked = RegisterValue<'question', 'asked'>
type Answer = RegisterValue<'question', 'answer'>

/**
 * Fields `from` (`post` or `meeting`), `text`, `post`, `on`, and of a meeting `meeting` and `metOn`. A new question is
 * signed and dated; the date of a meeting is never guessed.
 */
export function questionDraft(question: Question | undefined, { me, today }: Writing): Draft {
  const asked = question?.values.asked
  if (!asked) return { from: 'post', meeting: '', metOn: '', post: me, on: today, text: '' }
  const { meeting, text } = asked
  const [post, on] = [asked.post ?? '', asked.on ?? '']
  return meeting === ''
    ? { from: 'post', meeting, metOn: '', post, on, text }
    : { from: 'meeting', meeting, metOn: on, post, on: today, text }
}

/** Where a question goes: a new one by a fresh id and what it is about, one that is there as the form showed it. */
export type QuestionPlace =
  | { readonly id: Id; readonly subject: Subject; readonly structure: Structure }
  | { readonly question: Question; readonly structure: Structure }

/** Asks, or changes what was asked, as one change; without a write where nothing would change. */
export function questionEntry(draft: Draft, place: QuestionPlace): Result<Changes, DraftErrors> {
  const read = readDraft(draft, readAsked)
  if (!read.ok) return read
  if ('id' in place) {
    const { id, subject, structure } = place
    const writes = creation('question', id, { about: aboutOf(subject), asked: read.value })
    return ok({ label: `Question on ${shortNameOfSubject(subject, structure)}`, writes })
  }
  const { question, structure } = place
  const before = question.values.asked
  const at = { kind: 'question', id: question.id, register: 'asked' } as const
  const writes = before && sameValue(before, read.value) ? [] : [write(at, read.value, before)]
  return ok({ label: `Question on ${subjectName(question, structure)}`, writes })
}

/** Fields `text`, `post`, `on`; of a first answer signed and dated. */
export function answerDraft({ values: { answer } }: Question, { me, today }: Writing): Draft {
  return answer?.text
    ? { text: answer.text, post: answer.post ?? '', on: answer.on ?? '' }
    : { text: '', post: me, on: today }
}

/** Answers, or changes the answer, as one change; without a write where nothing would change. */
export function answerChanges(
  draft: Draft,
  question: Question,
  structure: Structure,
): Result<Changes, DraftErrors> {
  const read = readDraft(draft, readAnswer)
  if (!read.ok) return read
  const before = question.values.answer
  const at = { kind: 'question', id: question.id, register: 'answer' } as const
  const writes = before && sameValue(before, read.value) ? [] : [write(at, read.value, before)]
  return ok({ label: `Answer on ${subjectName(question, structure)}`, writes })
}

/** `PI1172`; what this version does not know has no name but its own id. */
export function subjectName(question: Question, structure: Structure): string {
  const subject = subjectOf(question)
  return subject ? shortNameOfSubject(subject, structure) : (question.values.about?.id ?? question.id)
}

function readAsked(reader: DraftReader): Asked {
  const isMeeting = reader.text('from') === 'meeting'
  const asked = {
    text: said(reader, 'Type the question.'),
    post: reader.id('post'),
    meeting: isMeeting ? reader.text('meeting') : '',
    on: reader.date(isMeeting ? 'metOn' : 'on'),
  }
  if (isMeeting && asked.meeting === '')
    reader.refuse('meeting', 'Name the meeting where it was asked, such as Cabinet.')
  if (isMeeting && asked.on === null) reader.refuse('metOn', 'Give the date of the meeting.')
  return asked
}

const readAnswer = (reader: DraftReader): Answer => ({
  text: said(reader, 'Type the answer. An empty one is not kept.'),
  post: reader.id('post'),
  on: reader.date('on'),
})

/** Prose that must say something. */
function said(reader: DraftReader, missing: string): string {
  const text = reader.text('text')
  if (text === '') reader.refuse('text', missing)
  return text
}
