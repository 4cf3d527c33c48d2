import { shortName } from '../shortName'
import type { Definition } from '../definition'
import { parseFigure } from '../parseFigure'
import { contraryWords, parseTarget } from '../parseTarget'
import type { QuarterNumber } from '../primitives'
import { checkProfile, profileTargets } from '../profile'
import type { Profile, ProfileCheck, Profiled, QuarterTargets } from '../profile'
import { profileSentence } from '../profile/words'
import type { Values } from '../records'
import type { Unit } from '../records/definition'
import type { Actual, Target } from '../records/measurement'
import { isDate } from '../value'
import { comparatorsDraft, readComparators } from './comparators'
import { entryOf } from './entry'
import type { PlanEntry } from './entry'
import { readDraft } from './draft'
import type { Draft, DraftReader } from './draft'

/** What a year's target is set for: the indicator as of the year, when it is due, and last year's values. */
export interface TargetYear extends Profiled {
  readonly definition: Definition
}

/** A4 — The form of an indicator's year: its target, its outturn and what others came to. A register left empty is emptied. */
export function yearEntry(year: TargetYear): PlanEntry {
  const { measure } = year.definition
  return entryOf('year', {
    draft: (values) => ({
      ...yearDraft(values),
      ...comparatorsDraft(values.comparators ?? [], measure),
    }),
    read: (reader) => ({
      target: readTarget(reader, year),
      outturn: readOutturn(reader, measure.unit),
      comparators: readComparators(reader, measure),
    }),
  })
}

/** What the form would give its quarters, and how they come to the annual target. */
export interface ProfileInDraft {
  readonly targets: QuarterTargets
  /** Undefined where there is no annual number to come to. */
  readonly check: ProfileCheck | undefined
}

/** A4 — For a look at it before it is saved; a quarter that cannot be read counts as empty. Undefined without an annual target. */
export function profileInDraft(draft: Draft, year: TargetYear): ProfileInDraft | undefined {
  let seen: { readonly annual: Target | null; readonly profile: Profile } | undefined
  readDraft(
    draft,
    (reader) => (seen = { annual: readAnnual(reader, year), profile: readProfile(reader, year) }),
  )
  if (!seen?.annual) return undefined
  const { annual, profile } = seen
  const targets = profileTargets(annual, profile, year)
  if (!targets.ok) return undefined
  const check = annual.kind === 'point' ? checkProfile(annual, targets.value, year) : undefined
  return { targets: targets.value, check }
}

function yearDraft({ target, outturn }: Values<'year'>): Draft {
  const [q1, q2, q3, q4] = typeof target?.profile === 'object' ? target.profile : []
  return {
    ...(target ? annualDraft(target.annual) : {}),
    profile: typeof target?.profile === 'string' ? target.profile : target ? 'typed' : 'equal',
    q1: q1 ?? '',
    q2: q2 ?? '',
    q3: q3 ?? '',
    q4: q4 ?? '',
    rationale: target?.rationale ?? '',
    meeting: target?.agreed?.meeting ?? '',
    minute: target?.agreed?.minute ?? '',
    on: target?.agreed?.on ?? '',
    ...outturnDraft(outturn),
  }
}

/** A typed second number makes a floor, or a level to aspire to, of the scheme that asks for one. */
function readAnnual(reader: DraftReader, { definition }: TargetYear): Target | null {
  const annual = readNumber(reader, 'annual', definition)
  const second = reader.text('second') === '' ? null : readNumber(reader, 'second', definition)
  if (annual?.kind !== 'point' || second?.kind !== 'point') return annual
  return reader.text('secondIs') === 'aspire'
    ? { kind: 'two', acceptable: annual.value, aspire: second.value }
    : { kind: 'floor', value: annual.value, floor: second.value }
}

/** S11 — Refused where its words say the reverse of the polarity. */
function readNumber(reader: DraftReader, field: string, definition: Definition): Target | null {
  const { measure } = definition
  const typed = reader.text(field)
  const parsed = parseTarget(typed, measure.unit)
  const refusal = parsed.ok ? contraryWords(typed, shortName(definition), measure) : parsed.error.message
  if (refusal !== undefined) reader.refuse(field, refusal)
  return parsed.ok && refusal === undefined ? parsed.value : null
}

