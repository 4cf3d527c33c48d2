import type { Id } from '../primitives'
import { activityPresets, indicatorPresets } from '../scheme'
import type { Band } from '../records/scheme'
import type { Source, SourceBlock } from '../source'
import { filledCells } from './cellText'
import type { DraftLegend, Placed } from './draft'
import { splitRef } from './refAndTitle'
import { colourOf, signOf } from './symbols'
import { tidy } from '../figure/tidy'

export interface LegendEntry {
  /** The sign before the words; empty where it was lost. */
  readonly symbol: string
  readonly text: string
}

/** `★ Where performance exceeds the target tolerance` → its sign and its words; undefined where it is no key of symbols. */
export function legendEntry(text: string): LegendEntry | undefined {
  const bare = tidy(text.replace(/^[-–•·]\s+(?=\S)/u, '').replace(/^\[[^\]]*\]\s*/u, ''))
  if (bare.length > longestEntry) return undefined
  const sign = signOf(bare)
  const after =
    sign === '' ? bare : bare.slice(bare.indexOf(sign) + sign.length).replace(/^[\ufe0e\ufe0f]/u, '')
  const hasSign = sign !== '' && (/^\s/u.test(after) || colourOf(sign) !== undefined || !/[\w*-]/u.test(sign))
  const said = hasSign ? after.replace(/^\s*[-–—:=]?\s*/u, '') : bare
  if (isTrend(said) || isRow(said) || !isBandWords(said) || !(hasSign || isEntry(said))) return undefined
  return { symbol: hasSign ? sign : '', text: said }
}

/** The entries of a line: one, or several that it lists: `Green: met; amber: close to target; red: missed`. */
export function legendEntries(text: string): readonly LegendEntry[] {
  const said = tidy(text).replace(
    /^(?:key|legend|key to symbols|key actions|status|rag|indicators|activity)\s*:\s*/iu,
    '',
  )
  const many = said.split(listMarks).flatMap((part) => legendEntry(part.replace(/\.$/u, '')) ?? [])
  if (many.length > 1) return many
  const one = legendEntry(said)
  return one ? [one] : []
}

/** What parts the entries of a key that stands in one line. */
const listMarks =
  /\s*;\s*(?:and )?| \/ |, (?:and )?(?=an? )|(?<=\w) and (?=an? (?:green|amber|red|blue|yellow)\b)| (?=(?:[★☆●○▲✓✔✗✘]|🟢|🟠|🟡|🔴|🔵) )/u

/** Every key of symbols in a file, in lines or in a table of its own; the words say what it is of. */
export function legendsIn({ blocks }: Source): readonly DraftLegend[] {
  const entries = blocks.flatMap(placedEntries)
  return (['indicators', 'activities'] as const).flatMap((of) => {
    const own = entries.filter(({ value }) => isOfActivities(value.text) === (of === 'activities'))
    return own.length > 1 ? [draftLegend(of, own)] : []
  })
}

function placedEntries(block: SourceBlock): readonly Placed<LegendEntry>[] {
  if (block.is === 'text') return legendEntries(block.text).map((value) => ({ value, place: block.place }))
  if (block.rows.some((row) => filledCells(row).length > 2)) return []
  return block.rows.flatMap((row) => {
    const filled = filledCells(row)
    const value = legendEntry(filled.map(({ text }) => text).join(' '))
    return value ? [{ value, place: filled[0]?.place ?? '' }] : []
  })
}

/** The scheme that a key of symbols seems to be: by what its words speak of, else the preset with most of its bands in it. */
export function draftLegend(of: DraftLegend['of'], entries: readonly Placed<LegendEntry>[]): DraftLegend {
  const presets = of === 'indicators' ? indicatorPresets : activityPresets
  const said = entries.map(({ value }) => wordsOf(value)).join('\n')
  const found = ({ bands }: { readonly bands: readonly Band[] }) =>
    new Set(entries.flatMap(({ value }) => bandMeant(wordsOf(value), bands) ?? [])).size
  const told = of === 'indicators' ? tellTales.find(([pattern]) => pattern.test(said))?.[1] : undefined
  const likely = presets.find(({ id }) => id === told)
  const best = likely && found(likely) > 1 ? likely : presets.toSorted((a, b) => found(b) - found(a))[0]
  return {
    of,
    scheme: best?.id ?? '',
    entries: entries.map(({ value, place }) => ({
      value: { ...value, band: bandMeant(wordsOf(value), best?.bands ?? []) ?? null },
      place,
    })),
  }
}

/** A coloured picture says its colour. */
const wordsOf = ({ symbol, text }: LegendEntry): string => `${colourOf(symbol) ?? ''} ${text}`.trim()

