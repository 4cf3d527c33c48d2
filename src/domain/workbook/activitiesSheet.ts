import { activityOutcome } from '../activityOutcome'
import { postWords } from '../activityRows'
import { askedRows } from '../askedRows'
import { isOfPart } from '../bundle/scopeRows'
import { formatDate } from '../date'
import { composite, splitId } from '../ids'
import { sectionsOfPart } from '../myParts'
import type { Id } from '../primitives'
import { previousQuarter } from '../quarter'
import { nameOf } from '../recordIndex'
import { activitySchemeInForce } from '../ruleInForce'
import { activityBands } from '../scheme'
import type { Structure } from '../structure'
import type { RequestAsked } from './requestAsked'
import { columnOf, entryOf } from './sheets'
import type { EntryRow, EntrySheet } from './sheets'

/** The activities of a part; none in a second round. */
export function activitiesSheet(asked: RequestAsked): EntrySheet {
  const { structure } = asked.report
  return {
    key: 'activities',
    name: 'Activities',
    columns: [
      columnOf('ref', 'Reference', 11),
      columnOf('title', 'Activity', 44),
      columnOf('objective', 'Objective', 30),
      columnOf('leads', 'Lead', 24),
      columnOf('due', 'Due', 16),
      columnOf('previous', 'Status last quarter', 24),
      { ...entryOf('status', 'Status', 28), choices: statusChoices(structure) },
      entryOf('text', 'What was done', 52),
      entryOf('reason', 'Behind: why', 30),
      entryOf('action', 'Next step', 30),
      entryOf('by', 'By when', 14),
    ],
    rows: activitiesAsked(asked).map((id) => activityRow(asked, id)),
  }
}

const statusChoices = (structure: Structure): readonly string[] => [
  ...new Set(activityBands(activitySchemeInForce(structure)).map(({ label }) => label)),
]

function activitiesAsked({ report, part, asks }: RequestAsked): readonly Id[] {
  if (asks.what === 'comments') return []
  const isInside = isOfPart(report.structure, part)
  const rows = askedRows(report).filter(({ kind }) => kind === 'progress')
  return sectionsOfPart(report.structure, part)
    .flatMap((section) => rows.filter((row) => row.section === section))
    .map(({ owner, quarter }) => composite(owner, quarter))
    .filter((id) => isInside('progress', id))
}

function activityRow({ report: { structure, figures } }: RequestAsked, id: string): EntryRow {
  const { owner, period } = splitId(id)
  const values = structure.get('activity', owner)?.values
  const progress = figures.get('progress', id)?.values
  const before = figures.get('progress', composite(owner, previousQuarter(period)))?.values
  const objective = structure.get('objective', values?.placement?.objective)
  const due = values?.due?.revised ?? values?.due?.original
  return {
    id,
    cells: {
      ref: values?.identity?.ref ?? '',
      title: values?.identity?.title ?? owner,
      objective: objective ? nameOf(objective) : '',
      leads: (values?.leads ?? []).map((post) => postWords(structure, post)).join('; '),
      due: due ? formatDate(due) : '',
      previous: statusWords(structure, before?.status),
      status: statusWords(structure, progress?.status),
      text: progress?.text ?? '',
      reason: progress?.nextStep?.reason ?? '',
      action: progress?.nextStep?.action ?? '',
      by: progress?.nextStep?.by ? formatDate(progress.nextStep.by) : '',
    },
  }
}

function statusWords(structure: Structure, status: Id | null | undefined): string {
  const outcome = activityOutcome(activitySchemeInForce(structure), status)
  return outcome.has === 'band' ? outcome.band.label : ''
}
