import { shortName } from '../../shortName'
import { sectionNotIn } from '../../check/sectionNotIn'
import { composite } from '../../ids'
import { nameOf } from '../../recordIndex'
import type { OfKind } from '../../recordIndex'
import type { Values } from '../../records'
import type { ScorecardRow } from '../../scorecard'
import { activityTable } from '../activityTable'
import { isByException, shownActivities, shownIndicators } from '../committeeRows'
import type { CommitteePriority, CommitteeSection } from '../committeeRows'
import type { Block, Part } from '../document'
import { actualChart } from '../actualChart'
import { proseCell, textCell } from '../marks'
import type { PartsFrom } from '../packAsked'
import { paragraphWords } from '../rowNotes'
import { scorecardTable } from '../scorecardTable'

/** A part for each priority: per section its texts, scorecard, comments and objectives. */
export function priorityParts(from: PartsFrom): readonly Part[] {
  return from.rows.priorities.map((group) => ({
    id: `priority-${group.priority?.id ?? 'none'}`,
    title: group.priority ? numbered(group.priority) : 'Not placed under a priority',
    orientation: 'portrait',
    blocks: group.sections.flatMap((section) => sectionBlocks(section, group, from)),
  }))
}

function numbered(priority: OfKind<'priority'>): string {
  const number = priority.values.identity?.number ?? ''
  return number === '' ? nameOf(priority) : `${number} ${nameOf(priority)}`
}

/** A section that is named like its priority and alone in it has no heading of its own. */
function sectionBlocks(
  section: CommitteeSection,
  { priority, sections }: CommitteePriority,
  from: PartsFrom,
): readonly Block[] {
  const title = section.section ? nameOf(section.section) : 'Rows in no section'
  const isNamed = sections.length > 1 || !priority || title !== nameOf(priority)
  const blocks = [
    ...(section.section
      ? [...standingNotes(section.section, from), ...narrativeBlocks(section.section, from)]
      : []),
    ...scorecardBlocks(section, title, from),
    ...objectiveBlocks(section, from),
  ]
  return isNamed ? [heading(2, title), ...blocks] : blocks.map(oneLevelUp)
}

/** No level of headings is left out, so that they can be stepped through. */
const oneLevelUp = (block: Block): Block => (block.is === 'heading' ? { ...block, level: 2 } : block)

/** C14 — A version is finalised once somebody has looked; in a draft its reader is told what it lacks. */
function standingNotes({ id }: OfKind<'section'>, { isDraft, visible }: PartsFrom): readonly Block[] {
  switch (isDraft && sectionNotIn(visible.report, id, '')?.found.what) {
    case 'notReturned':
      return [note('This section has not been handed in yet.')]
    case 'notSigned':
      return [note('This section has not been signed off yet.')]
    default:
      return []
  }
}

const narrativeTitles = [
  ['summary', 'Summary'],
  ['achievements', 'Achievements'],
  ['challenges', 'Challenges'],
] as const

function narrativeBlocks(section: OfKind<'section'>, { visible }: PartsFrom): readonly Block[] {
  const { figures, quarter } = visible.report
  const id = composite(section.id, quarter)
  const hidden = visible.hidden('narrative', id)
  if (hidden)
    return hidden.level === 'exempt'
      ? [
          note(
            `The text of this section is exempt from publication${paragraphWords(hidden.paragraph)} and is in the Part 2 copy only.`,
          ),
        ]
      : [note('The text of this section is not published.')]
  const values = figures.get('narrative', id)?.values ?? {}
  const blocks = [
    ...narrativeTitles.flatMap(([part, title]) => titledProse(title, values[part] ?? '')),
    ...(values.blocks ?? []).flatMap(furtherBlock),
  ]
  return blocks.length > 0 || values.scorecardComments
    ? blocks
    : [note('No text was written for this section in this quarter.')]
}

type FurtherBlock = NonNullable<Values<'narrative'>['blocks']>[number]

