import { guessMapping } from '#domain/readReport'
import type { Answers } from '#domain/reading/answers'
import type { ChosenMatches } from '#domain/reading/chosenMatches'
import { councilNamed } from '#domain/reading/context'
import type { Mapping } from '#domain/reading/mapping'
import type { Source } from '#domain/source'
import { recallMapping } from '#state/readShapes'

/** All that a person said about a file; what was read of it follows from these and the file. */
export interface Corrections {
  readonly mapping: Mapping
  /** Keys of rows that are not taken. */
  readonly leftOut: ReadonlySet<string>
  readonly answers: Answers
  readonly chosen: ChosenMatches
  /** Keys of rows whose figures are taken although they are measured otherwise here. */
  readonly agreed: ReadonlySet<string>
  /** The name of the council; asked in an empty browser only. */
  readonly council: string
}

/** A file of another program as it was read, with the corrections so far. */
export interface KeptReading {
  readonly source: Source
  /** By its headings and shapes alone. */
  readonly guessed: Mapping
  /** How many tables are read as a person said the last time. */
  readonly recalled: number
  readonly first: Corrections
  readonly corrections: Corrections
}

/** A file that was just read: as it was guessed, with what a person said of such tables before. */
export function newReading(source: Source, firstMonth: number): KeptReading {
  const guessed = guessMapping(source, firstMonth)
  const { mapping, tables } = recallMapping(source, guessed)
  const first: Corrections = {
    mapping,
    leftOut: new Set(),
    answers: {},
    chosen: {},
    agreed: new Set(),
    council: councilNamed(source)?.value ?? '',
  }
  return { source, guessed, recalled: tables, first, corrections: first }
}

/** The same file with another first month: quarters are found anew; what a person corrected stays. */
export function withFirstMonth(source: Source, mapping: Mapping, firstMonth: number): Mapping {
  const [before, anew] = [guessMapping(source, mapping.firstMonth), guessMapping(source, firstMonth)]
  return {
    ...mapping,
    firstMonth,
    quarter: mapping.quarter === before.quarter ? anew.quarter : mapping.quarter,
    tables: mapping.tables.map((table, at) => {
      const isAsGuessed = JSON.stringify(table) === JSON.stringify(before.tables[at])
      return isAsGuessed ? (anew.tables[at] ?? table) : table
    }),
  }
}
