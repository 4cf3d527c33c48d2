import { postWords } from '../activityRows'
import { askedRows } from '../askedRows'
import { actualAsTyped, targetAsTyped } from '../asTyped'
import { betterWords } from '../betterWords'
import { isOfPart } from '../bundle/scopeRows'
import { formatDate } from '../date'
import { everyQuarter, previousDue } from '../due'
import { figureIn } from '../figureIn'
import { composite, splitId } from '../ids'
import { sectionsOfPart } from '../myParts'
import { lateItems } from '../partProgress'
import type { Unit } from '../records/definition'
import { formatQuarter } from '../quarter'
import { commentDuties } from '../sectionTodo/figures'
import { actualText, targetText } from '../shownFigure'
import { stateWords, figureStates } from './figureStates'
import { postChoices } from './people'
import type { RequestAsked } from './requestAsked'
import { columnOf, entryOf } from './sheets'
import type { EntryColumn, EntryRow, EntrySheet } from './sheets'

/** The figures of a part, one in a row; in a second round only the words on those that are asked about. */
export function figuresSheet(asked: RequestAsked): EntrySheet {
  const rows = idsAsked(asked).flatMap((id) => figureRow(asked, id))
  return { key: 'figures', name: 'Figures', columns: figureColumns(asked), rows }
}

function figureColumns({ report: { structure }, asks }: RequestAsked): readonly EntryColumn[] {
  const figure = asks.what === 'everything' ? entryOf : columnOf
  return [
    columnOf('ref', 'Reference', 11),
    columnOf('title', 'Title', 40),
    columnOf('unit', 'Unit', 12),
    columnOf('better', 'Which way is better', 16),
    columnOf('quarter', 'Figure for', 18),
    columnOf('previous', 'Last figure', 12),
    columnOf('target', 'Target', 12),
    figure('actual', 'Actual', 14),
    { ...figure('state', 'What it is', 15), choices: figureStates.map(([, words]) => words) },
    figure('why', 'Why there is no figure', 26),
    entryOf('comment', 'Comment', 48),
    entryOf('reason', 'Below target: why', 32),
    entryOf('action', 'What will be done', 32),
    { ...entryOf('post', 'By whom', 24), choices: postChoices(structure) },
    entryOf('by', 'By when', 14),
  ]
}

/** `indicator@quarter`, in the order of the report; late figures of earlier quarters after them. */
function idsAsked({ report, part, asks }: RequestAsked): readonly string[] {
  const isInside = isOfPart(report.structure, part)
  const sections = sectionsOfPart(report.structure, part)
  if (asks.what === 'comments') {
    const items = sections.flatMap((section) => commentDuties(report, section, asks.bands))
    return items.map(({ item }) => item.id).filter((id) => isInside('measurement', id))
  }
  const rows = askedRows(report).filter(({ kind }) => kind === 'measurement')
  const due = sections.flatMap((section) =>
    rows
      .filter((row) => row.section === section)
      .map(({ owner, quarter }) => composite(owner, quarter))
      .filter((id) => isInside('measurement', id)),
  )
  return [...new Set([...due, ...lateItems(report, part).map(({ id }) => id)])]
}

function figureRow(asked: RequestAsked, id: string): readonly EntryRow[] {
  const { structure, figures } = asked.report
  const { owner: indicator, period: quarter } = splitId(id)
  const figure = figureIn({ structure, figures, indicator, quarter })
  if (!figure) return []
  const { definition, measurement } = figure
  const { actual, comment, correctiveAction, target } = measurement?.values ?? {}
  const { measure, ref, title } = definition
  return [
    {
      id,
      cells: {
        ref: ref ?? '',
        title,
        unit: unitWords(measure.unit),
        better: definition.forInformation ? 'for information' : betterWords(measure),
        quarter: formatQuarter(quarter, structure.firstMonth),
        previous: lastFigure(asked, id),
        target: targetText(figure) ?? targetAsTyped(target, measure),
        actual: actual && ('value' in actual || 'numerator' in actual) ? actualAsTyped(actual, measure) : '',
        state: stateWords(actual?.state),
        why: actual && 'reason' in actual ? actual.reason : '',
        comment: comment ?? '',
        reason: correctiveAction?.reason ?? '',
        action: correctiveAction?.action ?? '',
        post: correctiveAction?.post ? postWords(structure, correctiveAction.post) : '',
        by: correctiveAction?.by ? formatDate(correctiveAction.by) : '',
      },
    },
  ]
}

/** P3 — Of the previous due quarter, as a table shows it. */
function lastFigure({ report: { structure, figures } }: RequestAsked, id: string): string {
  const { owner: indicator, period } = splitId(id)
  const quarter = previousDue(structure.get('indicator', indicator)?.values.life ?? everyQuarter, period)
  const figure = quarter && figureIn({ structure, figures, indicator, quarter })
  return (figure && actualText(figure)) ?? ''
}

function unitWords({ kind, name }: Unit): string {
  switch (kind) {
    case 'number':
    case 'duration':
      return name || (kind === 'number' ? 'number' : 'duration')
    case 'percent':
      return '%'
    case 'points':
      return 'percentage points'
    case 'money':
      return '£'
    case 'ratio':
    case 'days':
    case 'date':
      return kind
    case 'yesNo':
      return 'yes or no'
  }
}
