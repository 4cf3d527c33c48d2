import { activityPresets, dudley, dudleyActivities, indicatorPresets } from '../scheme'
import type { Id } from '../primitives'
import type { Band } from '../records/scheme'
import type { DraftLegend } from './draft'
import type { Mapping } from './mapping'
import { textOf } from './rawRow'
import type { Item } from './readItems'
import { bandSaid, readStatus } from './statusWords'
import type { KeyOfSigns } from './statusWords'
import { signOf } from './symbols'

/** How the printed statuses of a file are read. */
export interface PrintedScheme {
  readonly id: Id
  readonly bands: readonly Band[]
  readonly key: KeyOfSigns
}

/**
 * The scheme of the printed statuses: that of the file's own key, else the preset that has most of them, else the default. The
 * council's own bands, where it has any, go before.
 */
export function printedScheme(
  of: DraftLegend['of'],
  {
    items,
    legends,
    mapping,
  }: { readonly items: readonly Item[]; readonly legends: readonly DraftLegend[]; readonly mapping: Mapping },
): PrintedScheme {
  const presets = of === 'indicators' ? indicatorPresets : activityPresets
  const legend = legends.find((one) => one.of === of)
  const statuses = statusesIn(items, of)
  const preset =
    presets.find(({ id }) => id === legend?.scheme) ??
    presetOf(statuses, presets) ??
    (of === 'indicators' ? dudley : dudleyActivities)
  const bands = mapping.bands?.[of] ?? preset.bands
  return { id: preset.id, bands, key: withAmber(keyOf(legend), statuses, bands) }
}

/** Beside a `G` or an `R` the letter `A` is no triangle misread. */
function withAmber(key: KeyOfSigns, statuses: ReadonlySet<string>, bands: readonly Band[]): KeyOfSigns {
  if (key.has('a') || !['G', 'R', 'g', 'r'].some((letter) => statuses.has(letter))) return key
  return new Map([...key, ['a', readStatus('Amber', bands).band ?? noBand]])
}

/** A letter that is known to mean a band which these bands have not. */
const noBand = ''

interface Preset {
  readonly id: Id
  readonly bands: readonly Band[]
}

function presetOf(statuses: ReadonlySet<string>, presets: readonly Preset[]): Preset | undefined {
  const counted = presets.map((preset) => ({
    preset,
    said: [...statuses].filter((text) => bandSaid(firstWord(text), preset.bands)).length,
  }))
  const best = counted.toSorted((a, b) => b.said - a.said)[0]
  return best && best.said > 0 ? best.preset : undefined
}

/** `green (above target)` by its colour. */
const firstWord = (text: string): string =>
  /^\s*(green|amber|red|blue|yellow)\b/iu.exec(text)?.[1]?.replace(/yellow/iu, 'Amber') ?? text

const statusesIn = (items: readonly Item[], of: DraftLegend['of']): ReadonlySet<string> =>
  new Set(
    items
      .flatMap((item) => (item.is === 'row' && item.of === of ? [textOf(item.row, 'status')] : []))
      .filter((text) => text !== ''),
  )

/** What each sign of a key stands for; one that stands for two things for neither. */
function keyOf(legend: DraftLegend | undefined): KeyOfSigns {
  const key = new Map<string, Id>()
  const unclear = new Set<string>()
  for (const { value } of legend?.entries ?? []) {
    if (value.band === null) continue
    const sign = signOf(value.symbol)
    for (const name of [sign, value.text.toLowerCase()]) {
      if (name === '') continue
      if (key.has(name) && key.get(name) !== value.band) unclear.add(name)
      key.set(name, value.band)
    }
  }
  for (const name of unclear) key.delete(name)
  return key
}
