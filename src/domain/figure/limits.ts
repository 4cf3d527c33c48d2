/** The words around a target's value: whether it must be passed (S11), and which side they call good. */
export interface Limit {
  readonly strict: boolean
  readonly direction: 'higher' | 'lower' | undefined
  /** What is left: the value or range itself. */
  readonly rest: string
}

/** `≥ 10%` → higher, not strict, `10%`. `more than 50%` → strict. A bare value has no direction. */
export function readLimit(text: string): Limit {
  for (const [pattern, direction, strict] of limits) {
    const [, rest] = pattern.exec(text) ?? []
    if (rest !== undefined) return { strict, direction, rest: rest.trim() }
  }
  return { strict: false, direction: undefined, rest: text }
}

/** First match counts: "no more than" stands before "more than", `>=` before `>`. */
const limits: readonly (readonly [RegExp, 'higher' | 'lower' | undefined, boolean])[] = [
  [/^(?:≥|>=|=>|⩾)(.+)$/u, 'higher', false],
  [/^(?:≤|<=|=<|⩽)(.+)$/u, 'lower', false],
  [/^>(.+)$/u, 'higher', true],
  [/^<(.+)$/u, 'lower', true],
  [/^(?:at least|no less than|not less than|no fewer than|minimum(?: of)?|min\.?) (.+)$/iu, 'higher', false],
  [
    /^(?:at most|no more than|not more than|no greater than|not exceeding|up to|maximum(?: of)?|max\.?|within|by|no later than) (.+)$/iu,
    'lower',
    false,
  ],
  [/^(?:greater than|more than|higher than|over|above|exceeding|after|later than) (.+)$/iu, 'higher', true],
  [/^(?:less than|fewer than|lower than|under|below|before|earlier than) (.+)$/iu, 'lower', true],
  [/^better than (.+)$/iu, undefined, true],
  [/^(.+?) or better$/iu, undefined, false],
  [/^(.+?)(?:\+| or more| or above| or over| or higher| and above| and over)$/iu, 'higher', false],
  [/^(.+?)(?: or less| or fewer| or below| or under| or lower| and below| and under)$/iu, 'lower', false],
]
