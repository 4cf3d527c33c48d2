import { creation } from '../change'
import type { Write } from '../change'
import { composite } from '../ids'
import type { Id } from '../primitives'
import { ok } from '../result'
import type { Result } from '../result'
import { readDefinition } from './definitionDraft'
import { referenceFault } from './definitions'
import { readDraft } from './draft'
import type { Draft, DraftErrors } from './draft'
import { readDueIn } from './indicatorEntry'
import type { PlanView } from './place'

export interface NewIndicator extends PlanView {
  readonly id: Id
  readonly order: string
}

/**
 * An indicator that begins in the quarter that is looked at. Its tolerance and its scheme are written with it, so that
 * a later change of the council's defaults never recolours it (S14).
 */
export function planIndicator(draft: Draft, on: NewIndicator): Result<readonly Write[], DraftErrors> {
  const { structure, quarter, id, order } = on
  const read = readDraft(draft, (reader) => {
    const definition = readDefinition(reader)
    const fault = referenceFault(structure, {
      indicator: undefined,
      ref: definition.identity.ref,
      from: quarter,
    })
    if (fault) reader.refuse('ref', fault)
    return { definition, dueIn: readDueIn(reader) }
  })
  if (!read.ok) return read
  const life = { from: quarter, until: null, dueIn: read.value.dueIn, lagQuarters: 0 }
  return ok([
    ...creation('indicator', id, { life, order }),
    ...creation('definition', composite(id, quarter), read.value.definition),
  ])
}
