import { tidy } from '../figure/tidy'
import type { SourceRow } from '../source'
import { accumulationNamed } from './accumulationGuess'
import { plainWords } from './cellText'
import { headingUse, isToDate } from './headingUse'
import type { ColumnHolds, ColumnUse } from './mapping'
import { hasActuals, isPair, pairIn, saidPair } from './pairs'
import { isRef, splitRef } from './refAndTitle'
import { areLabels } from './rowSays'
import { quarterEnds } from './quarterEnds'
import { isDirection } from './symbols'

const notRead: ColumnUse = { holds: 'notRead', quarter: 'report' }

/** What the columns under some headings hold; by their first rows of data where a heading says nothing or something else. */
export function columnsOf(
  headings: readonly string[],
  data: readonly SourceRow[],
  firstMonth: number,
): readonly ColumnUse[] {
  const sample = data.slice(0, sampleSize)
  const ends = quarterEnds(headings, firstMonth)
  const guessed = headings.map((text, at) => ends[at] ?? headingUse(text, firstMonth))
  const uses = withLabels(
    guessed.map((use) => use ?? notRead),
    sample,
  )
  const known = withAccumulation(checkedByValues(withToDate(ofQuarterBefore(uses), headings), sample), sample)
  return disambiguated(withName(known, guessed, sample))
}

const sampleSize = 60

/** Under no heading, or one such as *Data*, a column may say what the figures of its row are. */
function withLabels(columns: readonly ColumnUse[], sample: readonly SourceRow[]): readonly ColumnUse[] {
  const at = columns.findIndex(
    ({ holds }, column) =>
      !['ref', 'title', 'refAndTitle'].includes(holds) &&
      areLabels(sample.flatMap((row) => row[column]?.text || [])),
  )
  const hasFigures = columns.some(({ holds }, column) => holds === 'actual' && column !== at)
  return hasFigures
    ? columns.map((use, column) => (column === at ? { holds: 'rowSays', quarter: 'report' } : use))
    : columns
}

/** Under any heading that is not read, most often *Type*, stands what adds up over the year and what does not. */
function withAccumulation(columns: readonly ColumnUse[], sample: readonly SourceRow[]): readonly ColumnUse[] {
  const at = columns.findIndex(({ holds }, column) => {
    const said = sample.flatMap((row) => row[column]?.text || []).map(accumulationNamed)
    return (
      (holds === 'notRead' || holds === 'unit') &&
      said.some((one) => one !== undefined && one !== 'quarter') &&
      said.filter((one) => one === undefined).length * 2 < said.length
    )
  })
  return columns.map((use, column) => (column === at ? { holds: 'accumulation', quarter: 'report' } : use))
}

/** Of `Q1 | Target | Q2 | Target` each target belongs to the quarter that stands before it. */
function ofQuarterBefore(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  const quarters = new Set(columns.flatMap(({ holds, quarter }) => (hasActuals(holds) ? [quarter] : [])))
  if (quarters.size < 2) return columns
  const times = (holds: ColumnHolds) =>
    columns.filter((one) => one.holds === holds && one.quarter === 'report').length
  let last: ColumnUse['quarter'] = 'report'
  return columns.map((use) => {
    if (hasActuals(use.holds)) last = use.quarter
    const follows = use.quarter === 'report' && followers.has(use.holds) && times(use.holds) > 1
    return follows ? { ...use, quarter: last } : use
  })
}

const followers: ReadonlySet<ColumnHolds> = new Set(['target', 'floor', 'aspire', 'status', 'comment'])

/** Where the only figures are those to date, they are the actuals, and add up over the year. */
function withToDate(columns: readonly ColumnUse[], headings: readonly string[]): readonly ColumnUse[] {
  if (columns.some(({ holds }) => hasActuals(holds))) return columns
  const at = headings.findIndex(
    (text) =>
      isToDate(plainWords(text)) &&
      !/target|progress|status|rag|forecast|last year|previous|prior/u.test(plainWords(text)),
  )
  const hasTarget = columns.some(({ holds }) => holds === 'target')
  return columns.map((use, index): ColumnUse => {
    if (index === at) return { holds: 'actualToDate', quarter: 'report' }
    const words = plainWords(headings[index] ?? '')
    return at >= 0 && !hasTarget && isToDate(words) && words.includes('target')
      ? { holds: 'target', quarter: 'report' }
      : use
  })
}

