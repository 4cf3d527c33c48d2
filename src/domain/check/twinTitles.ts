import type { Definition } from '../definition'
import type { Id } from '../primitives'
import type { ScorecardRow } from '../scorecard'
import type { About, Finding } from './finding'
import { contentWords } from './textWords'

/** `split`: one of two rows has the actual and the other the target. */
export interface TwinsFound {
  readonly how: 'alike' | 'split'
  /** All of them, in the order of the report; the first is the one it is about. */
  readonly indicators: readonly Id[]
}

export type TwinsFinding = Finding<'C7', TwinsFound>

/**
 * C7 — Titles within a section that say the same in another order or with other small words, and indicators split over two
 * rows wherever they are. Titles that differ by a number or a word are different: “within 15 seconds”, “minor applications”.
 */
export function twinTitles(rows: readonly ScorecardRow[]): readonly TwinsFinding[] {
  const groups = new Map<string, ScorecardRow[]>()
  for (const row of rows)
    for (const key of keysOf(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  const found = new Map<string, TwinsFinding>()
  for (const [key, group] of groups) {
    if (group.length < 2) continue
    for (const one of findingsIn(group, key.startsWith(inSection)))
      found.set([one.about.id, ...(one.about.others ?? [])].join(' '), one)
  }
  return [...found.values()]
}

const inSection = 'section '

function keysOf({ definition, section }: ScorecardRow): ReadonlySet<string> {
  const { words, letters, ref } = titleOf(definition)
  const anywhere = [...(words ? [`title ${words}`] : []), ...(ref ? [`ref ${ref}`] : [])]
  if (!section || !words) return new Set(anywhere)
  return new Set([...anywhere, `${inSection}${section.id} ${words}`, `${inSection}${section.id} ${letters}`])
}

interface Title {
  /** In alphabetical order; empty where they are too few to tell. */
  readonly words: string
  /** In their own order, without blanks: `antisocialbehaviour`. */
  readonly letters: string
  readonly ref: string
}

const remembered = new WeakMap<Definition, Title>()

function titleOf(definition: Definition): Title {
  const known = remembered.get(definition)
  if (known) return known
  const words = contentWords(definition.title)
  const title = {
    words: [...new Set(words)].toSorted().join(' '),
    letters: words.join(''),
    ref: definition.ref?.trim().toLowerCase() ?? '',
  }
  remembered.set(definition, title)
  return title
}

function findingsIn(group: readonly ScorecardRow[], isOfSection: boolean): readonly TwinsFinding[] {
  const halves = halvesOf(group)
  if (halves) return [finding(halves, 'split')]
  return isOfSection ? [finding(group, 'alike')] : []
}

/** Two rows of which one lacks the actual and the other the target, and neither both. */
function halvesOf(group: readonly ScorecardRow[]): readonly ScorecardRow[] | undefined {
  const [first, second, third] = group
  if (!first || !second || third) return undefined
  const [one, other] = [partsOf(first), partsOf(second)]
  const isSplit = one.actual !== other.actual && one.target !== other.target && one.actual !== one.target
  return isSplit ? [first, second] : undefined
}

const partsOf = ({ result: { actual, target } }: ScorecardRow) => ({
  actual: actual.has === 'value',
  target: target.held.has === 'target',
})

function finding(group: readonly ScorecardRow[], how: TwinsFound['how']): TwinsFinding {
  const [first, ...others] = group.map(({ id }) => id)
  const about: About = { kind: 'indicator', id: first ?? '', quarter: group[0]?.report ?? '', others }
  return { check: 'C7', about, severity: 'warns', found: { how, indicators: group.map(({ id }) => id) } }
}
