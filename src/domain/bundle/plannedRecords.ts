import type { Standing } from '../merge/standing'
import type { Places } from './place'
import type { FilePlan, RegisterPlan, Verdict } from './planImport'

/** What a file would do to one record. `verdict` is the weightiest of its parts. */
export interface PlannedRecord {
  readonly kind: string
  readonly id: string
  /** "measurement of PI1128 in Quarter 1 2012/13" */
  readonly place: string
  readonly verdict: Verdict
  readonly standing: Standing
  readonly timing: RegisterPlan['timing']
  /** Those that one already has are left out. */
  readonly parts: readonly RegisterPlan[]
}

/** The verdicts, weightiest first: what needs a person, what changes something, what changes nothing. */
export const verdicts = [
  'contends',
  'editedOrDeleted',
  'updates',
  'new',
  'merges',
  'older',
  'alreadyHave',
] as const

/** A file's plan record by record and standing by standing, in the order of the file. */
export function plannedRecords({ registers }: FilePlan, places: Places): readonly PlannedRecord[] {
  const byRecord = new Map<string, RegisterPlan[]>()
  for (const register of registers) {
    const key = `${register.kind}/${register.id} ${register.standing}`
    const known = byRecord.get(key)
    if (known) known.push(register)
    else byRecord.set(key, [register])
  }
  return [...byRecord.values()].flatMap((own) => {
    const [first] = own
    return first ? [plannedRecord(first, own, places.record(first.kind, first.id))] : []
  })
}

/** Planned records by what would happen to them; verdicts that nothing has are left out. */
export function groupByVerdict(
  records: readonly PlannedRecord[],
): readonly { readonly verdict: Verdict; readonly records: readonly PlannedRecord[] }[] {
  return verdicts
    .map((verdict) => ({ verdict, records: records.filter((record) => record.verdict === verdict) }))
    .filter((group) => group.records.length > 0)
}

function plannedRecord(
  { kind, id, standing, timing }: RegisterPlan,
  own: readonly RegisterPlan[],
  place: string,
): PlannedRecord {
  return {
    kind,
    id,
    place,
    standing,
    timing,
    verdict: verdicts.find((verdict) => own.some((one) => one.verdict === verdict)) ?? 'alreadyHave',
    parts: own.filter(({ verdict }) => verdict !== 'alreadyHave'),
  }
}
