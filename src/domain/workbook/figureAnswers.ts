import { figureIn } from '../figureIn'
import { splitId } from '../ids'
import { parseTarget } from '../parseTarget'
import type { Definition } from '../definition'
import type { Problem } from '../result'
import { actualAnswer } from './actualAnswer'
import type { AnsweredRow } from './answers'
import { postNamed } from './people'
import { cellProblem, dateIn, lockedProblems, readOf, textIn, textOf } from './registerReads'
import type { RowRead } from './registerReads'
import type { RequestAsked } from './requestAsked'

const locked = [
  ['ref', 'reference'],
  ['title', 'title'],
  ['unit', 'unit'],
  ['better', 'direction that is better'],
  ['quarter', 'quarter'],
  ['previous', 'last figure'],
] as const

/** N2 — A row of figures. */
export function figureAnswers(asked: RequestAsked, row: AnsweredRow): RowRead {
  const { structure, figures } = asked.report
  const { owner: indicator, period: quarter } = splitId(row.id)
  const figure = figureIn({ structure, figures, indicator, quarter })
  if (!figure) return { reads: [], problems: [] }
  const at = { kind: 'measurement', id: row.id } as const
  const { comment } = figure.measurement?.values ?? {}
  const parts = [
    asked.asks.what === 'everything' ? figureRead(row, figure) : figureNotAsked(row),
    {
      reads: [readOf({ ...at, register: 'comment' }, textOf(row.cell('comment'), comment), comment)],
      problems: [],
    },
    actionRead(asked, row, figure),
    targetRead(row, figure),
  ]
  return {
    reads: parts.flatMap(({ reads }) => reads),
    problems: [...parts.flatMap(({ problems }) => problems), ...lockedProblems(row, locked)],
  }
}

type Figure = Pick<NonNullable<ReturnType<typeof figureIn>>, 'definition' | 'measurement'>

function figureRead(row: AnsweredRow, { definition, measurement }: Figure): RowRead {
  const { actual: before, access } = measurement?.values ?? {}
  const at = { kind: 'measurement', id: row.id } as const
  const cells = { actual: row.cell('actual'), state: row.cell('state'), why: row.cell('why') }
  if (!Object.values(cells).some(({ isChanged }) => isChanged))
    return { reads: [readOf({ ...at, register: 'actual' }, before ?? null, before)], problems: [] }
  const read = actualAnswer(cells, definition.measure.unit, before)
  if (!read.ok) return { reads: [], problems: [read.error] }
  const { actual, access: shown } = read.value
  return {
    reads: [
      readOf({ ...at, register: 'actual' }, actual, before),
      ...(shown ? [readOf({ ...at, register: 'access' }, shown, access)] : []),
    ],
    problems: [],
  }
}

/** A second round asks for words alone. */
function figureNotAsked(row: AnsweredRow): RowRead {
  const changed = ['actual', 'state', 'why'].map(row.cell).filter(({ isChanged }) => isChanged)
  const message = 'Only words were asked for this time, so a changed figure was not read.'
  return { reads: [], problems: changed.map((cell) => cellProblem(cell, message)) }
}

/** C2 — What cannot be read of it stays as it was, and is listed. */
function actionRead({ report }: RequestAsked, row: AnsweredRow, { measurement }: Figure): RowRead {
  const before = measurement?.values.correctiveAction
  const by = dateIn(row.cell('by'), before?.by)
  const who = row.cell('post')
  const named = who.text === '' ? null : postNamed(report.structure, who.text)
  const post = who.isChanged ? (named ?? null) : (before?.post ?? null)
  const value = {
    reason: textIn(row.cell('reason'), before?.reason),
    action: textIn(row.cell('action'), before?.action),
    post,
    by: by.date,
  }
  const isEmpty = !value.reason && !value.action && !value.post && !value.by
  const isLeft = ['reason', 'action', 'post', 'by'].every((key) => !row.cell(key).isChanged)
  const at = { kind: 'measurement', id: row.id, register: 'correctiveAction' } as const
  const noPost = cellProblem(who, `“${who.text}” is not one post of the list, so it was left out.`)
  return {
    reads: [readOf(at, isLeft ? (before ?? null) : isEmpty ? null : value, before)],
    problems: [...by.problems, ...(who.isChanged && named === undefined ? [noPost] : [])],
  }
}

/** G6 — A target is not the officer's to change: it comes as a proposal. */
function targetRead(row: AnsweredRow, { definition, measurement }: Figure): RowRead {
  const cell = row.cell('target')
  if (!cell.isChanged) return { reads: [], problems: [] }
  const at = { kind: 'measurement', id: row.id, register: 'target' } as const
  const read = parseTarget(cell.text, definition.measure.unit)
  if (!read.ok) return { reads: [], problems: [cellProblem(cell, read.error.message)] }
  if (read.value === null)
    return { reads: [], problems: [cellProblem(cell, 'The target was emptied. This was not read.')] }
  return {
    reads: [readOf(at, read.value, measurement?.values.target)],
    problems: [proposed(definition, cell)],
  }
}

const proposed = ({ ref, title }: Definition, cell: ReturnType<AnsweredRow['cell']>): Problem => ({
  code: 'proposed',
  path: cell.place,
  message: `The target of ${ref ?? title} was changed to “${cell.text}”. It comes as a proposal and is left out unless you tick it.`,
})
