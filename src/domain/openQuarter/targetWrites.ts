import { write } from '../change'
import type { Write } from '../change'
import { composite } from '../ids'
import type { CarriedTarget } from './targets'

/** C17 — The target with the quarter it was carried forward from, so that it can be asked for later. */
export function targetWrites({
  indicator,
  figureFor,
  values,
  target,
  from,
}: CarriedTarget): readonly Write[] {
  const at = { kind: 'measurement', id: composite(indicator, figureFor) } as const
  return [
    write({ ...at, register: 'target' }, target, values.target),
    write({ ...at, register: 'copiedFrom' }, { quarter: from }, values.copiedFrom),
  ]
}
