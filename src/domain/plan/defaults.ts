import { edition, write } from '../change'
import type { Write } from '../change'
import { splitId } from '../ids'
import type { OfKind } from '../recordIndex'
import type { Values } from '../records'
import { defaultScheme, defaultTolerance, ratingScheme } from '../ruleInForce'
import { sameValue } from '../sameValue'
import { activityBands } from '../scheme'
import type { ActivityScheme } from '../scheme'
import type { Structure } from '../structure'

type Defaults = NonNullable<Values<'organisation'>['defaults']>

/**
 * S14 — New defaults of the council hold for indicators added from now on. Every definition that relied on the old
 * tolerance or scheme has it written in, in the same change, so that no quarter is recoloured.
 */
export function planDefaults(structure: Structure, defaults: Defaults): readonly Write[] {
  const at = { kind: 'organisation', id: 'organisation', register: 'defaults' } as const
  const pins: Pins = {
    tolerance: !sameValue(defaults.tolerance, defaultTolerance(structure)),
    scheme: defaults.scheme !== defaultScheme(structure).id,
  }
  return [write(at, defaults, structure.organisation.defaults), ...pinDefaults(structure, pins)]
}

/**
 * S16 — Why an activity scheme cannot take the place of another: quarters that were reported would lose the words of
 * their activities. undefined where every band of the old one is there.
 */
export function activitySchemeFault(was: ActivityScheme, next: ActivityScheme): string | undefined {
  const lost = was.bands.filter(({ id }) => !activityBands(next).some((band) => band.id === id))
  if (lost.length === 0) return undefined
  const words = lost.map(({ short }) => `“${short}”`).join(', ')
  return `Activities may have been reported as ${words}, which “${next.title}” does not have. Choose a scheme that has them, or add them to it.`
}

/** Which of the defaults change. */
interface Pins {
  readonly tolerance: boolean
  readonly scheme: boolean
}

function pinDefaults(structure: Structure, pins: Pins): readonly Write[] {
  return structure
    .list('indicator')
    .flatMap(({ id }) =>
      structure
        .definitionsOf(id)
        .flatMap((record, index) =>
          edition(record, pinned({ structure, pins, record, isFirst: index === 0 })),
        ),
    )
}

interface Pinned {
  readonly structure: Structure
  readonly pins: Pins
  readonly record: OfKind<'definition'>
  readonly isFirst: boolean
}

/** What no definition up to then says is pinned in the first one; a scheme that does not rate, wherever it is named. */
function pinned({ structure, pins, record, isFirst }: Pinned): Values<'definition'> {
  const { owner, period } = splitId(record.id)
  const held = structure.definition(owner, period)
  if (!held) return {}
  const { basis, scheme, forInformation } = held
  const reliesOnTolerance = isFirst && held.tolerance === null
  const reliesOnScheme = (isFirst || Boolean(record.values.rating)) && !ratingScheme(structure, scheme)
  const rating = { basis, scheme: defaultScheme(structure).id, forInformation }
  return {
    ...(pins.tolerance && reliesOnTolerance && { tolerance: defaultTolerance(structure) }),
    ...(pins.scheme && reliesOnScheme && { rating }),
  }
}
