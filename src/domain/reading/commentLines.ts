import { tidy } from '../figure/tidy'
import { refKey } from './refAndTitle'

/** A line such as `PI1172 – Awaiting information`, with the reference that it means. */
export interface CommentLine {
  readonly ref: string
  readonly text: string
}

/**
 * Reads comments keyed by reference. `refs`: those of the report; one that was mistyped by letters and digits that look alike,
 * such as `1` for `I` and `0` for `O`, still finds its indicator where only one is meant (C8).
 */
export function commentReader(refs: readonly string[]): (text: string) => CommentLine | undefined {
  const exact = new Map(refs.toReversed().map((ref) => [refKey(ref), ref]))
  const alike = new Map<string, Set<string>>()
  for (const ref of refs) {
    const key = lookalike(refKey(ref))
    alike.set(key, (alike.get(key) ?? new Set()).add(ref))
  }
  return (text) => {
    const keyed = keyedLine(text)
    if (!keyed) return undefined
    const meant = alike.get(lookalike(refKey(keyed.ref)))
    const ref = exact.get(refKey(keyed.ref)) ?? (meant?.size === 1 ? [...meant][0] : undefined)
    return ref === undefined ? undefined : { ref, text: keyed.text }
  }
}

/** Whether a line has the form of a comment keyed by reference, whatever indicators there are. */
export const isKeyed = (text: string): boolean => keyedLine(text) !== undefined

function keyedLine(text: string): CommentLine | undefined {
  const [, ref = '', rest = ''] =
    /^([\p{L}\d][\p{L}\d ./_-]{1,14}?)\s*(?:[–—:]|\s-)\s*(\S.*)$/su.exec(tidy(text)) ?? []
  return /\p{L}.*\d|\d\.\d/u.test(ref) &&
    !/^(?:quarter|section|part|appendix|table|page|objective|priority|theme|outcome|goal|aim|pledge|ambition|mission|pillar|chapter|q) ?\d/iu.test(
      ref,
    )
    ? { ref, text: rest }
    : undefined
}

/** Letters and digits that are mistaken for each other count as one. */
const lookalike = (key: string): string => key.replace(/[IL|]/gu, '1').replace(/O/gu, '0').replace(/S/gu, '5')
