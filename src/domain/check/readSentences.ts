import type { CheckedText } from './checkedTexts'
import { numbersIn } from './numbersIn'
import type { TextNumber } from './numbersIn'
import type { FindNames, Named } from './namesOfReport'
import { sentencesOf } from './sentences'

/** A sentence with the indicators that it names and its numbers. */
export interface ReadSentence {
  readonly text: string
  readonly names: readonly Named[]
  readonly claims: readonly Claim[]
}

/** A number, and whether the sentence says that it is the actual or the target. */
export interface Claim {
  readonly number: TextNumber
  readonly is: 'actual' | 'target' | 'either'
}

/** The sentences of a text; read once for the same text and names. */
export function readSentences(find: FindNames, text: CheckedText): readonly ReadSentence[] {
  const known = remembered.get(text)
  if (known?.find === find) return known.sentences
  const sentences = sentencesOf(text.text).map((sentence) => ({
    text: sentence.text,
    names: find(sentence.text),
    claims: claimsIn(sentence.text),
  }))
  remembered.set(text, { find, sentences })
  return sentences
}

const remembered = new WeakMap<
  CheckedText,
  { readonly find: FindNames; readonly sentences: readonly ReadSentence[] }
>()

function claimsIn(sentence: string): readonly Claim[] {
  const numbers = numbersIn(sentence)
  const sides = new Map<number, 'actual' | 'target'>()
  for (const [at, number] of numbers.entries()) {
    const next = numbers[at + 1]
    if (!next) continue
    const between = sentence.slice(number.at + number.text.length, next.at)
    if (between.length > furthest || !against.test(between)) continue
    sides.set(at, 'actual').set(at + 1, 'target')
  }
  return numbers.map((number, at) => ({ number, is: sides.get(at) ?? 'either' }))
}

/** `1,850 recorded crimes in the quarter against a target of 2,061` */
const against =
  /\b(?:against|versus|compared (?:with|to))(?: (?:a|an|the|its|our))?(?: [\p{L}-]+)? ?(?:target|plan)?(?: (?:of|for|was|is))?(?: [\p{L}-]+)? ?£?$/u

/** In letters, from one number to the next. */
const furthest = 100
