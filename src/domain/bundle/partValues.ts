import type { Json } from '../canonical'
import { liveEntries, shownEntry } from '../register'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'

/** What is shown of a register in a union; undefined where nothing stands there. */
export function shownIn(record: RecordEntries | undefined, register: string): Json | undefined {
  return record && shownEntry(liveEntries(ofRegister(record, register)))?.value
}
