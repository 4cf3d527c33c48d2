import { betterWords } from './betterWords'
import { write } from './change'
import type { Changes, Write } from './change'
import type { Definition } from './definition'
import { formatFigure } from './formatFigure'
import { composite } from './ids'
import { parseFigure } from './parseFigure'
import type { Choice } from './parseFigure'
import { contraryWords, parseTarget } from './parseTarget'
import type { QuarterId } from './primitives'
import type { OfKind } from './recordIndex'
import type { Values } from './records'
import type { Actual, Target } from './records/measurement'
import { shortName } from './shortName'

/** The cells of one indicator in one quarter, with what they show now. */
export interface FigureCells {
  readonly definition: Definition
  readonly quarter: QuarterId
  readonly measurement: OfKind<'measurement'> | undefined
}

/** What typing into a cell comes to: a change, or why not, with what may have been meant. Nothing is written by itself. */
export type CellPlan =
  | { readonly plan: 'write'; readonly changes: Changes }
  | { readonly plan: 'refuse'; readonly message: string; readonly offers: readonly Offer[] }

/** `label` says what is meant and what it would store: "Not due this quarter". */
export interface Offer {
  readonly label: string
  readonly changes: Changes
}

/** N2, N3 — A typed actual. Empty text empties it; a word such as N/A offers states and stores nothing by itself. */
export function planActual(text: string, cells: FigureCells): CellPlan {
  const parsed = parseFigure(text, cells.definition.measure.unit)
  if (!parsed.ok) return { plan: 'refuse', message: parsed.error.message, offers: [] }
  const state = stateOfFigure(cells.measurement?.values)
  switch (parsed.value.reads) {
    case 'blank':
      return written(cells, 'Actual', [actualWrite(cells, null)])
    case 'value':
      return written(cells, 'Actual', [actualWrite(cells, { state, value: parsed.value.value })])
    case 'parts': {
      const { numerator, denominator } = parsed.value
      return written(cells, 'Actual', [actualWrite(cells, { state, numerator, denominator })])
    }
    case 'offer':
    case 'ask':
      return asked(text, parsed.value.choices, cells)
  }
}

/** N2, S11 — A typed target. Empty text empties it, so that the target of the year's profile holds again (A4). */
export function planTarget(text: string, cells: FigureCells): CellPlan {
  const parsed = parseTarget(text, cells.definition.measure.unit)
  if (!parsed.ok) return { plan: 'refuse', message: parsed.error.message, offers: [] }
  const contrary = contraryTarget(text, parsed.value, cells)
  return contrary ?? written(cells, 'Target', [targetWrite(cells, parsed.value)])
}

/** S11 — `≤ 10` where higher is better: the words or the polarity may be wrong, so it is asked. */
function contraryTarget(text: string, target: Target | null, cells: FigureCells): CellPlan | undefined {
  const { measure } = cells.definition
  const message = contraryWords(text, shortName(cells.definition), measure)
  if (message === undefined || target?.kind !== 'point') return undefined
  const plain: Target = { kind: 'point', value: target.value }
  const label = `Target ${formatFigure(target.value, measure)}, ${betterWords(measure)}`
  return {
    plan: 'refuse',
    message,
    offers: [{ label, changes: labelled(cells, 'Target', [targetWrite(cells, plain)]) }],
  }
}

function targetWrite(cells: FigureCells, target: Target | null): Write {
  const at = { kind: 'measurement', id: idOf(cells), register: 'target' } as const
  return write(at, target, cells.measurement?.values.target)
}

/** The comment on a figure, as typed; `startedFrom`: the quarter whose comment the person started from (C17). */
export function planComment(text: string, cells: FigureCells, startedFrom?: QuarterId): CellPlan {
  const at = { kind: 'measurement', id: idOf(cells), register: 'comment' } as const
  const comment = write(at, text === '' ? null : text, cells.measurement?.values.comment)
  const copied = text === '' || startedFrom === undefined ? [] : copiedFromWrites(cells, startedFrom)
  return written(cells, 'Comment on', [comment, ...copied])
}

/** C17 — Keeps which quarter a text was copied from; nothing to write where that is known. */
export function copiedFromWrites(cells: FigureCells, quarter: QuarterId): readonly Write[] {
  const before = cells.measurement?.values.copiedFrom
  const at = { kind: 'measurement', id: idOf(cells), register: 'copiedFrom' } as const
  return before?.quarter === quarter ? [] : [write(at, { quarter }, before)]
}

/** A retyped figure stays provisional where it was; whoever makes it final says so. */
function stateOfFigure(values: Values<'measurement'> | undefined): 'final' | 'provisional' {
  return values?.actual?.state === 'provisional' ? 'provisional' : 'final'
}

function asked(text: string, choices: readonly Choice[], cells: FigureCells): CellPlan {
  const offers = choices.map((choice) => ({
    label: offerWords(choice, cells),
    changes: labelled(cells, 'Actual', writesOf(choice, cells)),
  }))
  return { plan: 'refuse', message: `“${text.trim()}” is not stored as it stands. What do you mean?`, offers }
}

function offerWords(choice: Choice, { definition }: FigureCells): string {
  switch (choice.choose) {
    case 'value':
      return `The figure ${formatFigure(choice.value, definition.measure)}`
    case 'awaiting':
      return 'Awaiting data'
    case 'notDue':
      return 'Not due this quarter'
    case 'suspended':
      return 'Suspended'
    case 'withheld':
      return 'Withheld'
    case 'suppressed':
      return `A small number, shown as ${choice.shown}`
  }
}

function writesOf(choice: Choice, cells: FigureCells): readonly Write[] {
  switch (choice.choose) {
    case 'value':
      return [actualWrite(cells, { state: 'final', value: choice.value })]
    case 'awaiting':
      return [actualWrite(cells, { state: 'awaiting', reason: choice.reason, expected: null })]
    case 'notDue':
      return [actualWrite(cells, { state: 'notDue' })]
    case 'suspended':
    case 'withheld':
      return [actualWrite(cells, { state: choice.choose, reason: '' })]
    case 'suppressed': {
      const at = { kind: 'measurement', id: idOf(cells), register: 'access' } as const
      return [
        actualWrite(cells, { state: 'withheld', reason: `Small number, shown as ${choice.shown}` }),
        write(at, { level: 'suppressed', shown: choice.shown }, cells.measurement?.values.access),
      ]
    }
  }
}

function actualWrite(cells: FigureCells, actual: Actual | null): Write {
  const at = { kind: 'measurement', id: idOf(cells), register: 'actual' } as const
  return write(at, actual, cells.measurement?.values.actual)
}

const idOf = ({ definition, quarter }: FigureCells): string => composite(definition.indicator, quarter)

function written(cells: FigureCells, what: string, writes: readonly Write[]): CellPlan {
  return { plan: 'write', changes: labelled(cells, what, writes) }
}

/** "Actual of PI1172"; "Comment on PI1172". */
function labelled({ definition }: FigureCells, what: string, writes: readonly Write[]): Changes {
  const joint = what.endsWith(' on') ? ' ' : ' of '
  return { label: `${what}${joint}${shortName(definition)}`, writes }
}
