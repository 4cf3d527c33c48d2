import type { Json } from '#domain/canonical'
import { joinEntries, writeEntry } from '#domain/register'
import type { Entry } from '#domain/register'

/** Minutes after nine on a day in July, as clocks write it. */
export const minute = (n: number): string => new Date(Date.UTC(2012, 6, 12, 9, n)).toISOString()

/** Somebody at a browser: what they have seen of one register, and what they write over it. */
export class Person {
  #counter = 0
  seen: readonly Entry[] = []
  readonly #id: string

  constructor(id: string) {
    this.#id = id
  }

  write(value: Json, at = minute(0)): Entry {
    const writing = { actor: this.#id, counter: this.#counter, value, at, by: `post-of-${this.#id}` }
    const entry = writeEntry(this.seen, { ...writing, hasTravelled: () => true })
    this.#counter += 1
    this.seen = joinEntries(this.seen, [entry])
    return entry
  }

  learn(...entries: readonly Entry[]): void {
    this.seen = joinEntries(this.seen, entries)
  }
}
