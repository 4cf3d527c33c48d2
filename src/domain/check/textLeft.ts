import { splitId } from '../ids'
import type { QuarterId } from '../primitives'
import { checkedTexts } from './checkedTexts'
import type { CheckedText, Written } from './checkedTexts'
import type { Finding } from './finding'
import { flattened } from './textWords'

export interface TextLeftFound {
  /** How it begins. */
  readonly text: string
  readonly lastQuarter: QuarterId
}

export type TextLeftFinding = Finding<'C17', TextLeftFound>

/**
 * C17 — Texts that say word for word what they said last quarter. A corrective action goes on, a note on how to read the
 * figures stays, and a few words are soon the same.
 */
export function textsLeft(now: readonly CheckedText[], last: Written): readonly TextLeftFinding[] {
  const quarter = splitId(last.id).period
  const texts = now.length === 0 ? [] : checkedTexts(last)
  return now.flatMap((one): readonly TextLeftFinding[] => {
    const before = texts.find(({ about }) => about.register === one.about.register)
    if (!before || staying.has(one.about.register) || !isLeft(one.text, before.text)) return []
    const found = { text: beginningOf(one.text), lastQuarter: quarter }
    return [{ check: 'C17', about: one.about, severity: 'warns', found }]
  })
}

const staying: ReadonlySet<string> = new Set(['correctiveAction', 'nextStep', 'scorecardComments', 'blocks'])

/** Shorter ones, such as “On track.”, say the same again and are right. */
const leastLetters = 40

function isLeft(text: string, before: string): boolean {
  const flat = flattened(text)
  return flat.length >= leastLetters && flat === flattened(before)
}

function beginningOf(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  const letters = Array.from(flat.slice(0, mostLetters * 2))
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trimEnd()}…` : flat
}

const mostLetters = 60
