import type { Definition } from '#domain/definition'
import { formatTarget } from '#domain/formatFigure'
import type { CarriedTarget } from '#domain/openQuarter'

/** `PI1128 Overall recorded crime`; the title alone where there is no reference. */
export const indicatorName = ({ ref, title }: Definition): string =>
  ref === null ? title : `${ref} ${title}`

/** `PI1128 Overall recorded crime: 2,061` */
export function shownTarget({ definition, target }: CarriedTarget): string {
  const name = indicatorName(definition)
  if (target.kind === 'toBeSet' || target.kind === 'awaiting') return name
  return `${name}: ${formatTarget(target, definition.measure)}`
}
