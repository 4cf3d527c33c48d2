import type { Id } from '../primitives'
import { activityPresets, indicatorPresets } from '../scheme'
import type { Band } from '../records/scheme'
import type { DraftLegend, Placed } from './draft'
import { symbolOf } from './statusWords'

export interface LegendEntry {
  /** The sign before the words; empty where it was lost. */
  readonly symbol: string
  readonly text: string
}

/** `★ Where performance exceeds the target tolerance` → its sign and its words; undefined where it is no key of symbols. */
export function legendEntry(text: string): LegendEntry | undefined {
  const bare = text.replace(/^[-–•·]\s+(?=\S)/u, '').trim()
  const [sign = '', ...words] = bare.split(/\s+/u)
  const hasSign = symbolOf(sign) !== undefined && [...sign].length <= 2
  const said = hasSign ? words.join(' ') : bare
  const isKnown = wordsOfBands.some(([pattern]) => pattern.test(said))
  if (said.length > longestEntry || !isKnown || (!hasSign && !isEntry(said))) return undefined
  return { symbol: hasSign ? sign : '', text: said }
}

/** The scheme that a key of symbols seems to be: the preset with most of its bands in it. */
export function draftLegend(of: DraftLegend['of'], entries: readonly Placed<LegendEntry>[]): DraftLegend {
  const presets = of === 'indicators' ? indicatorPresets : activityPresets
  const counted = presets.map(({ id, bands }) => ({
    id,
    bands,
    found: new Set(entries.flatMap(({ value }) => bandMeant(value.text, bands) ?? [])).size,
  }))
  const best = counted.toSorted((a, b) => b.found - a.found)[0]
  return {
    of,
    scheme: best?.id ?? '',
    entries: entries.map(({ value, place }) => ({
      value: { ...value, band: bandMeant(value.text, best?.bands ?? []) ?? null },
      place,
    })),
  }
}

/** Whether the words speak of activities: `ahead of schedule`, `progress`. */
export const isOfActivities = (text: string): boolean =>
  /\b(?:schedule|progress|milestone|completed)\b/iu.test(text)

const longestEntry = 160

/** Without a sign, only a sentence made as keys are. */
const isEntry = (text: string): boolean =>
  /^(?:where performance|performance is|green|amber|red|blue|yellow|target)\b/iu.test(text)

function bandMeant(text: string, bands: readonly Band[]): Id | undefined {
  const ids = wordsOfBands.find(([pattern]) => pattern.test(text))?.[1] ?? []
  return ids.find((id) => bands.some((band) => band.id === id))
}

/** Words of published keys and the bands of the presets that they mean; the more particular first. */
const wordsOfBands: readonly (readonly [RegExp, readonly Id[]])[] = [
  [/excellent|ahead of schedule/iu, ['excellent']],
  [/good progress|on schedule/iu, ['good']],
  [/fair progress|behind schedule/iu, ['fair']],
  [/upper half/iu, ['upper']],
  [/lower half/iu, ['lower']],
  [
    /exceeds the target|significantly better|better than target|above target|exceed/iu,
    ['exceeds', 'aspire', 'green'],
  ],
  [/^blue\b|aspire|target to aim for/iu, ['aspire']],
  [
    /\bnot (?:been )?(?:met|achieved)|missed|significantly (?:worse|below)|below the target|behind target|below target|^red\b|\bfailed\b/iu,
    ['below', 'red'],
  ],
  [/^amber\b|^yellow\b|close to target|floor standard/iu, ['amber', 'lower']],
  [
    /^green\b|on target|within target|target (?:has been )?(?:met|achieved)/iu,
    ['green', 'upper', 'on-track'],
  ],
]
