import { liveEntries, liveForks } from '../register'
import type { Dot } from '../register'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'

/** Whether an entry of a record's register may go into a return. */
export type IsHandedIn = (record: string, register: string, dot: Dot) => boolean

/**
 * B5 — What a return carries of its part: of every register the live entries that were written here or came from a
 * colleague, equal or not, and nothing of what was only given to work from. Live by all that is known here. What is forked
 * goes whole: without its fellows one of them would cover another (R10).
 */
export function handedInOf(
  unions: readonly RecordEntries[],
  isHandedIn: IsHandedIn,
): readonly RecordEntries[] {
  return unions.flatMap((union) => {
    const key = `${union.kind}/${union.id}`
    const registers = Object.keys(union.entries).flatMap((register) => {
      const all = ofRegister(union, register)
      const live = liveEntries(all)
      const own = live.filter(({ dot }) => isHandedIn(key, register, dot))
      const handedIn = own.length > 0 && liveForks(all).length > 0 ? live : own
      return handedIn.length > 0 ? [[register, handedIn] as const] : []
    })
    return registers.length > 0 ? [{ ...union, entries: Object.fromEntries(registers) }] : []
  })
}
