import type { Id, QuarterId } from '../primitives'
import { livingIndicators } from '../structure'
import type { Structure } from '../structure'
import { plainWords, stemmed, wordsOf } from './textWords'

/** A name of an indicator as it stands in a text. */
export interface Named {
  readonly indicator: Id
  /** Where it begins and ends, in letters. */
  readonly from: number
  readonly to: number
}

/** Finds the indicators of a report that a text names, by reference or by their whole title. */
export type FindNames = (text: string) => readonly Named[]

/** The same for the same structure and quarter. Takes time in proportion to the text, however many indicators there are. */
export function namesOfReport(structure: Structure, quarter: QuarterId): FindNames {
  const known = remembered.get(structure) ?? new Map<QuarterId, FindNames>()
  remembered.set(structure, known)
  const find = known.get(quarter) ?? findIn(treeOf(structure, quarter))
  known.set(quarter, find)
  return find
}

const remembered = new WeakMap<Structure, Map<QuarterId, FindNames>>()

/** Names by their words, one after the other. `indicator` null: several have this name, so it tells nothing. */
interface Branch {
  indicator: Id | null | undefined
  readonly next: Map<string, Branch>
}

function treeOf(structure: Structure, quarter: QuarterId): Branch {
  const root: Branch = { indicator: undefined, next: new Map() }
  for (const { id } of livingIndicators(structure, quarter)) {
    const definition = structure.definition(id, quarter)
    const ref = plainWords(definition?.ref ?? '')
    const title = withoutLead(plainWords(definition?.title ?? '').map(stemmed))
    if (ref.length > 0 && /\d/u.test(definition?.ref ?? '')) grow(root, ref.map(stemmed), id)
    if (isTelling(title)) grow(root, title, id)
  }
  return root
}

/** Nobody writes `number of` in a sentence. */
function withoutLead(words: readonly string[]): readonly string[] {
  const [first = '', second = ''] = words
  return leads.has(first) && second === 'of' ? words.slice(2) : words
}

const leads: ReadonlySet<string> = new Set(['number', 'percentage', 'total', 'rate'])

const isTelling = (words: readonly string[]): boolean =>
  words.length > 1 && words.length <= longest && words.join('').length > 8

const longest = 30

function grow(root: Branch, words: readonly string[], indicator: Id): void {
  let branch = root
  for (const word of words) {
    const next = branch.next.get(word) ?? { indicator: undefined, next: new Map<string, Branch>() }
    branch.next.set(word, next)
    branch = next
  }
  branch.indicator = branch.indicator === undefined || branch.indicator === indicator ? indicator : null
}

const findIn = (root: Branch): FindNames => {
  if (root.next.size === 0) return () => []
  return (text) => {
    const words = partsOf(text)
    const found: Named[] = []
    for (let at = 0; at < words.length; at += 1) {
      const name = longestFrom(root, words, at)
      if (!name) continue
      found.push(name.named)
      at = name.last
    }
    return found
  }
}

interface Part {
  readonly word: string
  readonly from: number
  readonly to: number
}

/** The longest name that begins with a word of the text. */
function longestFrom(root: Branch, words: readonly Part[], start: number) {
  let branch: Branch | undefined = root
  let found: { readonly named: Named; readonly last: number } | undefined
  for (let at = start; branch; at += 1) {
    const part: Part | undefined = words[at]
    branch = part && branch.next.get(part.word)
    const indicator = branch?.indicator
    const first = words[start]
    if (part && first && indicator) found = { named: { indicator, from: first.from, to: part.to }, last: at }
  }
  return found
}

/** Hyphens part words here, as they do in titles. */
function partsOf(text: string): readonly Part[] {
  return wordsOf(text).flatMap(({ word, at }) =>
    [...word.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: part, index }) => ({
      word: stemmed(part.normalize('NFKC').toLowerCase()),
      from: at + index,
      to: at + index + part.length,
    })),
  )
}
