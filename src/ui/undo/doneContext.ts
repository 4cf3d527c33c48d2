import type { PlanView } from '#domain/plan/place'
import type { ValueNames } from '../words/value'

/** What the actions of the history are shown with. */
export interface DoneContext {
  readonly view: PlanView
  readonly namesAt: (at: { readonly id: string }) => ValueNames
}