/** A column whose values are not what its heading says is taken for what they are. */
function checkedByValues(columns: readonly ColumnUse[], sample: readonly SourceRow[]): readonly ColumnUse[] {
  const held = new Set(columns.map(({ holds }) => holds))
  return columns.map((use, column) => {
    const texts = sample.flatMap((row) => row[column]?.text || [])
    if (texts.length === 0) return use
    const most = (is: (text: string) => boolean) => texts.filter(is).length * 2 > texts.length
    const { holds } = use
    if (isPair(holds)) return most((text) => pairIn(text, holds) !== undefined) ? use : notRead
    if (holds === 'actual' && !held.has('status') && most(isStatus)) return { ...use, holds: 'status' }
    if (use.holds === 'actual' && most((text) => saidPair(text) !== undefined))
      return { ...use, holds: 'actualAndTarget' }
    if (use.holds === 'status' && (most(isDirection) || isUpAndDown(texts))) return notRead
    if (use.holds === 'status' && most(isProse))
      return { ...use, holds: held.has('progress') ? 'comment' : 'progress' }
    if (use.holds === 'actual' && most(isProse))
      return { ...use, holds: held.has('comment') ? 'notRead' : 'comment' }
    if (
      holds === 'polarity' &&
      !held.has('target') &&
      most((text) => /^[£<>≤≥~]?\s?\d[\d.,]*\s?%?$/u.test(text))
    )
      return { ...use, holds: 'target' }
    if (holds === 'progress' && !held.has('status') && most(isStatus)) return { ...use, holds: 'status' }
    if (holds === 'target' && !held.has('actual') && most(isDateLike))
      return { holds: 'due', quarter: 'report' }
    return use.holds === 'target' && most(isProse) ? notRead : use
  })
}

/** Triangles that point both ways are arrows: a status has one. */
const isUpAndDown = (texts: readonly string[]): boolean =>
  texts.some((text) => ['▼', '▽', '🔻'].includes(text)) &&
  texts.some((text) => ['▲', '△', '🔺'].includes(text))

/** Words for how something stands, and no text about it. */
const isStatus = (text: string): boolean =>
  /^(?:(?:on|off) (?:track|target|schedule)|(?:above|below|near|close to|within) target|(?:not )?on track|at risk|completed?|not started|on hold|delayed|overdue|slipped|behind(?: schedule| target)?|ahead(?: of (?:schedule|target))?|(?:target )?(?:met|achieved|exceeded|missed)|green|amber|red)$/iu.test(
    tidy(text),
  )

const isProse = (text: string): boolean => text.length > 40 && text.split(/\s+/u).length > 6

const isDateLike = (text: string): boolean =>
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2}|(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](?:20)?\d{2})$/iu.test(
    tidy(text),
  )

/** The names of rows often stand under no heading, or under that of the section. */
function withName(
  columns: readonly ColumnUse[],
  guessed: readonly (ColumnUse | undefined)[],
  sample: readonly SourceRow[],
): readonly ColumnUse[] {
  if (columns.some(({ holds }) => holds === 'title' || holds === 'refAndTitle')) return columns
  const figures = columns.findIndex(
    ({ holds }) => hasActuals(holds) || holds === 'status' || holds === 'target',
  )
  const texts = (column: number) => sample.flatMap((row) => row[column]?.text || [])
  const isName = (column: number): boolean =>
    guessed[column] === undefined &&
    columns[column]?.holds === 'notRead' &&
    texts(column).length > 0 &&
    texts(column).filter((text) => /\p{Letter}{3}/u.test(text)).length * 2 > texts(column).length
  const at = columns.findIndex((_, column) => column < figures && isName(column))
  if (at < 0) return columns
  const both =
    texts(at).filter((text) => splitRef(text).ref !== null || isRef(text)).length * 2 > texts(at).length
  return columns.map((use, column) => {
    if (column === at) return { holds: both ? 'refAndTitle' : 'title', quarter: 'report' }
    return use
  })
}

/** `PI` beside `Description` is the reference alone, and beside `Ref` the title; of two columns for one thing the first is read. */
function disambiguated(columns: readonly ColumnUse[]): readonly ColumnUse[] {
  const has = (name: ColumnHolds) => columns.some(({ holds }) => holds === name)
  const instead = has('title') ? 'ref' : has('ref') ? 'title' : 'refAndTitle'
  const seen = new Set<string>()
  return columns.map((use) => {
    const one: ColumnUse = use.holds === 'refAndTitle' ? { ...use, holds: instead } : use
    const name = `${one.holds} ${one.quarter}`
    if (one.holds === 'notRead') return one
    if (seen.has(name)) return notRead
    seen.add(name)
    return one
  })
}
