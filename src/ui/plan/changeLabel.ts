import type { Write } from '#domain/change'
import { formatQuarter } from '#domain/quarter'
import type { QuarterId } from '#domain/primitives'
import type { Kind } from '#domain/records'
import { capital, kindWords, registerWords } from '../words'

/** What undo says: the one thing that changed, or that several did: "Tolerance of PI1128", "Change PI1128". */
export function changeLabel(kind: Kind, name: string, writes: readonly Write[]): string {
  const words: Readonly<Record<string, string>> = registerWords[kind]
  const [register, ...others] = new Set(writes.map((one) => one.register))
  const word = register === undefined || others.length > 0 ? undefined : words[register]
  return word === undefined ? `Change ${name}` : `${capital(word)} of ${name}`
}

/** "Tolerance of PI1128 from Quarter 1 2012/13" */
export function redefinitionLabel(
  name: string,
  writes: readonly Write[],
  when: { readonly from: QuarterId; readonly firstMonth: number },
): string {
  const label = changeLabel('definition', name, writes)
  return `${label} from ${formatQuarter(when.from, when.firstMonth)}`
}

/** "Add indicator PI1128" */
export const additionLabel = (kind: Kind, name: string): string => `Add ${kindWords[kind].one} ${name}`
