import { tidy } from '../figure/tidy'
import { refKey } from './refAndTitle'

/** A line such as `PI1172 – Awaiting information`, with the reference that it means. */
export interface CommentLine {
  readonly ref: string
  readonly text: string
}

/**
 * A comment keyed by reference. `refs`: those of the report; one that was mistyped by letters and digits that look alike,
 * such as `1` for `I` and `0` for `O`, still finds its indicator where only one is meant (C8).
 */
export function commentLine(text: string, refs: readonly string[]): CommentLine | undefined {
  const keyed = keyedLine(text)
  const ref = keyed && refMeant(keyed.ref, refs)
  return ref === undefined ? undefined : { ref, text: keyed?.text ?? '' }
}

/** Whether a line has the form of a comment keyed by reference, whatever indicators there are. */
export const isKeyed = (text: string): boolean => keyedLine(text) !== undefined

function keyedLine(text: string): CommentLine | undefined {
  const [, ref = '', rest = ''] =
    /^([\p{L}\d][\p{L}\d ./_-]{1,14}?)\s*(?:[–—:]|\s-)\s*(\S.*)$/su.exec(tidy(text)) ?? []
  return /\p{L}.*\d|\d\.\d/u.test(ref) &&
    !/^(?:quarter|section|part|appendix|table|page|objective|q) ?\d/iu.test(ref)
    ? { ref, text: rest }
    : undefined
}

/** The reference that was meant; undefined where none or more than one comes near. */
export function refMeant(typed: string, refs: readonly string[]): string | undefined {
  const key = refKey(typed)
  const exact = refs.filter((ref) => refKey(ref) === key)
  if (exact.length > 0) return exact[0]
  const alike = refs.filter((ref) => lookalike(refKey(ref)) === lookalike(key))
  return alike.length === 1 ? alike[0] : undefined
}

/** Letters and digits that are mistaken for each other count as one. */
const lookalike = (key: string): string => key.replace(/[IL|]/gu, '1').replace(/O/gu, '0').replace(/S/gu, '5')
