import type { Json } from '../canonical'
import { deletedRegister } from '../fold'
import { liveEntries, shownEntry } from '../register'
import type { Entry } from '../register'
import type { Problem } from '../result'
import { ofRegister } from './entries'
import type { RecordEntries } from './entries'
import { quoted } from './fileProblem'

/** R5 — Both sides of a register that would have more than one value, in a sentence. */
export function describeContention(ours: readonly Entry[], theirs: readonly Entry[]): string {
  if (ours.length === 0)
    return 'The file itself holds more than one value for this, and has not settled which.'
  return `This was changed both here and in the file, neither knowing of the other: ${describeShown(ours)} here, ${describeShown(theirs)} in the file.`
}

/** R8 — A record that one side deleted and the other changed. */
export function describeDeletion(path: string, ours: RecordEntries): Problem {
  const here = liveEntries(ofRegister(ours, deletedRegister)).some(({ value }) => value !== null)
  const message = here
    ? 'This was deleted here and changed in the file since.'
    : 'This is deleted in the file and was changed here since.'
  return { code: 'edited-or-deleted', path, message }
}

function describeShown(entries: readonly Entry[]): string {
  return describeValue(shownEntry(liveEntries(entries))?.value ?? null)
}

/** A text in quotation marks, a figure as it is, anything larger by its first words. */
function describeValue(value: Json): string {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object') return String(value)
  const figure: unknown = 'value' in value ? value.value : undefined
  return typeof figure === 'string' ? figure : quoted(JSON.stringify(value))
}
