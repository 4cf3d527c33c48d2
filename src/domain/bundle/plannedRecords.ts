import type { ImportPlan, RegisterPlan, Verdict } from './planImport'

/** What a file would do to one record. Parts that one already has are left out; `verdict` is the weightiest of all. */
export interface PlannedRecord {
  readonly kind: string
  readonly id: string
  /** "measurement of PI1128 in Quarter 1 2012/13" */
  readonly place: string
  readonly verdict: Verdict
  readonly parts: readonly Pick<RegisterPlan, 'register' | 'verdict'>[]
}

/** The verdicts, weightiest first: what needs a person, what changes something, what changes nothing. */
export const verdicts = ['contends', 'editedOrDeleted', 'updates', 'new', 'older', 'alreadyHave'] as const

/** A plan record by record, in the order of the file. */
export function plannedRecords({ registers, places }: ImportPlan): readonly PlannedRecord[] {
  const byRecord = new Map<string, RegisterPlan[]>()
  for (const register of registers) {
    const key = `${register.kind}/${register.id}`
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
  { kind, id }: RegisterPlan,
  own: readonly RegisterPlan[],
  place: string,
): PlannedRecord {
  return {
    kind,
    id,
    place,
    verdict: verdicts.find((verdict) => own.some((one) => one.verdict === verdict)) ?? 'alreadyHave',
    parts: own.filter(({ verdict }) => verdict !== 'alreadyHave'),
  }
}
