import type { Id } from '../primitives'
import type { Structure } from '../structure'
import type { CheckedText } from './checkedTexts'
import { revealing } from './revealing'
import type { RevealingFinding } from './revealing'

/** C21 — Names of people in a public text: those of the holders of posts, in full or as `Mrs Surname`. */
export function namesOfPeople(
  structure: Structure,
  { about, text }: CheckedText,
): readonly RevealingFinding[] {
  const holders = holdersOf(structure)
  if (holders.size === 0) return []
  const words = [...text.matchAll(word)].map((match) => match[0])
  const found = new Map<string, Id>()
  for (const [at, first] of words.entries())
    for (const { name, post } of holders.get(first) ?? [])
      if (name.every((part, step) => words[at + step] === part)) found.set(name.join(' '), post)
  return [...found].map(([said, post]) => revealing({ what: 'person', said, post }, { ...about, mark: said }))
}

interface Holder {
  readonly name: readonly string[]
  readonly post: Id
}

/** By the first word of each form of a name. */
type Holders = ReadonlyMap<string, readonly Holder[]>

const remembered = new WeakMap<Structure, Holders>()

function holdersOf(structure: Structure): Holders {
  const known = remembered.get(structure)
  if (known) return known
  const holders = new Map<string, Holder[]>()
  for (const { id, values } of structure.list('post'))
    for (const name of formsOf(values.holder?.name ?? '')) {
      const [first = ''] = name
      const same = holders.get(first)
      if (same) same.push({ name, post: id })
      else holders.set(first, [{ name, post: id }])
    }
  remembered.set(structure, holders)
  return holders
}

/** `Mrs Ann Lee` → `Ann Lee`, `Mrs Lee`, `Ms Lee`. A single word may be any word. */
function formsOf(name: string): readonly (readonly string[])[] {
  const words = (name.match(word) ?? []).filter((one) => !titles.includes(one))
  const last = words.at(-1)
  if (words.length < 2 || last === undefined) return []
  return [words, ...titles.map((title) => [title, last])]
}

const titles: readonly string[] = ['Mr', 'Mrs', 'Ms', 'Miss', 'Dr', 'Cllr', 'Councillor']

/** `O’Brien`, and `Lee` of `Lee’s`. */
const word = /[\p{L}\p{M}]+(?:['’-](?!s(?!\p{L}))[\p{L}\p{M}]+)*/gu
