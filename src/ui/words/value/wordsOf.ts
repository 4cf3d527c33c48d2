import type { Kind, RegisterName, RegisterValue } from '#domain/records'
import type { Say } from './phrases'

/** The words of every register of a kind: a register without words does not compile. */
export type WordsOf<K extends Kind> = { readonly [R in RegisterName<K>]: Say<RegisterValue<K, R>> }
