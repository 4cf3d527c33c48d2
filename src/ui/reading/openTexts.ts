import type { Choice } from '#domain/parseFigure'
import { answerKey } from '#domain/reading/answers'
import type { DraftReport } from '#domain/reading/draft'

/** A text that may stand for several things, wherever it stands in the file. */
export interface OpenText {
  readonly key: string
  readonly text: string
  readonly choices: readonly Choice[]
  /** Only a person knows: until it is said, the figures stay blank. */
  readonly asks: boolean
  readonly places: readonly string[]
}

/** N2 — Each text in a column of figures that is no figure, once. */
export function openTextsOf({ indicators }: DraftReport): readonly OpenText[] {
  const found = new Map<string, OpenText>()
  for (const { figures, outturns } of indicators)
    for (const { actual } of [...figures, ...outturns]) {
      if (actual?.reads !== 'choice') continue
      const { text, choices, asks, place } = actual
      const key = answerKey(text)
      const places = [...(found.get(key)?.places ?? []), place]
      found.set(key, { key, text, choices, asks, places })
    }
  return [...found.values()]
}
