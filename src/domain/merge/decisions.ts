/**
 * What was decided about a file, a record of it, or a register of a record: which of it counts. Appended, never changed;
 * the last one about the same thing holds.
 */
export interface Decision {
  readonly file: string
  /** `kind/id`; null: the whole file. */
  readonly record: string | null
  /** null: the whole record. */
  readonly register: string | null
  readonly verdict: 'accepted' | 'refused' | 'withdrawn'
  readonly reason: Reason
  readonly at: string
}

/**
 * Why a part of a file was not taken: `proposal` and `outside` wait for somebody to say yes or no, `turnedDown` and
 * `notChosen` have been said no to, `damaged` cannot be taken (G5).
 */
export type Reason = '' | 'proposal' | 'outside' | 'turnedDown' | 'notChosen' | 'damaged'

/** Whether a register of a record counts, as far as one file is concerned. */
export type IsTaken = (record: string, register: string) => boolean

/** What all decisions come to. */
export interface Acceptance {
  /** The files that count. */
  readonly files: ReadonlySet<string>
  /** What counts of a file, given that it does. */
  readonly partsOf: (file: string) => IsTaken
}

/** Reads decisions, given in the order in which they were made. */
export function readDecisions(decisions: readonly Decision[]): Acceptance {
  const whole = new Map<string, Decision['verdict']>()
  const parts = new Map<string, TakenParts>()
  for (const { file, record, register, verdict } of decisions) {
    if (record === null) whole.set(file, verdict)
    else {
      const known = parts.get(file) ?? new Map<string, Map<string | null, boolean>>()
      const ofRecord = known.get(record) ?? new Map<string | null, boolean>()
      parts.set(file, known.set(record, ofRecord.set(register, verdict === 'accepted')))
    }
  }
  return {
    files: new Set([...whole].flatMap(([file, verdict]) => (verdict === 'accepted' ? [file] : []))),
    partsOf(file) {
      const known = parts.get(file)
      return (record, register) => {
        const ofRecord = known?.get(record)
        return ofRecord?.get(register) ?? ofRecord?.get(null) ?? true
      }
    },
  }
}

/** The decisions about parts of files that still hold, the last of each. */
export function standingParts(decisions: readonly Decision[]): readonly Decision[] {
  const last = new Map<string, Decision>()
  for (const one of decisions)
    if (one.record !== null) last.set(JSON.stringify([one.file, one.record, one.register]), one)
  return [...last.values()]
}

/** By record, then by register; null: the whole record, for a register may have any name. */
type TakenParts = Map<string, Map<string | null, boolean>>
