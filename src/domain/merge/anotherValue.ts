import { actualAsTyped, targetAsTyped } from '../asTyped'
import { planActual, planTarget } from '../cellPlan'
import type { CellPlan, FigureCells } from '../cellPlan'
import type { Changes, Write } from '../change'
import { foldRecord } from '../fold'
import { splitId } from '../ids'
import { longestText } from '../primitives'
import { isOfKind } from '../recordIndex'
import type { Structure } from '../structure'
import { settling } from './conflicts'
import { bothChanges, isTextRegister, shownSide } from './openConflicts'
import type { OpenConflicts, OpenValues } from './openConflicts'

/** What typing another value comes to: the writes that settle the conflict with it, or why it cannot be read. */
export type PlannedAnother =
  | { readonly plan: 'write'; readonly writes: readonly Write[] }
  | { readonly plan: 'refuse'; readonly message: string; readonly offers: readonly AnotherOffer[] }

export interface AnotherOffer {
  readonly label: string
  readonly writes: readonly Write[]
}

/**
 * What the field for another value begins with: the text with both changes where they fit, else what is shown. undefined
 * where a value of this kind is not typed in one field.
 */
export function anotherDraft(
  record: OpenConflicts,
  conflict: OpenValues,
  structure: Structure,
): string | undefined {
  const shown = shownSide(conflict)?.value
  if (isTextRegister(conflict.kind, conflict.register)) {
    const isShort = conflict.sides.every(({ value }) => typeof value !== 'string' || value.length < 20_000)
    const both = isShort ? bothChanges(conflict) : undefined
    if (both?.kind === 'merged') return both.text
    return typeof shown === 'string' ? shown : ''
  }
  const cells = cellsOf(record, structure)
  if (!cells) return undefined
  const { measure } = cells.definition
  if (conflict.register === 'actual') return actualAsTyped(cells.measurement?.values.actual, measure)
  return conflict.register === 'target' ? targetAsTyped(cells.measurement?.values.target, measure) : undefined
}

/** R7 — The typed text read as the field reads it, as writes that settle the conflict; N2 for figures and targets. */
export function planAnother(
  text: string,
  record: OpenConflicts,
  { conflict, structure }: { readonly conflict: OpenValues; readonly structure: Structure },
): PlannedAnother {
  const cells = isTextRegister(conflict.kind, conflict.register) ? undefined : cellsOf(record, structure)
  const settled = (changes: Changes) => changes.writes.map((one) => settledBy(conflict, one))
  if (!cells) {
    if (text.length > longestText) return { plan: 'refuse', message: tooLong, offers: [] }
    const value = text.trim() === '' ? null : text
    return { plan: 'write', writes: [settling(conflict, value, shownSide(conflict)?.value)] }
  }
  const plan: CellPlan = conflict.register === 'actual' ? planActual(text, cells) : planTarget(text, cells)
  if (plan.plan === 'write') return { plan: 'write', writes: settled(plan.changes) }
  const offers = plan.offers.map(({ label, changes }) => ({ label, writes: settled(changes) }))
  return { plan: 'refuse', message: plan.message, offers }
}

const tooLong = `A text can have at most ${longestText.toLocaleString('en-GB')} characters. Shorten it, then keep it.`

/** The write of the register in conflict settles it; what is written beside it stays an ordinary write. */
const settledBy = (conflict: OpenValues, one: Write): Write =>
  one.register === conflict.register ? settling(conflict, one.value, shownSide(conflict)?.value) : one

/** The figure as it is shown; undefined where it is none, or nothing defines its indicator. */
function cellsOf({ marks }: OpenConflicts, structure: Structure): FigureCells | undefined {
  if (marks.kind !== 'measurement') return undefined
  const { owner, period } = splitId(marks.id)
  const definition = structure.definition(owner, period)
  const record = foldRecord(marks)
  const measurement = record && isOfKind(record, 'measurement') ? record : undefined
  return definition && { definition, quarter: period, measurement }
}
