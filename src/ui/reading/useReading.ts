import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { QuarterId } from '#domain/primitives'
import { draftReport } from '#domain/readReport'
import { clashesIn } from '#domain/reading/clashes'
import { matchedTwice, withChosen } from '#domain/reading/chosenMatches'
import type { DraftLegend, DraftReport } from '#domain/reading/draft'
import { matchRows } from '#domain/reading/matching'
import type { Mapping } from '#domain/reading/mapping'
import type { Band } from '#domain/records/scheme'
import { activitySchemeInForce, defaultScheme } from '#domain/ruleInForce'
import { dudley, dudleyActivities, presetScheme } from '#domain/scheme'
import type { Structure } from '#domain/structure'
import { announce } from '../kit/announce'
import { countOf } from '../words/incoming'
import { correctionsIn } from './corrections'
import type { KeptReading } from './kept'
import { openTextsOf } from './openTexts'

interface ReadingOf {
  readonly kept: KeptReading
  readonly structure: Structure | undefined
  /** Taken where the file names no quarter. */
  readonly offered: QuarterId
}

/** A file being read: what was found, with every correction a person makes; all else follows from these. */
export function useReading({ kept, structure, offered }: ReadingOf) {
  const { source, guessed, first } = kept
  const [said, setSaid] = useState(kept.corrections)
  const settled = useDeferredValue(said.mapping)
  const mapping = useMemo(() => inForce(settled, structure, offered), [settled, structure, offered])
  const draft = useMemo(() => draftReport(source, mapping), [source, mapping])
  const found = useMemo(() => (structure ? matchRows(draft, structure) : {}), [draft, structure])
  const matches = useMemo(() => withChosen(found, said.chosen), [found, said.chosen])
  const clashes = useMemo(
    () => (structure ? clashesIn(draft, matches, structure) : {}),
    [draft, matches, structure],
  )
  useAnnouncedCount(draft)
  return {
    ...said,
    source,
    structure,
    draft,
    matches,
    clashes,
    offered,
    quarter: said.mapping.quarter ?? offered,
    /** What is shown is a moment behind what was said. */
    isSettling: settled !== said.mapping,
    openTexts: useMemo(() => openTextsOf(draft), [draft]),
    twice: useMemo(() => matchedTwice(draft, matches), [draft, matches]),
    bands: useMemo(() => bandsOf(draft, mapping), [draft, mapping]),
    ...useMemo(() => correctionsIn(source, setSaid), [source]),
    keep: (): KeptReading => ({ ...kept, corrections: said }),
    reset: () => {
      setSaid(first)
      announce('Everything is as it was first read.')
    },
    guessAnew: () => setSaid({ ...first, mapping: guessed }),
    /** As it is read this moment; what is shown may be a moment behind. */
    latest: () => {
      if (settled === said.mapping) return { draft, matches }
      const now = draftReport(source, inForce(said.mapping, structure, offered))
      return { draft: now, matches: withChosen(structure ? matchRows(now, structure) : {}, said.chosen) }
    },
  }
}

export type Reading = ReturnType<typeof useReading>

/** Without a quarter no figure could be read; printed statuses are read by the bands of the council, where there is one. */
function inForce(mapping: Mapping, structure: Structure | undefined, offered: QuarterId): Mapping {
  const quarter = mapping.quarter ?? offered
  if (!structure) return { ...mapping, quarter }
  const bands = {
    indicators: defaultScheme(structure).bands,
    activities: activitySchemeInForce(structure).bands,
  }
  return { ...mapping, quarter, bands }
}

/** The bands that printed statuses were read by. */
function bandsOf(
  { schemes }: DraftReport,
  { bands }: Mapping,
): Readonly<Record<DraftLegend['of'], readonly Band[]>> {
  const preset = (of: DraftLegend['of']) => presetScheme(schemes?.[of] ?? '')?.bands
  return (
    bands ?? {
      indicators: preset('indicators') ?? dudley.bands,
      activities: preset('activities') ?? dudleyActivities.bands,
    }
  )
}

/** A correction above changes what stands below: how much there is now is said to whoever does not see it. */
function useAnnouncedCount({ indicators, activities }: DraftReport): void {
  const words = `${countOf(indicators.length, ['indicator', 'indicators'])} and ${countOf(activities.length, ['key activity', 'key activities'])}`
  const before = useRef(words)
  useEffect(() => {
    if (before.current === words) return
    before.current = words
    announce(`Now ${words} are read.`)
  }, [words])
}
