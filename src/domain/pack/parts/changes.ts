import { quarterReported } from '../../due'
import { composite } from '../../ids'
import type { OverviewRow } from '../../overview'
import { indicatorsOverview } from '../../overview'
import type { Id, QuarterId } from '../../primitives'
import { formatQuarter, previousQuarter } from '../../quarter'
import { livingIndicators } from '../../structure'
import { groupByMovement, setChanges } from '../../summary'
import type { Movement } from '../../summary'
import { movementWords, stayedWords } from '../../summary/words'
import type { Block, Column } from '../document'
import { statusCell, textCell } from '../marks'
import type { PartsFrom } from '../packAsked'
import { indicatorReceivedBy, receives } from '../receives'
import { fullName } from '../titles'
import { correctionBlocks } from './corrections'
import { activitiesSeen } from './summary'

/** K4 — What moved, how the set of indicators changed, and what is reported late or corrected. */
export function changeBlocks(from: PartsFrom): readonly Block[] {
  return [
    heading('How the statuses changed'),
    ...movementBlocks([...indicatorsOverview(from.rows.indicators), ...activitiesSeen(from)], from),
    ...setChangeBlocks(from),
    ...correctionBlocks(from),
  ]
}

const listed: readonly Movement[] = ['better', 'worse', 'newlyRated', 'noLongerRated', 'notComparable']

function movementBlocks(rows: readonly OverviewRow[], { firstMonth }: PartsFrom): readonly Block[] {
  const compared = rows.filter(({ isCompared }) => isCompared)
  if (compared.length === 0) return [note('There is no earlier status to compare with.')]
  const groups = groupByMovement(compared)
  const moved = listed.flatMap((movement) => (groups.get(movement) ?? []).map((row) => ({ movement, row })))
  const count = (movement: Movement): number => groups.get(movement)?.length ?? 0
  const stayed = stayedWords(count('same'), count('unrated'))
  if (moved.length === 0) return [note(`No status has changed. ${stayed}`.trim())]
  return [
    {
      is: 'table',
      caption: 'Statuses that changed',
      columns: [
        column('Indicator or key activity', 40),
        column('Change', 18),
        column('Was', 24),
        column('Is', 18),
      ],
      rows: moved.map(({ movement, row }) => ({
        cells: [
          textCell(fullName({ ref: row.ref, title: row.title })),
          textCell(shortMovement(movement)),
          statusCell(row.before),
          statusCell(row.now),
        ],
      })),
      notes: [
        ...sinceNotes(
          moved.map(({ row }) => row),
          firstMonth,
        ),
        ...(stayed === '' ? [] : [stayed]),
      ],
    },
  ]
}

/** Each compared with its own previous due quarter (P3). */
function sinceNotes(rows: readonly OverviewRow[], firstMonth: number): readonly string[] {
  const quarters = [...new Set(rows.flatMap(({ since }) => since ?? []))].toSorted()
  if (quarters.length === 0) return []
  return [`Compared with ${quarters.map((one) => formatQuarter(one, firstMonth)).join(' and ')}.`]
}

/** `Not comparable` without why, for a column. */
const shortMovement = (movement: Movement): string => movementWords[movement].split(':')[0] ?? ''

/** Only indicators that the committee receives, or received; nothing where the quarter before had none at all. */
function setChangeBlocks({ visible, packFor, rows }: PartsFrom): readonly Block[] {
  const { structure, quarter } = visible.report
  const before = previousQuarter(quarter)
  if (livingIndicators(structure, before).length === 0) return []
  const isIn = receives(structure, packFor.content)
  const known = new Set(rows.indicators.map(({ id }) => id))
  const had = (id: Id): boolean =>
    isIn(id, indicatorReceivedBy(structure, id, before)) && !wasInternal(id, before, visible)
  const name = (id: Id, at: QuarterId): string => {
    const definition = structure.definition(id, at)
    return definition ? fullName(definition) : id
  }
  const { added, retired, replaced } = setChanges(structure, before, quarter)
  const lines = [
    ...added.filter((id) => known.has(id)).map((id) => `${name(id, quarter)} is new.`),
    ...retired.filter(had).map((id) => `${name(id, before)} is no longer reported.`),
    ...replaced
      .filter(({ by }) => known.has(by))
      .map(({ indicators, by }) => {
        const told = indicators.filter((id) => !wasInternal(id, before, visible))
        return told.length === 0
          ? `${name(by, quarter)} is new.`
          : `${name(by, quarter)} replaces ${told.map((id) => name(id, before)).join(', ')}.`
      }),
  ]
  return lines.length === 0 ? [] : [heading('Changes to the set of indicators'), { is: 'list', items: lines }]
}

/** One that nobody was to know of is not named when it ends either. */
function wasInternal(id: Id, quarter: QuarterId, { report, hidden }: PartsFrom['visible']): boolean {
  const life = report.structure.get('indicator', id)?.values.life
  return hidden('measurement', composite(id, quarterReported(life, quarter)))?.level === 'internal'
}

const column = (head: string, width: number): Column => ({ head, over: '', align: 'start', width })

const heading = (text: string): Block => ({ is: 'heading', level: 2, text })

const note = (text: string): Block => ({ is: 'note', text })
