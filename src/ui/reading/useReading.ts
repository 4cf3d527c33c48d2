import { useMemo, useState } from 'react'
import type { Choice } from '#domain/parseFigure'
import { draftReport } from '#domain/readReport'
import { answerKey } from '#domain/reading/answers'
import type { Answers } from '#domain/reading/answers'
import type { DraftReport } from '#domain/reading/draft'
import { matchRows } from '#domain/reading/matching'
import type { Mapping, RowEdit, TableMapping } from '#domain/reading/mapping'
import { activitySchemeInForce, defaultScheme } from '#domain/ruleInForce'
import type { Source } from '#domain/source'
import type { Structure } from '#domain/structure'

/** A text that may stand for several things, wherever it stands in the file. */
export interface OpenText {
  readonly key: string
  readonly text: string
  readonly choices: readonly Choice[]
  readonly asks: boolean
  readonly times: number
}

interface ReadingOf {
  readonly source: Source
  readonly guessed: Mapping
  readonly structure: Structure | undefined
}

/** A file being read: what was found, with every correction a person makes; all else follows from these. */
export function useReading({ source, guessed, structure }: ReadingOf) {
  const [mapping, setMapping] = useState(guessed)
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set())
  const [answers, setAnswers] = useState<Answers>({})
  const read = useMemo(() => withBands(mapping, structure), [mapping, structure])
  const draft = useMemo(() => draftReport(source, read), [source, read])
  const matches = useMemo(() => (structure ? matchRows(draft, structure) : {}), [draft, structure])
  const change = (some: Partial<Mapping>) => setMapping((before) => ({ ...before, ...some }))
  return {
    source,
    structure,
    mapping,
    draft,
    matches,
    leftOut,
    answers,
    openTexts: useMemo(() => openTextsOf(draft), [draft]),
    change,
    changeTable: (at: number, some: Partial<TableMapping>) =>
      change({
        tables: mapping.tables.map((table, index) => (index === at ? { ...table, ...some } : table)),
      }),
    editRow: (key: string, edit: RowEdit) =>
      change({ edits: { ...mapping.edits, [key]: { ...mapping.edits[key], ...edit } } }),
    join: (key: string, into: string, isJoined: boolean) => {
      const { [key]: _, ...others } = mapping.joins
      change({ joins: isJoined ? { ...others, [key]: into } : others })
    },
    answer: (text: string, choice: Choice) => setAnswers({ ...answers, [answerKey(text)]: choice }),
    leaveOut: (key: string, isLeft: boolean) => {
      const others = new Set(leftOut)
      if (isLeft) others.add(key)
      else others.delete(key)
      setLeftOut(others)
    },
  }
}

export type Reading = ReturnType<typeof useReading>

/** Printed statuses are read by the bands of the council, where there is one. */
function withBands(mapping: Mapping, structure: Structure | undefined): Mapping {
  if (!structure) return mapping
  return {
    ...mapping,
    bands: { indicators: defaultScheme(structure).bands, activities: activitySchemeInForce(structure).bands },
  }
}

function openTextsOf({ indicators }: DraftReport): readonly OpenText[] {
  const found = new Map<string, OpenText>()
  for (const { figures } of indicators)
    for (const { actual } of figures) {
      if (actual?.reads !== 'choice') continue
      const key = answerKey(actual.text)
      const times = (found.get(key)?.times ?? 0) + 1
      found.set(key, { key, text: actual.text, choices: actual.choices, asks: actual.asks, times })
    }
  return [...found.values()]
}
