import type { Decision } from './decisions'

/** A file that counts, as far as it tells whose the plan is. */
export interface TakenFile {
  readonly id: string
  readonly kind: string
  /** Who its cover says wrote it. */
  readonly actor: string | undefined
  /** B2 — Written by a script or by hand: its cover proves nothing. */
  readonly isPlain: boolean
}

/** Where the plan here came from, and who may change it. */
export interface PlanOrigin {
  readonly planFrom: 'request' | 'elsewhere'
  readonly coordinators: ReadonlySet<string>
}

/**
 * G6 — The plan came with a request where that was the first file taken in and nobody had set one up here (`isOwn`). Then
 * whoever's request was taken in as it was, or accepted afterwards, may change it again; where it came otherwise, nobody.
 * `files`: in the order in which they were taken in; `parts`: what holds of parts of them.
 */
export function planOriginOf(
  isOwn: boolean,
  files: readonly TakenFile[],
  parts: readonly Decision[],
): PlanOrigin {
  if (isOwn || !isRequest(files[0])) return { planFrom: 'elsewhere', coordinators: new Set() }
  const asking = files.filter((file) => isRequest(file) && isTakenWhole(file, parts))
  return { planFrom: 'request', coordinators: new Set(asking.flatMap(({ actor }) => actor ?? [])) }
}

const isRequest = (file: TakenFile | undefined): boolean => file?.kind === 'request' && !file.isPlain

/** Nothing of it waits or was turned down, or somebody said yes to a part of it. */
function isTakenWhole({ id }: TakenFile, parts: readonly Decision[]): boolean {
  const own = parts.filter(({ file }) => file === id)
  return own.some(({ verdict }) => verdict === 'accepted') || !own.some(({ reason }) => isHeld.has(reason))
}

const isHeld: ReadonlySet<Decision['reason']> = new Set(['proposal', 'outside', 'turnedDown'])
