import { diffComm } from 'node-diff3'
import { longestText } from '../primitives'
import { canCompare, middlesOf, textOf, tokensOf } from './tokens'
import type { Tokens } from './tokens'

/** A piece of a text: in both, or in one of them only. Never empty. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * R9 — What was changed from one text to another, in the order of reading; what was removed stands before what was
 * added in its place. The same and the added are the later text, the same and the removed the earlier one, character
 * by character. Where texts are too long to compare word by word, all between what they begin and end with has changed.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  if (before === after || before.length > longestText || after.length > longestText)
    return whole(before, after)
  const { start, middles, end } = middlesOf([before, after].map(tokensOf))
  const [old = [], young = []] = middles
  return joined([change('same', start), ...changesIn(old, young), change('same', end)])
}

function whole(before: string, after: string): readonly WordChange[] {
  if (before === after) return joined([{ kind: 'same', text: after }])
  return joined([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
}

function changesIn(before: Tokens, after: Tokens): readonly WordChange[] {
  if (!canCompare(before, after)) return [change('removed', before), change('added', after)]
  return diffComm([...before], [...after]).flatMap(({ common, buffer1, buffer2 }) =>
    common ? [change('same', common)] : [change('removed', buffer1), change('added', buffer2)],
  )
}

const change = (kind: WordChange['kind'], tokens: Tokens): WordChange => ({ kind, text: textOf(tokens) })

/** Pieces of one kind side by side are one; empty ones are none. */
function joined(changes: readonly WordChange[]): readonly WordChange[] {
  const all: WordChange[] = []
  for (const one of changes) {
    const last = all.at(-1)
    if (last?.kind === one.kind) all.splice(-1, 1, { ...last, text: last.text + one.text })
    else if (one.text !== '') all.push(one)
  }
  return all
}
