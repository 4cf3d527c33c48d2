import type { Figures, Shelf } from './figures'
import { shelfOf } from './ids'
import type { Id, QuarterId } from './primitives'
import { isOfKind, recordKey } from './recordIndex'
import type { OfKind } from './recordIndex'
import type { AnyRecord, Kind } from './records'
import { changedKeys } from './shelf'
import type { Structure } from './structure'

/** What is asked about one indicator in one quarter. */
export interface Asked {
  readonly structure: Structure
  readonly figures: Figures
  readonly indicator: Id
  readonly quarter: QuarterId
}

/**
 * Gives the same answer object again while the structure and every figure that the answer was made from are the
 * same objects: after an edit only the rows that it touches are worked out and drawn anew. What an answer works out
 * late counts from when it was first asked for.
 */
export function remembering<T>(answer: (asked: Asked) => T): (asked: Asked) => T {
  const memory = new Memory(answer)
  return (asked) => memory.ask(asked)
}

/**
 * The same about every indicator of a list that follows from structure and quarter alone: the list is the same object
 * until an answer in it changes, and after an edit only the indicators that it touches are asked about.
 */
export function rememberingAll<T>(
  answer: (asked: Asked) => T,
  indicatorsOf: (structure: Structure, quarter: QuarterId) => readonly Id[],
): (asked: Omit<Asked, 'indicator'>) => readonly T[] {
  const memory = new Memory(answer)
  let last: Answered<T> | undefined
  return (asked) => {
    const { structure, figures, quarter } = asked
    if (!last || last.structure !== structure || last.quarter !== quarter) {
      const all = indicatorsOf(structure, quarter)
      const answers = all.map((indicator) => memory.ask({ structure, figures, quarter, indicator }))
      const places = new Map(all.map((indicator, place) => [indicator, place]))
      last = { structure, quarter, answers, places }
      return answers
    }
    const outdated = memory.refresh(asked)
    if (outdated.size === 0) return last.answers
    const answers = [...last.answers]
    for (const indicator of outdated) {
      const place = last.places.get(indicator)
      if (place !== undefined) answers[place] = memory.ask({ structure, figures, quarter, indicator })
    }
    last = { ...last, answers }
    return answers
  }
}

interface Answered<T> {
  readonly structure: Structure
  readonly quarter: QuarterId
  readonly answers: readonly T[]
  /** Where in the list an indicator is answered. */
  readonly places: ReadonlyMap<Id, number>
}

/** A record as it was found, or not, and the indicators whose answers were made from it. */
interface Found {
  readonly record: AnyRecord | undefined
  readonly askers: Id[]
}

/** What was looked up on one shelf, and the shelf on which it was last known to hold. */
interface Looked {
  shelf: Shelf | undefined
  readonly found: Map<string, Found>
}

/** Answers and what each was made from. Shelves that are the same object are not looked into. */
class Memory<T> {
  readonly #answer: (asked: Asked) => T
  #structure: Structure | undefined
  /** The newest figures: an answer that works something out late works it out from these. */
  #figures: Figures | undefined
  readonly #answers = new Map<QuarterId, Map<Id, { readonly answer: T }>>()
  readonly #looked = new Map<string, Looked>()

  constructor(answer: (asked: Asked) => T) {
    this.#answer = answer
  }

  ask(asked: Asked): T {
    this.refresh(asked)
    const { indicator, quarter } = asked
    const known = this.#answers.get(quarter)
    const last = known?.get(indicator)
    if (last) return last.answer
    const answer = this.#answer({ ...asked, figures: this.#watchedBy(indicator, asked.figures) })
    if (known) known.set(indicator, { answer })
    else this.#answers.set(quarter, new Map([[indicator, { answer }]]))
    return answer
  }

  /** Forgets every answer that holds no longer, and says about which indicators. */
  refresh({ structure, figures }: Pick<Asked, 'structure' | 'figures'>): ReadonlySet<Id> {
    const outdated = new Set<Id>()
    if (structure !== this.#structure) this.#forgetAll()
    this.#structure = structure
    if (figures === this.#figures) return outdated
    this.#figures = figures
    for (const [name, looked] of this.#looked) {
      const shelf = figures.shelf(name)
      if (shelf !== looked.shelf) for (const asker of overtaken(looked, shelf)) outdated.add(asker)
    }
    for (const indicator of outdated) for (const known of this.#answers.values()) known.delete(indicator)
    return outdated
  }

  #forgetAll(): void {
    this.#answers.clear()
    this.#looked.clear()
  }

  /** Figures that note down every look-up. */
  #watchedBy(asker: Id, first: Figures): Figures {
    const figures = () => this.#figures ?? first
    return {
      shelf: (name) => figures().shelf(name),
      wasCompleted: (activity) => figures().wasCompleted(activity),
      get: <K extends Kind>(kind: K, id: string | null | undefined): OfKind<K> | undefined => {
        if (!id) return undefined
        const record = this.#lookUp(asker, { shelf: shelfOf(kind, id), key: recordKey(kind, id) }, figures())
        return record && isOfKind(record, kind) ? record : undefined
      },
    }
  }

  #lookUp(
    asker: Id,
    { shelf: name, key }: { readonly shelf: string; readonly key: string },
    figures: Figures,
  ): AnyRecord | undefined {
    let looked = this.#looked.get(name)
    if (!looked) this.#looked.set(name, (looked = { shelf: figures.shelf(name), found: new Map() }))
    const known = looked.found.get(key)
    if (known && !known.askers.includes(asker)) known.askers.push(asker)
    const record = figures.shelf(name)?.get(key)
    if (!known) looked.found.set(key, { record, askers: [asker] })
    return record
  }
}

/** Moves what was looked up to another shelf; gives those whose answers were made from what is different there. */
function overtaken(looked: Looked, shelf: Shelf | undefined): readonly Id[] {
  const keys = looked.shelf && shelf && changedKeys(looked.shelf, shelf)
  looked.shelf = shelf
  const askers: Id[] = []
  for (const key of keys ?? looked.found.keys()) {
    const found = looked.found.get(key)
    if (!found || shelf?.get(key) === found.record) continue
    looked.found.delete(key)
    askers.push(...found.askers)
  }
  return askers
}
