import type { AnyRecord } from '../records'
import type { Access } from '../records/measurement'
import type { Report } from '../scorecard'
import { checkedTexts, isPublic } from './checkedTexts'
import type { CheckedText } from './checkedTexts'
import { frontTexts } from './frontTexts'
import { revealing } from './revealing'
import type { RevealingFinding } from './revealing'
import { sentencesOf } from './sentences'
import { flattened } from './textWords'

/** C21 — Sentences of exempt or internal texts that stand in a public text of the quarter as well. */
export function hiddenTexts({ structure, figures, quarter }: Report): readonly RevealingFinding[] {
  const records = [...(figures.shelf(quarter)?.values() ?? [])].filter(isWritten)
  const hidden = new Map<string, Access['level']>()
  for (const record of records)
    if (!isPublic(record))
      for (const sentence of sentencesIn(record))
        hidden.set(sentence.flat, record.values.access?.level ?? 'internal')
  if (hidden.size === 0) return []
  const open = [
    ...records.filter(isPublic).flatMap(sentencesIn),
    ...readSentences(frontTexts(structure, quarter)),
  ]
  return open.flatMap(({ flat, text, about }) => {
    const level = hidden.get(flat)
    return level ? [revealing({ what: 'hiddenText', level, said: text }, { ...about, mark: flat })] : []
  })
}

type Written = Extract<AnyRecord, { readonly kind: 'measurement' | 'progress' | 'narrative' }>

const isWritten = (record: AnyRecord): record is Written =>
  record.kind === 'measurement' || record.kind === 'progress' || record.kind === 'narrative'

const remembered = new WeakMap<Written, ReturnType<typeof readSentences>>()

function sentencesIn(record: Written) {
  const known = remembered.get(record) ?? readSentences(checkedTexts(record))
  remembered.set(record, known)
  return known
}

/** Those long enough to be the same for no other reason. */
const readSentences = (texts: readonly CheckedText[]) =>
  texts.flatMap(({ about, text }) =>
    sentencesOf(text).flatMap((sentence) => {
      const flat = flattened(sentence.text)
      return flat.length >= leastLetters ? [{ about, flat, text: sentence.text.trim() }] : []
    }),
  )

const leastLetters = 40
