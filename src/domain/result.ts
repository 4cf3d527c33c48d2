/** An expected outcome: a value, or the reasons why there is none. A bug throws instead. */
export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/**
 * Why something could not be taken, in plain words. `code` is stable and for tests and screens;
 * `path` is the place in the field's words ("measurement PI1128, target"), empty when there is none.
 */
export interface Problem {
  readonly code: string
  readonly path: string
  readonly message: string
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