type StoredTarget = NonNullable<Values<'year'>['target']>

interface YearTarget extends StoredTarget {
  readonly profile: Profile
}

function readTarget(reader: DraftReader, year: TargetYear): YearTarget | null {
  const annual = readAnnual(reader, year)
  const profile = readProfile(reader, year)
  const rationale = reader.text('rationale')
  const agreed = readAgreed(reader)
  if (!annual) return refuseHomeless(reader, Boolean(rationale || agreed))
  const quarters = profileTargets(annual, profile, year)
  if (!quarters.ok) reader.refuse('profile', quarters.error.message)
  if (quarters.ok && typeof profile !== 'string')
    refuseMisfit(reader, checkProfile(annual, quarters.value, year), year)
  return { annual, profile, rationale, agreed }
}

function refuseHomeless(reader: DraftReader, isExplained: boolean): null {
  if (isExplained)
    reader.refuse('annual', 'Type the annual target that this explains, or tbc while it is to be set.')
  return null
}

function readProfile(reader: DraftReader, { definition }: TargetYear): Profile {
  const rule = reader.text('profile')
  if (rule === 'equal' || rule === 'lastYear') return rule
  const typed = (field: string): string | null => {
    const target = readNumber(reader, field, definition)
    if (target === null) return null
    if (target.kind === 'point' && !isDate(target.value)) return target.value
    reader.refuse(field, 'Type one number for the quarter, or leave it empty.')
    return null
  }
  return [typed('q1'), typed('q2'), typed('q3'), typed('q4')]
}

function refuseMisfit(
  reader: DraftReader,
  check: ProfileCheck,
  { definition: { measure } }: TargetYear,
): void {
  if (check.fits) return
  if ('lacks' in check) {
    for (const number of check.lacks)
      reader.refuse(quarterField(number), `Type the target of Quarter ${number}: a figure is due then.`)
    return
  }
  reader.refuse('profile', `${profileSentence(check, measure)} Change one of them.`)
}

const quarterField = (number: QuarterNumber): string => `q${number}`

function readAgreed(reader: DraftReader): YearTarget['agreed'] {
  const agreed = { meeting: reader.text('meeting'), minute: reader.text('minute'), on: reader.date('on') }
  return agreed.meeting || agreed.minute || agreed.on ? agreed : null
}

function readOutturn(reader: DraftReader, unit: Unit): Actual | null {
  const typed = reader.text('outturn')
  if (typed === '') return null
  const parsed = parseFigure(typed, unit)
  const state = reader.text('outturnState') === 'final' ? 'final' : 'provisional'
  if (parsed.ok && parsed.value.reads === 'value') return { state, value: parsed.value.value }
  if (parsed.ok && parsed.value.reads === 'parts') {
    const { numerator, denominator } = parsed.value
    return { state, numerator, denominator }
  }
  const why = parsed.ok
    ? `“${typed}” is not a figure. Leave the outturn empty until there is one.`
    : parsed.error.message
  reader.refuse('outturn', why)
  return null
}

/** In a form that reads as the same target again. */
function annualDraft(target: Target): Draft {
  switch (target.kind) {
    case 'point':
      return { annual: target.strict ? `> ${target.value}` : target.value }
    case 'range':
      return { annual: `${target.lo} to ${target.hi}` }
    case 'floor':
      return { annual: target.value, second: target.floor, secondIs: 'floor' }
    case 'two':
      return { annual: target.acceptable, second: target.aspire, secondIs: 'aspire' }
    case 'toBeSet':
      return { annual: 'tbc' }
    case 'awaiting':
      return { annual: target.reason === '' ? 'awaiting' : `awaiting: ${target.reason}` }
  }
}

function outturnDraft(outturn: Actual | null | undefined): Draft {
  const outturnState = outturn?.state === 'final' ? 'final' : 'provisional'
  if (outturn && 'value' in outturn) return { outturn: outturn.value, outturnState }
  if (outturn && 'numerator' in outturn)
    return { outturn: `${outturn.numerator}/${outturn.denominator}`, outturnState }
  return { outturn: '', outturnState }
}
