import { valueAsTyped } from '../asTyped'
import type { FigureCells } from '../cellPlan'
import { shortName } from '../shortName'
import { contraryWords, directionOfTarget, parseTarget } from '../parseTarget'
import type { Draft, DraftReader } from '../plan/draft'
import { yesText } from '../plan/draft'
import type { Measure, Unit } from '../records/definition'
import type { Target } from '../records/measurement'
import { exactValue } from '../value'
import type { GroupFields } from './group'

/** The kinds in the order in which they are offered. */
export const targetKinds = [
  'point',
  'range',
  'floor',
  'two',
  'toBeSet',
  'awaiting',
] as const satisfies readonly Target['kind'][]

/**
 * Field `kind`, then `value` and `strict`; `lo` and `hi`; `value` and `floor`; `acceptable` and `aspire`; or `reason`.
 * One empty value is no target here: that of the year's profile holds (A4).
 */
export const targetFields: GroupFields<'target'> = {
  draft: (target, { definition }) => targetDraft(target, definition.measure),
  read: readTarget,
}

function targetDraft(target: Target | null | undefined, measure: Measure): Draft {
  const show = (value: string): string => valueAsTyped(value, measure)
  if (!target) return { kind: 'point' }
  const { kind } = target
  switch (kind) {
    case 'point':
      return { kind, value: show(target.value), strict: yesText(target.strict === true) }
    case 'range':
      return { kind, lo: show(target.lo), hi: show(target.hi) }
    case 'floor':
      return { kind, value: show(target.value), floor: show(target.floor) }
    case 'two':
      return { kind, acceptable: show(target.acceptable), aspire: show(target.aspire) }
    case 'toBeSet':
      return { kind }
    case 'awaiting':
      return { kind, reason: target.reason }
  }
}

function readTarget(reader: DraftReader, cells: FigureCells): Target | null {
  const { unit } = cells.definition.measure
  const kind = targetKinds.find((one) => one === reader.text('kind')) ?? 'point'
  switch (kind) {
    case 'point':
      return readPoint(reader, cells)
    case 'range':
      return readRange(reader, unit)
    case 'floor':
      return { kind, value: readNumber(reader, 'value', unit), floor: readNumber(reader, 'floor', unit) }
    case 'two': {
      const acceptable = readNumber(reader, 'acceptable', unit)
      return { kind, acceptable, aspire: readNumber(reader, 'aspire', unit) }
    }
    case 'toBeSet':
      return { kind }
    case 'awaiting':
      return { kind, reason: reader.text('reason') }
  }
}

/** S11 — `> 50%` says by itself that it must be passed; `10 to 20` and `tbc` are taken as what they are. */
function readPoint(reader: DraftReader, { definition }: FigureCells): Target | null {
  const typed = reader.text('value')
  const parsed = parseTarget(typed, definition.measure.unit)
  const refusal = parsed.ok
    ? contraryWords(typed, shortName(definition), definition.measure)
    : parsed.error.message
  if (refusal !== undefined) reader.refuse('value', refusal)
  const target = parsed.ok && refusal === undefined ? parsed.value : null
  if (target?.kind !== 'point' || reader.text('strict') !== 'yes') return target
  return { ...target, strict: true }
}

function readRange(reader: DraftReader, unit: Unit): Target {
  const [lo, hi] = [readNumber(reader, 'lo', unit), readNumber(reader, 'hi', unit)]
  if (lo !== '' && hi !== '' && exactValue(lo).gt(exactValue(hi)))
    reader.refuse('hi', 'The upper limit is below the lower one. Type the lower limit first.')
  return { kind: 'range', lo, hi }
}

/** One number in the form of records; empty where it was refused. */
function readNumber(reader: DraftReader, field: string, unit: Unit): string {
  const typed = reader.text(field)
  const parsed = parseTarget(typed, unit)
  const isBare = directionOfTarget(typed) === undefined
  if (isBare && parsed.ok && parsed.value?.kind === 'point') return parsed.value.value
  const missing = 'Type one value here, or choose another kind of target.'
  reader.refuse(field, parsed.ok ? missing : parsed.error.message)
  return ''
}