/** A text or a table of the section's own. */
function furtherBlock(block: FurtherBlock): readonly Block[] {
  if ('text' in block) return titledProse(block.title, block.text)
  const count = Math.max(block.head.length, ...block.rows.map(({ length }) => length))
  if (count === 0) return []
  const cells = (row: readonly string[]) => Array.from({ length: count }, (_, at) => row[at] ?? '')
  return [
    {
      is: 'table',
      caption: block.title === '' ? 'Table' : block.title,
      columns: cells(block.head).map((head) => ({ head, over: '', align: 'start', width: 100 / count })),
      rows: block.rows.map((row) => ({ cells: cells(row).map(textCell) })),
      notes: [],
    },
  ]
}

function scorecardBlocks(section: CommitteeSection, title: string, from: PartsFrom): readonly Block[] {
  const { visible, packFor } = from
  const rows = shownIndicators(section.indicators, visible.report, packFor.content.mode)
  if (rows.length === 0) return [heading(3, 'Scorecard'), note(noRowsWords(section))]
  const whole = section.section && visible.report.figures.get('narrative', narrativeId(section.section, from))
  const comments = whole?.values.scorecardComments ?? ''
  return [
    heading(3, 'Scorecard'),
    scorecardTable(`Scorecard: ${title}`, rows, from),
    ...(comments === '' ? [] : [{ is: 'prose', text: comments } as const]),
    ...commentBlocks(rows),
    ...rows.filter((row) => isCharted(row, from)).flatMap((row) => actualChart(row, visible.report)),
  ]
}

const noRowsWords = ({ indicators }: CommitteeSection): string =>
  indicators.length === 0
    ? 'There are no indicators of this section in this pack.'
    : 'No indicator of this section is in a band that is reported by exception.'

function isCharted({ result }: ScorecardRow, { packFor, visible }: PartsFrom): boolean {
  switch (packFor.composition.charts) {
    case 'none':
      return false
    case 'exceptions':
      return isByException(visible.report.structure, result.status)
    case 'all':
      return true
  }
}

/** Keyed by reference, as the report lists them under its scorecard. */
function commentBlocks(rows: readonly ScorecardRow[]): readonly Block[] {
  const commented = rows.filter(({ measurement }) => (measurement?.values.comment ?? '') !== '')
  if (commented.length === 0) return []
  return [
    {
      is: 'table',
      caption: 'Comments',
      columns: [
        { head: 'Indicator', over: '', align: 'start', width: 20 },
        { head: 'Comment', over: '', align: 'start', width: 80 },
      ],
      rows: commented.map(({ definition, measurement }) => ({
        cells: [textCell(shortName(definition)), proseCell(measurement?.values.comment ?? '')],
      })),
      notes: [],
    },
  ]
}

function objectiveBlocks({ objectives }: CommitteeSection, from: PartsFrom): readonly Block[] {
  const { visible, packFor } = from
  const shown = objectives
    .map((objective) => ({
      objective,
      activities: shownActivities(objective.activities, visible.report, packFor.content.mode),
    }))
    .filter(({ activities }) => packFor.content.mode === 'full' || activities.length > 0)
  if (shown.length === 0) return []
  return [
    heading(3, 'Objectives and key activities'),
    ...shown.flatMap(({ objective, activities }): readonly Block[] => {
      const table = activityTable(objective, activities, from)
      return activities.length > 0
        ? [table]
        : [note(`${table.caption}: there are no key activities in this quarter.`)]
    }),
  ]
}

const narrativeId = (section: OfKind<'section'>, { visible }: PartsFrom): string =>
  composite(section.id, visible.report.quarter)

const titledProse = (title: string, text: string): readonly Block[] =>
  text === '' ? [] : [...(title === '' ? [] : [heading(3, title)]), { is: 'prose', text }]

const heading = (level: 2 | 3, text: string): Block => ({ is: 'heading', level, text })

const note = (text: string): Block => ({ is: 'note', text })
