import { describeFault } from '#domain/fault'
import type { Fault } from '#domain/fault'
import { keepText, readJson, readText } from '#storage/localText'
import type { Environment } from './environment'

const key = 'quarterdeck-faults'
const most = 20

type Clock = Pick<Environment, 'now'>

/** What React is to do with each fault that it meets: the options of its root. */
interface OnFaults {
  readonly onCaughtError: (error: unknown) => void
  readonly onUncaughtError: (error: unknown) => void
  readonly onRecoverableError: (error: unknown) => void
}

/**
 * Notes from now on what goes wrong and nobody expected, for the diagnostics; gives React what it does with its own. The console
 * gets the same and no more: what is logged may be read by others, and a message may hold what was typed.
 */
export function watchFaults(environment: Clock): OnFaults {
  const note = (error: unknown) => noteFault(error, environment)
  addEventListener('error', (event) => {
    if (!event.error) return // a notice of the browser's, as of a ResizeObserver that goes on in the next frame
    if (!import.meta.env.DEV) event.preventDefault()
    note(event.error)
  })
  addEventListener('unhandledrejection', (event) => {
    if (!import.meta.env.DEV) event.preventDefault()
    note(event.reason)
  })
  return { onCaughtError: note, onUncaughtError: note, onRecoverableError: note }
}

/** Notes one fault; where the browser keeps nothing, only the console has it. */
export function noteFault(error: unknown, { now }: Clock): void {
  const fault: Fault = { at: now(), ...describeFault(error) }
  // oxlint-disable-next-line no-console -- the one line that is logged: no content in it
  console.error(...(import.meta.env.DEV ? [error] : [`Fault: ${fault.code}`, ...fault.frames]))
  keepText(key, JSON.stringify([fault, ...readFaults()].slice(0, most)))
}

/** The last ones, newest first. */
export function readFaults(): readonly Fault[] {
  const kept = readJson(readText(key))
  return Array.isArray(kept) ? kept.filter(isFault) : []
}

function isFault(kept: unknown): kept is Fault {
  if (typeof kept !== 'object' || kept === null) return false
  const has = (name: string) => typeof Reflect.get(kept, name) === 'string'
  return has('at') && has('code') && Array.isArray(Reflect.get(kept, 'frames'))
}
