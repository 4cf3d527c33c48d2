import { edition, write } from '../change'
import type { Write } from '../change'
import type { OfKind } from '../recordIndex'
import type { Values } from '../records'
import { sameValue } from '../sameValue'
import { activityBands } from '../scheme'
import type { ActivityScheme } from '../scheme'
import type { Structure } from '../structure'
import { defaultScheme, defaultTolerance } from './definitionDraft'

type Defaults = NonNullable<Values<'organisation'>['defaults']>

/**
 * S14 — New defaults of the council hold for indicators added from now on. Every definition that relied on the old
 * tolerance or scheme has it written in, in the same change, so that no quarter is recoloured.
 */
export function planDefaults(structure: Structure, defaults: Defaults): readonly Write[] {
  const at = { kind: 'organisation', id: 'organisation', register: 'defaults' } as const
  const pins: Pins = {
    tolerance: !sameValue(defaults.tolerance, defaultTolerance(structure)),
    scheme: defaults.scheme !== defaultScheme(structure),
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
        .flatMap((definition, index) =>
          edition(definition, pinned(definition, index === 0, { structure, pins })),
        ),
    )
}

/** The first definition relies on a default where it says nothing; a later one where it takes back what was said. */
function pinned(
  { values }: OfKind<'definition'>,
  isFirst: boolean,
  { structure, pins }: { readonly structure: Structure; readonly pins: Pins },
): Values<'definition'> {
  const relies = (register: unknown): boolean => register === null || (isFirst && register === undefined)
  const rating = values.rating ?? { basis: 'yearToDate', scheme: null, forInformation: false }
  const reliesOnScheme = relies(values.rating) || values.rating?.scheme === null
  return {
    ...(pins.tolerance && relies(values.tolerance) && { tolerance: defaultTolerance(structure) }),
    ...(pins.scheme && reliesOnScheme && { rating: { ...rating, scheme: defaultScheme(structure) } }),
  }
}
