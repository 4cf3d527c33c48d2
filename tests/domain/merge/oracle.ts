/**
 * What a history comes to, worked out by brute force and without a line of production code: writes are plain names, each
 * with the set of writes that its writer had really seen; what stands is what nobody has seen.
 */
export interface Written {
  /** Unique in a history. */
  readonly name: string
  readonly actor: string
  readonly counter: number
  readonly register: string
  /** Writes of the same register that the writer had seen, whoever wrote them and however they came. */
  readonly seen: ReadonlySet<string>
  /** R10 — Forked writes that this one chose about. */
  readonly chosen: ReadonlySet<string>
  /** R8 — Of a deletion: what it deletes. Undefined where it is none. */
  readonly deletes: Deleted | undefined
}

/** Writes of other registers that somebody had seen who deleted them; `forks`: those that were forked by then. */
interface Deleted {
  readonly seen: ReadonlySet<string>
  readonly forks: ReadonlySet<string>
}

/** A write as it happens: what its writer knew of the record, register by register. */
export interface Writing {
  readonly name: string
  readonly dot: string
  readonly register: string
  readonly isDeletion: boolean
  readonly known: Readonly<Record<string, readonly string[]>>
}

export class Oracle {
  readonly #written = new Map<string, Written>()
  readonly #copied = new Set<string>()

  /** From here on two browsers write under this name. */
  noteCopy(actor: string): void {
    this.#copied.add(actor)
  }

  note({ name, dot, register, isDeletion, known }: Writing): void {
    const here = known[register] ?? []
    const [actor = '', counter = ''] = dot.split('.')
    const seen = new Set(here.flatMap((one) => [one, ...this.#get(one).seen]))
    const chosen = new Set([
      ...this.#forksStandingIn(here),
      ...this.standing(here).flatMap((one) => [...this.#get(one).chosen]),
    ])
    const deletes = isDeletion ? this.#deletedBy(known) : undefined
    this.#written.set(name, { name, actor, counter: Number(counter), register, seen, chosen, deletes })
  }

  /**
   * What stands among these writes of one register: the maximal ones, those that no other had seen.
   *
   * Production is deliberately more careful in one case: where two writes under one counter have met, all of them stand
   * until somebody chose about them by name, whoever had seen them. It is deliberately less careful in another, which only a
   * copied profile reaches: who has seen a write has, for production, seen every earlier counter of that name.
   */
  standing(names: readonly string[]): readonly string[] {
    const forked = this.#forked(names)
    return names.filter((name) =>
      forked.has(name)
        ? !names.some((other) => this.#get(other).chosen.has(name))
        : !names.some((other) => this.#hasSeen(other, name)),
    )
  }

  /** Whether the writer of one write had seen another, by itself and not by its counter. */
  hadSeen(name: string, other: string): boolean {
    return this.#get(name).seen.has(other)
  }

  /** R10 — Whether a write chose about another by name. */
  chose(name: string, other: string): boolean {
    return this.#get(name).chosen.has(other)
  }

  /** R8 — Whether a deletion had seen a write of another register. */
  deleted(name: string, other: string): boolean {
    return this.#get(name).deletes?.seen.has(other) ?? false
  }

  /** R8 — `gone`: deleted by somebody who knew all of it; `torn`: deleted by somebody who did not. */
  fate(known: Readonly<Record<string, readonly string[]>>): 'there' | 'gone' | 'torn' {
    const verdicts = this.standing(known.deleted ?? [])
    const deletions = verdicts.filter((name) => this.#get(name).deletes)
    if (deletions.length === 0) return 'there'
    const isGone = othersOf(known).every((names) => {
      const forked = this.#forked(names)
      return this.standing(names).every((name) => deletions.some((one) => this.#deletes(one, name, forked)))
    })
    return isGone && deletions.length === verdicts.length ? 'gone' : 'torn'
  }

  /** A deletion deletes all that its writer had seen, and what the deletions it stands for had. */
  #deletedBy(known: Writing['known']): Deleted {
    const others = this.standing(known.deleted ?? []).flatMap((name) => this.#get(name).deletes ?? [])
    const names = othersOf(known)
    const seen = names.flatMap((all) => all.flatMap((name) => [name, ...this.#get(name).seen]))
    const forks = names.flatMap((all) => this.#forksStandingIn(all))
    return {
      seen: new Set([...seen, ...others.flatMap((one) => [...one.seen])]),
      forks: new Set([...forks, ...others.flatMap((one) => [...one.forks])]),
    }
  }

  /** As with what stands: forked writes go by name only, all others by the counter that was seen. */
  #deletes(deletion: string, name: string, forked: ReadonlySet<string>): boolean {
    const { seen, forks } = this.#get(deletion).deletes ?? nothing
    return forked.has(name) ? forks.has(name) : this.#isSeen(seen, name)
  }

  #hasSeen = (name: string, other: string): boolean => this.#isSeen(this.#get(name).seen, other)

  #isSeen(seen: ReadonlySet<string>, name: string): boolean {
    if (seen.has(name)) return true
    const { actor, counter, register } = this.#get(name)
    if (!this.#copied.has(actor)) return false
    return [...seen]
      .map((one) => this.#get(one))
      .some((one) => one.register === register && one.actor === actor && one.counter >= counter)
  }

  #forked(names: readonly string[]): ReadonlySet<string> {
    const dotOf = (name: string): string => `${this.#get(name).actor}.${this.#get(name).counter}`
    return new Set(
      names.filter((name) => names.some((other) => other !== name && dotOf(other) === dotOf(name))),
    )
  }

  #forksStandingIn(names: readonly string[]): readonly string[] {
    const forked = this.#forked(names)
    return this.standing(names).filter((name) => forked.has(name))
  }

  #get(name: string): Written {
    const one = this.#written.get(name)
    if (!one) throw new Error(`nobody wrote ${name}`)
    return one
  }
}

const nothing: Deleted = { seen: new Set(), forks: new Set() }

const othersOf = (known: Writing['known']): readonly (readonly string[])[] =>
  Object.entries(known).flatMap(([register, names]) => (register === 'deleted' ? [] : [names]))
