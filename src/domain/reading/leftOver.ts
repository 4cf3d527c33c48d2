import { tidy } from '../figure/tidy'
import type { Source, SourceCell } from '../source'
import { accumulationNamed } from './accumulationGuess'
import { tablesOf } from './context'
import type { DraftActivity, DraftIndicator, DraftReport, Finding, Placed } from './draft'
import { nameOfRow } from './indicatorRows'
import type { Mapping } from './mapping'
import { polarityNamed, widthIn } from './measureGuess'
import { periodIn } from './period'
import type { HeldCell, RawRow } from './rawRow'
import { objectiveNamed } from './objectives'
import { unknownColumn } from './readItems'
import { rowSays } from './rowSays'
import { sectionNameIn } from './sectionName'
import { unitNamed } from './unitGuess'

/** What was in a column that is read and yet came to nothing, so that it is listed. */
export interface LeftOver {
  readonly lines: readonly Placed<string>[]
  /** Columns of which nothing could be used. */
  readonly findings: readonly Finding[]
}

type Rows = ReadonlyMap<string, readonly RawRow[]>

/** Nothing of a file goes missing unseen: cells of rows that are in no value of what was made of these rows. */
export function leftOver(
  source: Source,
  mapping: Mapping,
  {
    rows,
    draft,
  }: { readonly rows: Rows; readonly draft: Pick<DraftReport, 'indicators' | 'activities' | 'objectives'> },
): LeftOver {
  const unused = new Set<SourceCell>()
  const groups = new Map<Placed<string>, boolean>()
  for (const one of [...draft.indicators, ...draft.activities])
    for (const row of rows.get(one.key) ?? []) {
      if (row.group) groups.set(row.group, groups.get(row.group) === true || isGroupOf(one, row.group, draft))
      for (const held of row.cells)
        if (!isKept(held, { row, one, draft, firstMonth: mapping.firstMonth })) unused.add(held.cell)
    }
  const findings = tablesOf(source).flatMap((table, at): readonly Finding[] => {
    const { headRows = 0, columns = [], holds = 'nothing' } = mapping.tables[at] ?? {}
    if (holds === 'nothing') return []
    return columns.flatMap((_, column) => {
      const cells = table.rows.slice(headRows).flatMap((row) => (row[column]?.text ? [row[column]] : []))
      if (cells.length === 0 || !cells.every((cell) => unused.has(cell))) return []
      for (const cell of cells) unused.delete(cell)
      return unknownColumn(table, headRows, column)
    })
  })
  const lost = [...groups].flatMap(([group, isKnown]) => (isKnown ? [] : [group]))
  return { lines: [...lost, ...[...unused].map(({ text, place }) => ({ value: text, place }))], findings }
}

interface Kept {
  readonly row: RawRow
  readonly one: DraftIndicator | DraftActivity
  readonly draft: Pick<DraftReport, 'objectives'>
  readonly firstMonth: number
}

function isKept({ holds, cell }: HeldCell, { row, one, draft, firstMonth }: Kept): boolean {
  const text = tidy(cell.text)
  switch (holds) {
    case 'notRead':
      return false
    case 'ref':
    case 'title':
    case 'refAndTitle':
      return isName(row, one, text)
    case 'priority':
    case 'section':
      return one.heading === text
    case 'objective':
      return 'objective' in one ? isObjectiveOf(one, text, draft) : one.heading === text
    case 'owner':
    case 'lead':
      return 'owner' in one
        ? one.owner === text
        : one.leads.every((lead) => tidy(lead) !== '') && isLead(one, text)
    case 'unit':
      return 'unit' in one && unitNamed(text) !== undefined
    case 'polarity':
      return 'polarity' in one && polarityNamed(text) !== undefined
    case 'accumulation':
      return 'accumulation' in one && accumulationNamed(text) !== undefined
    case 'tolerance':
      return 'tolerance' in one && widthIn(text) !== undefined
    case 'rowSays':
      return rowSays(text) !== undefined
    case 'quarter':
      return 'figures' in one && periodIn(text, firstMonth) !== undefined
    default:
      return 'figures' in one ? isInFigures(one, cell) : isInProgress(one, cell)
  }
}

function isObjectiveOf(
  { objective }: DraftActivity,
  text: string,
  { objectives }: Pick<DraftReport, 'objectives'>,
): boolean {
  const { title } = objectiveNamed(text)
  return objectives.some((one) => one.key === objective && one.title === title)
}

/** Whether the row that heads a group is the section or the objective of what stands under it. */
const isGroupOf = (
  one: DraftIndicator | DraftActivity,
  group: Placed<string>,
  draft: Pick<DraftReport, 'objectives'>,
): boolean =>
  one.heading === sectionNameIn(group.value) || ('objective' in one && isObjectiveOf(one, group.value, draft))

const isLead = ({ leads }: DraftActivity, text: string): boolean =>
  leads.some((lead) => text.includes(tidy(lead)))

/** Of rows that were joined, those of the same title. */
function isName(row: RawRow, { ref, title }: Pick<DraftIndicator, 'ref' | 'title'>, text: string): boolean {
  const name = nameOfRow(row)
  const isSame = name.title.toLowerCase() === title.toLowerCase()
  return isSame && [ref, title].some((part) => part !== null && part !== '' && text.includes(part))
}

function isInFigures(
  { figures, annualTarget, outturns }: DraftIndicator,
  { text, place }: SourceCell,
): boolean {
  return (
    annualTarget?.place === place ||
    outturns.some(({ actual }) => actual.place === place) ||
    figures.some(({ actual, target, status, comment, correctiveAction }) =>
      [actual, target, status, comment, correctiveAction].some(
        (read) => read?.place === place || wordsOf(read).includes(text.trim()),
      ),
    )
  )
}

function wordsOf(read: Placed<unknown> | { readonly text: string } | null): string {
  if (read && 'text' in read) return read.text
  return typeof read?.value === 'string' ? read.value : ''
}

const isInProgress = (
  { status, progress, nextStep, due }: DraftActivity,
  { text, place }: SourceCell,
): boolean =>
  [status, due].some((read) => read?.place === place) ||
  [progress, nextStep].some((read) => read?.value.includes(text.trim()))