/** What only one of the presets speaks of; the more particular first. */
const tellTales: readonly (readonly [RegExp, Id])[] = [
  [/upper half|lower half/iu, 'dudley'],
  [/\bfloor\b|intervention level|minimum standard/iu, 'target-and-floor'],
  [/target to aim for|ttaf|\baspir|stretch/iu, 'two-targets'],
  [
    /(?:last|previous) year[\s\S]*(?:maintain|not improved)|maintain\w*[^\n]*(?:last|previous) year/iu,
    'last-year-maintained',
  ],
  [/(?:last|previous) year/iu, 'last-year'],
  [/5 ?%[\s\S]*10 ?%|between 5 ?%? and 10 ?%/iu, 'rag-two-step'],
  [/\bstar\b|tolerance[\s\S]*tolerance|exceeds the target/iu, 'dudley'],
  [/^green\b[^\n]*\b(?:within|or within)\b[^\n]*(?:\d+ ?%|tolerance)/imu, 'rag-tolerant'],
  [/\bgreen\b/iu, 'rag'],
  [/(?:not|off) (?:on )?track/iu, 'on-track'],
]

/** Whether the words speak of activities: `ahead of schedule`, `progress`. */
export const isOfActivities = (text: string): boolean =>
  /\b(?:schedule|progress|milestones?|completed|on hold|not started|postponed)\b/iu.test(text)

const longestEntry = 160

const colour = String.raw`(?:green|amber|red|blue|yellow)`

/** Without a sign, only a sentence made as keys are. */
const isEntry = (text: string): boolean =>
  new RegExp(
    String.raw`^(?:where performance|performance is|performance (?:above|below|on|within)|an? ${colour} (?:star|circle|triangle|disc|square)|${colour}\b\s*(?:[-–—:=(]|\w)|(?:target|targets) (?:has |have )?(?:been |is )?(?:met|achieved|not met|missed|exceeded)|close to target|(?:significantly )?below target|on track$|on target$|above target$|on hold$|not started$|completed?(?: successfully)?$)|\b${colour}$`,
    'iu',
  ).test(text)

/** A row of a scorecard that ends with its status: `HS1 Homes let 50 42 Amber`, `Status Green`. */
const isRow = (text: string): boolean =>
  splitRef(text).ref !== null ||
  /^(?:rag|status|rating)\b/iu.test(text) ||
  /(?:\s[£<>≤≥]?\d[\d.,]*%?){2}\s+\p{Letter}+$/u.test(text)

/** A key of arrows says how a figure moved and not how it stands to its target. */
const isTrend = (text: string): boolean =>
  /direction of travel|\btrend\b/iu.test(text) ||
  (/\b(?:improv|worsen|declin|deteriorat)\w*/iu.test(text) &&
    !/\btarget|\b(?:green|amber|red)\b/iu.test(text))

const isBandWords = (text: string): boolean => wordsOfBands.some(([pattern]) => pattern.test(text))

function bandMeant(text: string, bands: readonly Band[]): Id | undefined {
  for (const [pattern, ids] of wordsOfBands) {
    const id = pattern.test(text) ? ids.find((one) => bands.some((band) => band.id === one)) : undefined
    if (id !== undefined) return id
  }
  return undefined
}

/** Words of published keys and the bands of the presets that they mean; the more particular first. */
const wordsOfBands: readonly (readonly [RegExp, readonly Id[]])[] = [
  [/excellent|ahead of schedule/iu, ['excellent']],
  [/good progress|on schedule/iu, ['good']],
  [/fair progress|behind schedule/iu, ['fair']],
  [/^completed?\b/iu, ['completed']],
  [/^not started/iu, ['not-started']],
  [/^on hold|^postponed/iu, ['on-hold']],
  [/^cancelled|^abandoned/iu, ['cancelled']],
  [/^on track/iu, ['on-track', 'good', 'green']],
  [/^(?:not on|off) track/iu, ['not-on-track', 'fair', 'red']],
  [/upper half/iu, ['upper']],
  [/lower half/iu, ['lower']],
  [/^(?:an? )?blue (?:circle|disc)\b/iu, ['upper', 'green']],
  [/^(?:an? )?green star\b/iu, ['exceeds', 'green']],
  [/^(?:an? )?red\b|\bred$/iu, ['red', 'below', 'not-on-track']],
  [/^(?:an? )?(?:amber|yellow)\b|\bamber$/iu, ['amber', 'lower']],
  [/^(?:an? )?blue\b|\bblue$|aspire|target to aim for/iu, ['aspire', 'exceeds']],
  [/^(?:an? )?green\b|\bgreen$/iu, ['green', 'upper', 'on-track']],
  [
    /exceeds the target|significantly better|better than target|above (?:the )?target/iu,
    ['exceeds', 'aspire', 'green'],
  ],
  [
    /\bnot (?:been )?(?:met|achieved)|missed|significantly (?:worse|below)|below the target|behind target|below target|\bfailed\b|\boff target/iu,
    ['below', 'red', 'not-on-track'],
  ],
  [/^close\b|close to target|floor standard|within \d+ ?% of target/iu, ['amber', 'lower']],
  [
    /on target|within target|targets? (?:has been |is |have been )?(?:met|achieved)|exceed/iu,
    ['green', 'upper', 'on-track'],
  ],
]
