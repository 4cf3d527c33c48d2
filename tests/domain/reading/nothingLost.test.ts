import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftReport, guessMapping } from '#domain/readReport'
import type { DraftReport } from '#domain/readReport'
import type { Mapping } from '#domain/reading/mapping'
import { sectionNameIn } from '#domain/reading/sectionName'
import { readText } from '#readers/text'
import { mappings, sources } from './randomSources'
import type { Source, SourceTable } from '#domain/source'

/** More by hand, after a change to the reading. */
const runs = Number(process.env['READING_RUNS'] ?? 150)

test('whatever a file holds, each text of it is in what was read, a finding, a heading, or listed as not read', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const mapping = { ...guessMapping(source, 4), quarter: '2014-Q2' }
      expect(lostIn(source, mapping)).toEqual([])
    }),
    { numRuns: runs },
  )
})

test('nothing is lost however a person maps the columns', () => {
  fc.assert(
    fc.property(sources, mappings, (source, some) => {
      const mapping = { ...guessMapping(source, 4), ...some, quarter: '2014-Q2' }
      expect(lostIn(source, mapping)).toEqual([])
    }),
    { numRuns: runs },
  )
})

test('reading never fails, with or without a quarter, and gives the same again', () => {
  fc.assert(
    fc.property(sources, mappings, (source, some) => {
      const mapping = { ...guessMapping(source, 4), ...some }
      expect(draftReport(source, mapping)).toEqual(draftReport(source, mapping))
    }),
    { numRuns: runs / 2 },
  )
})

const dudley = '../shared/data/dudley-2012-13-q1.txt'

test.runIf(existsSync(dudley))('every line of the report that started it is read or listed', () => {
  const source = readText('dudley.txt', readFileSync(dudley, 'utf8'))
  const guessed = guessMapping(source, 4)
  expect(lostIn(source, guessed)).toEqual([])
  expect(lostIn(source, { ...guessed, joins: { t2r4: 't2r3' } })).toEqual([])
})

/** Places of texts that are in nothing that a person gets to see. */
function lostIn(source: Source, mapping: Mapping): readonly string[] {
  const draft = draftReport(source, mapping)
  const seen = new Seen(draft, mapping)
  let at = -1
  return source.blocks.flatMap((block) => {
    if (block.is === 'text')
      return block.text === '' || seen.has(block) ? [] : [`${block.place}: ${block.text}`]
    at += 1
    return seen.lostInTable(block, at)
  })
}

/** What a person is shown of a file. */
class Seen {
  readonly #draft: DraftReport
  readonly #mapping: Mapping
  readonly #places: ReadonlySet<string>
  readonly #shown: string
  readonly #headings: ReadonlySet<string>

  constructor(draft: DraftReport, mapping: Mapping) {
    this.#draft = draft
    this.#mapping = mapping
    this.#places = new Set(placesIn(draft))
    this.#shown = textsIn(draft).join('\n')
    this.#headings = new Set([
      ...mapping.tables.flatMap(({ holds, heading }) => (holds === 'nothing' ? [] : [heading])),
      ...draft.indicators.map(({ heading }) => heading),
      ...draft.objectives.map(({ title }) => title),
      ...draft.activities.map(({ heading }) => heading),
    ])
  }

  /** The word that heads a comment is not part of it, and neither is one that says what the figures of its row are. */
  #isLabel(text: string): boolean {
    return /^(?:comment|progress|actual|target|status)$/iu.test(text)
  }

  has({ text, place }: { readonly text: string; readonly place: string }): boolean {
    const shows = (some: string) => this.#shown.includes(tidied(some))
    const isShown =
      shows(text) || shows(text.replace(/^comments:/iu, '')) || text.split(/;|\s\/\s|\s&\s/u).every(shows)
    return (
      this.#places.has(place) ||
      isShown ||
      this.#headings.has(sectionNameIn(text)) ||
      this.#isLabel(text) ||
      this.#isName(tidied(text))
    )
  }

  /** The name of an indicator, or an objective that stands in the file more than once. */
  #isName(text: string): boolean {
    const { indicators, activities, objectives } = this.#draft
    return (
      [...indicators, ...activities].some(
        ({ ref, title }) => title !== '' && text.endsWith(title) && text.startsWith(ref ?? title),
      ) ||
      objectives.some(({ number, title }) => title !== '' && text.includes(title) && text.includes(number))
    )
  }

  lostInTable(table: SourceTable, at: number): readonly string[] {
    const { headRows = 0, columns = [] } = this.#mapping.tables[at] ?? {}
    return table.rows.flatMap((row, y) =>
      row.flatMap((cell, x) => {
        const isHead = y < headRows && this.#mapping.tables[at]?.holds !== 'nothing'
        const isLost =
          cell.text !== '' &&
          !isHead &&
          !this.has(cell) &&
          !this.#isInColumnLeftOut(table, x) &&
          !isMeasure(columns[x]?.holds)
        return isLost ? [`${cell.place}: ${cell.text}`] : []
      }),
    )
  }

  #isInColumnLeftOut({ rows }: SourceTable, column: number): boolean {
    const places = new Set(rows.map((row) => row[column]?.place))
    return this.#draft.findings.some((one) => one.finds === 'unknownColumn' && places.has(one.place))
  }
}

/** Columns whose words are understood and not kept as they stand. */
const isMeasure = (holds: string | undefined): boolean =>
  holds === 'unit' ||
  holds === 'polarity' ||
  holds === 'tolerance' ||
  holds === 'quarter' ||
  holds === 'rowSays'

const tidied = (text: string): string => text.replace(/\s+/gu, ' ').trim().replace(/^'\s*/u, '')

function placesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    if (name === 'place' && typeof member === 'string') return [member]
    return name === 'places' && Array.isArray(member) ? member.map(String) : placesIn(member)
  })
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [tidied(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
