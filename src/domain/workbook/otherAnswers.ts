import type { DateText, Id } from '../primitives'
import { readStatus } from '../reading/statusWords'
import { activitySchemeInForce } from '../ruleInForce'
import { activityBands } from '../scheme'
import type { AnsweredRow } from './answers'
import { cellProblem, dateIn, lockedProblems, readOf, textIn, textOf } from './registerReads'
import type { RowRead } from './registerReads'
import type { RequestAsked } from './requestAsked'
import { textRegisters } from './textsSheet'

const locked = [
  ['ref', 'reference'],
  ['title', 'title'],
  ['objective', 'objective'],
  ['leads', 'lead'],
  ['due', 'due date'],
  ['previous', 'status of last quarter'],
] as const

/** S16 — A row of activities. */
export function activityAnswers({ report }: RequestAsked, row: AnsweredRow): RowRead {
  const before = report.figures.get('progress', row.id)?.values
  const at = { kind: 'progress', id: row.id } as const
  const by = dateIn(row.cell('by'), before?.nextStep?.by)
  const step = {
    reason: textIn(row.cell('reason'), before?.nextStep?.reason),
    action: textIn(row.cell('action'), before?.nextStep?.action),
    by: by.date,
  }
  const isLeft = ['reason', 'action', 'by'].every((key) => !row.cell(key).isChanged)
  const isEmpty = !step.reason && !step.action && !step.by
  const nextStep = isLeft ? (before?.nextStep ?? null) : isEmpty ? null : step
  const status = statusRead(report, row, before?.status)
  return {
    reads: [
      ...status.reads,
      readOf({ ...at, register: 'text' }, textOf(row.cell('text'), before?.text), before?.text),
      readOf({ ...at, register: 'nextStep' }, nextStep, before?.nextStep),
    ],
    problems: [...status.problems, ...by.problems, ...lockedProblems(row, locked)],
  }
}

function statusRead(
  { structure }: RequestAsked['report'],
  row: AnsweredRow,
  before: Id | null | undefined,
): RowRead {
  const at = { kind: 'progress', id: row.id, register: 'status' } as const
  const cell = row.cell('status')
  if (!cell.isChanged) return { reads: [readOf(at, before ?? null, before)], problems: [] }
  if (cell.text === '') return { reads: [readOf(at, null, before)], problems: [] }
  const { band, misread } = readStatus(cell.text, activityBands(activitySchemeInForce(structure)))
  if (band !== null && !misread) return { reads: [readOf(at, band, before)], problems: [] }
  return { reads: [], problems: [cellProblem(cell, `“${cell.text}” is not one status of the list.`)] }
}

/** A row of texts: `section@quarter register`. */
export function textAnswers({ report }: RequestAsked, row: AnsweredRow): RowRead {
  const [id = '', name] = row.id.split(' ')
  const register = textRegisters.find(([one]) => one === name)?.[0]
  if (!register) return { reads: [], problems: [] }
  const before = report.figures.get('narrative', id)?.values[register]
  const read = readOf({ kind: 'narrative', id, register }, textOf(row.cell('text'), before), before)
  return { reads: [read], problems: [] }
}

/** The answer to a question; `post`: who filled the workbook in. */
export function questionAnswers(
  row: AnsweredRow,
  { post, on }: { readonly post: Id; readonly on: DateText | null },
): RowRead {
  const cell = row.cell('answer')
  const value = cell.text === '' ? null : { text: cell.text, post: post || null, on }
  return { reads: [readOf({ kind: 'question', id: row.id, register: 'answer' }, value, null)], problems: [] }
}
