/** A sentence, or a line of a list, and where it stands in its text. */
export interface Sentence {
  readonly text: string
  readonly at: number
}

/** `It rose to 3.5. Then it fell.` → two; a point within a number ends nothing. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(ends)) {
    const to = index + end.length
    sentences.push({ text: text.slice(from, to), at: from })
    from = to
  }
  sentences.push({ text: text.slice(from), at: from })
  return sentences.filter((one) => one.text.trim() !== '')
}

const ends = /[.!?](?=\s)|\n/gu
