import type { Structure } from '../structure'
import type { CheckedText } from './checkedTexts'
import type { Finding } from './finding'
import { wordsOf } from './textWords'

export interface MistypedFound {
  /** As it stands in the text. */
  readonly typed: string
  /** The reference that is meant. */
  readonly meant: string
}

export type MistypedFinding = Finding<'C8', MistypedFound>

/** C8 — References that a text gets wrong by a stroke, a hyphen or a digit: `P1-1172`, `Pl1172` and `PI1127` for `PI1172`. */
export function mistypedReferences(
  structure: Structure,
  { about, text }: CheckedText,
): readonly MistypedFinding[] {
  const refs = referencesOf(structure)
  const found = new Map<string, string>()
  for (const { word } of wordsOf(text)) {
    if (found.has(word) || !looksLikeReference(word)) continue
    const meant = meantBy(word, refs)
    if (meant !== undefined) found.set(word, meant)
  }
  return [...found].map(([typed, meant]) => ({
    check: 'C8',
    about: { ...about, mark: typed },
    severity: 'warns',
    found: { typed, meant },
  }))
}

interface References {
  /** In small letters, as they are. */
  readonly exact: ReadonlySet<string>
  /** By what they look like; null where two look alike. */
  readonly byLook: ReadonlyMap<string, string | null>
  /** By each of the forms that one wrong digit leaves; null where several do. */
  readonly bySlip: ReadonlyMap<string, string | null>
}

const remembered = new WeakMap<Structure, References>()

/** All that indicators have or had, and those of activities: also of what has ended, which a text may speak of. */
function referencesOf(structure: Structure): References {
  const known = remembered.get(structure)
  if (known) return known
  const indicators = structure
    .list('indicator')
    .flatMap(({ id, values }) => [
      ...structure.definitionsOf(id).flatMap((definition) => definition.values.identity?.ref ?? []),
      ...(values.formerRefs ?? []),
    ])
  const activities = structure.list('activity').flatMap(({ values }) => values.identity?.ref ?? [])
  const objectives = structure.list('objective').flatMap(({ values }) => values.identity?.number ?? [])
  const refs = [
    ...new Set([...indicators, ...activities].map((ref) => ref.trim()).filter(looksLikeReference)),
  ]
  const made = {
    exact: new Set([...refs, ...objectives].map((ref) => ref.toLowerCase().replace(/\s/gu, ''))),
    byLook: uniquely(refs.map((ref) => [lookOf(ref), ref])),
    bySlip: uniquely(refs.flatMap((ref) => slipsOf(ref).map((slip) => [slip, ref] as const))),
  }
  remembered.set(structure, made)
  return made
}

function uniquely(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string | null> {
  const map = new Map<string, string | null>()
  for (const [key, ref] of pairs) map.set(key, (map.get(key) ?? ref) === ref ? ref : null)
  return map
}

function meantBy(word: string, refs: References): string | undefined {
  if (refs.exact.has(word.toLowerCase())) return undefined
  const look = refs.byLook.get(lookOf(word))
  return look ?? refs.bySlip.get(slipped(word)) ?? undefined
}

/** Letters and digits; `10-17`, `COVID-19` and `2012/13` are none, as no reference looks like them. */
const looksLikeReference = (text: string): boolean =>
  text.length <= longest && /\p{L}/u.test(text) && /\d/u.test(text)

const longest = 24

/** What is taken for one another when a reference is typed or read from print. */
const lookOf = (ref: string): string =>
  ref
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[iIlL|]/gu, '1')
    .replace(/[oO]/gu, '0')
    .toLowerCase()

/** Two digits that changed places, in any of three or more. */
function slipsOf(ref: string): readonly string[] {
  const small = slipped(ref)
  const digits = /\d{3,}$/u.exec(small)
  if (!digits) return []
  return Array.from({ length: digits[0].length - 1 }, (_, step) => {
    const at = digits.index + step
    return small.slice(0, at) + (small[at + 1] ?? '') + (small[at] ?? '') + small.slice(at + 2)
  }).filter((slip) => slip !== small)
}

const slipped = (ref: string): string => ref.normalize('NFKC').toLowerCase()
