import { actualFrom } from '../reading/answers'
import { readActual } from '../reading/readCell'
import type { Unit } from '../records/definition'
import type { Access, Actual } from '../records/measurement'
import { fail, ok } from '../result'
import type { Problem, Result } from '../result'
import type { AnsweredCell } from './answers'
import { stateNamed, stateWords } from './figureStates'
import type { FigureState } from './figureStates'
import { cellProblem } from './registerReads'

/** The three cells that together say what a figure is. */
export interface ActualCells {
  readonly actual: AnsweredCell
  readonly state: AnsweredCell
  readonly why: AnsweredCell
}

/** What they come to; null: no figure and no reason given. */
export interface ActualAnswer {
  readonly actual: Actual | null
  /** N2 — Of a small number such as `<5`: what is shown instead. */
  readonly access?: Access | undefined
}

/** N2 — Reads a figure with its state. `before`: what the request has there, which what is left as it was still says. */
export function actualAnswer(
  cells: ActualCells,
  unit: Unit,
  before: Actual | null | undefined,
): Result<ActualAnswer> {
  const named = stateNamed(cells.state.text)
  if (cells.state.text !== '' && !named) return fail(unknownState(cells.state))
  const read = readActual({ text: cells.actual.text, place: cells.actual.place }, unit)
  switch (read.reads) {
    case 'nothing':
      return read.message === ''
        ? withoutFigure(cells, named, before)
        : fail(cellProblem(cells.actual, read.message))
    case 'value':
      return withFigure(cells, named, read.value)
    case 'choice': {
      const from = actualFrom(read, {})
      if (!from) return fail(cellProblem(cells.actual, unsure(cells.actual.text)))
      const isContrary = named !== undefined && cells.state.isChanged && named !== from.actual.state
      return isContrary
        ? fail(contrary(cells))
        : ok({ ...from, actual: withReason(from.actual, cells.why.text) })
    }
  }
}

function withFigure(
  cells: ActualCells,
  named: FigureState | undefined,
  actual: Actual,
): Result<ActualAnswer> {
  const isFigure = named === undefined || named === 'final' || named === 'provisional'
  if (isFigure) return ok({ actual: named === 'provisional' ? provisional(actual) : actual })
  if (!cells.state.isChanged) return ok({ actual })
  return cells.actual.isChanged ? fail(contrary(cells)) : ok({ actual: declared(named, cells.why.text) })
}

function withoutFigure(
  cells: ActualCells,
  named: FigureState | undefined,
  before: Actual | null | undefined,
): Result<ActualAnswer> {
  if (named === undefined && cells.why.text !== '' && cells.why.isChanged)
    return fail(stateMissing(cells.state))
  if (named === undefined) return ok({ actual: null })
  if (named === 'final' || named === 'provisional')
    return cells.state.isChanged ? fail(figureMissing(cells.actual, named)) : ok({ actual: null })
  const expected = before?.state === 'awaiting' ? before.expected : null
  return ok({ actual: declared(named, cells.why.text, expected) })
}

function declared(
  state: Exclude<FigureState, 'final' | 'provisional'>,
  reason: string,
  expected: string | null = null,
): Actual {
  switch (state) {
    case 'awaiting':
      return { state, reason, expected }
    case 'notDue':
      return { state }
    case 'suspended':
    case 'withheld':
      return { state, reason }
  }
}

const provisional = (actual: Actual): Actual =>
  'value' in actual || 'numerator' in actual ? { ...actual, state: 'provisional' } : actual

const withReason = (actual: Actual, why: string): Actual =>
  'reason' in actual && actual.reason === '' ? { ...actual, reason: why } : actual

const unsure = (text: string): string =>
  `“${text}” may mean the figure 0 or no figure, so it was not read. Ask which, and type it on the Section page.`

const unknownState = (cell: AnsweredCell): Problem =>
  cellProblem(cell, `“${cell.text}” is not one of the list, so this figure was not read.`)

const stateMissing = (cell: AnsweredCell): Problem =>
  cellProblem(cell, 'A reason is given why there is no figure, but not what it is, so nothing was read.')

const figureMissing = (cell: AnsweredCell, state: FigureState): Problem =>
  cellProblem(cell, `It is said to be ${stateWords(state).toLowerCase()}, but there is no figure.`)

const contrary = ({ actual, state }: ActualCells): Problem =>
  cellProblem(
    actual,
    `There is “${actual.text}” and also “${state.text}”. Only one can be, so neither was read.`,
  )
