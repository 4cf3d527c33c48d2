import { deletedRegister } from '#domain/fold'
import type { Decision } from '#domain/merge/decisions'
import type { Place } from './ledger'
import type { Step } from './rows'

/** That an action was undone, or done again, later. */
export interface Turn {
  readonly action: 'undo' | 'redo'
  readonly step: number
  readonly at: string
  /** The post of the person; undefined where it was not kept. */
  readonly by: string | undefined
}

/** A later action that stands, to be named and found. */
export interface LaterAction {
  readonly step: number
  readonly label: string
  readonly at: string
}

/** By place, the newest later action that stands there. */
export type LaterActions = ReadonlyMap<string, LaterAction>

/** An action of a person with what became of it since. */
export interface WalkedAction {
  /** As it was done at first. */
  readonly step: Step
  /** The step that stands for it: itself, or the last that did it again. */
  readonly current: Step
  readonly isUndone: boolean
  /** Oldest first. */
  readonly turns: readonly Turn[]
  readonly later: LaterActions
  /** It is a beginning, or was done before one: nothing goes back behind it. */
  readonly isBegun: boolean
}

interface Fate {
  readonly isUndone: boolean
  readonly current: Step | undefined
  readonly later: LaterActions | undefined
  readonly turns: readonly Turn[]
}

/**
 * What became of every action, read off the log from its newest step back: whether it stands, and which later action that
 * stands has changed the same place. Whatever concerns an action comes after it, so it is known by the time it is reached.
 */
export class StepWalk {
  readonly #fates = new Map<number, Fate>()
  readonly #standing = new Map<string, LaterAction>()
  /** Of a step that did another again, that one. */
  readonly #origins = new Map<number, number>()
  #isBegun = false

  /** The action that a step is; undefined for what only undid, redid or passed one. Steps must come newest first. */
  look(step: Step): WalkedAction | undefined {
    switch (step.action) {
      case 'pass':
        return undefined
      case 'undo':
        this.#lookAtUndo(step)
        return undefined
      case 'redo':
        this.#lookAtRedo(step)
        return undefined
      case 'begin':
      case 'write':
        return this.#lookAtAction(step)
    }
  }

  /**
   * Which places of a step, older than all that was looked at, have been changed by a later action that stands; the deletion of
   * a record among them.
   */
  laterThan(step: Step): LaterActions {
    const deletions = step.entries.map((one) => registerKey({ ...one, register: deletedRegister }))
    const found = [...placeKeys(step), ...deletions].flatMap((key) => {
      const later = this.#standing.get(key)
      return later ? [[key, { ...later, step: this.#originOf(later.step) }] as const] : []
    })
    return new Map(found)
  }

  #lookAtUndo(step: Step): void {
    const of = step.of ?? 0
    const fate = this.#fates.get(of) ?? { isUndone: true, current: undefined, later: undefined, turns: [] }
    this.#fates.set(of, { ...fate, turns: [turnOf(step, 'undo'), ...fate.turns] })
  }

  /** It stands for what it did again from then on. */
  #lookAtRedo(step: Step): void {
    const of = step.of ?? 0
    const own = this.#fateOf(step)
    this.#origins.set(step.step ?? 0, of)
    const { isUndone, current = step, later, turns } = this.#fates.get(of) ?? own
    this.#fates.set(of, { isUndone, current, later, turns: [turnOf(step, 'redo'), ...turns] })
  }

  #lookAtAction(step: Step): WalkedAction {
    const { current = step, later = this.laterThan(step), isUndone, turns } = this.#fateOf(step)
    if (step.action === 'begin') this.#isBegun = true
    return { step, current, later, isUndone, turns, isBegun: this.#isBegun }
  }

  /** What is known of a step by now; where it stands for its action, its places are taken from here on. */
  #fateOf(step: Step): Fate {
    const n = step.step ?? 0
    const fate = this.#fates.get(n) ?? { isUndone: false, current: undefined, later: undefined, turns: [] }
    if (fate.current) return fate
    const later = this.laterThan(step)
    const { label, at } = step
    if (!fate.isUndone)
      for (const key of placeKeys(step))
        if (!this.#standing.has(key)) this.#standing.set(key, { step: n, label, at })
    return { ...fate, current: step, later }
  }

  #originOf(step: number): number {
    const origin = this.#origins.get(step)
    return origin === undefined ? step : this.#originOf(origin)
  }
}

/** The names of all places that a step has written or decided. */
const placeKeys = ({ entries, decided }: Step): readonly string[] => [
  ...entries.map(registerKey),
  ...(decided?.done ?? []).map(verdictKey),
]

export const registerKey = ({ kind, id, register }: Pick<Place, 'kind' | 'id' | 'register'>): string =>
  `${kind}/${id}/${register}`

/** Of a decision about a file or a part of it. */
export const verdictKey = ({
  file,
  record,
  register,
}: Pick<Decision, 'file' | 'record' | 'register'>): string => `file ${file} ${record ?? ''} ${register ?? ''}`

const turnOf = ({ step = 0, at, by }: Step, action: Turn['action']): Turn => ({ action, step, at, by })
