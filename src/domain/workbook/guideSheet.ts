import { postWords } from '../activityRows'
import { formatDate } from '../date'
import { composite } from '../ids'
import { partTitle, sectionsOfPart } from '../myParts'
import { bandsInReport } from '../partProgress'
import type { DateText, Id } from '../primitives'
import { formatQuarter } from '../quarter'
import { postChoices } from './people'
import type { RequestAsked } from './requestAsked'
import { columnOf, entryOf } from './sheets'
import type { EntryRow, EntrySheet } from './sheets'

/** The row of the guide in which whoever fills the workbook in says who they are. */
export const writerRow = 'filled-in-by'

/** The first sheet: for whom it is, until when, and what to do, in plain words. `filled`: the sheets that ask something. */
export function guideSheet(asked: RequestAsked, filled: readonly EntrySheet[]): EntrySheet {
  const { structure } = asked.report
  const label = columnOf('label', '', 24)
  return {
    key: 'guide',
    name: 'How to fill this in',
    columns: [label, { ...entryOf('value', '', 86), choices: postChoices(structure) }],
    rows: [...aboutRows(asked), ...howRows(asked, filled)],
  }
}

const says = (id: string, label: string, value: string): EntryRow => ({
  id,
  cells: { label, value },
  line: 'text',
})

function aboutRows({ report, part, head }: RequestAsked): readonly EntryRow[] {
  const { structure, quarter } = report
  const title = partTitle(structure, part) ?? 'The whole report'
  const deadline = deadlineOf({ report, part })
  const asking = structure.get('post', head.actor?.post)
  const writer = writerOf({ report, part })
  return [
    { id: 'title', cells: { label: title }, line: 'title' },
    says('council', 'Council', structure.organisation.identity?.name ?? ''),
    says('quarter', 'Quarter', formatQuarter(quarter, structure.firstMonth)),
    ...(deadline ? [says('deadline', 'Please send it back by', formatDate(deadline))] : []),
    ...(asking ? [says('asking', 'Asked by', postWords(structure, asking.id))] : []),
    ...(head.note ? [says('note', 'Note', head.note)] : []),
    { id: writerRow, cells: { label: 'Filled in by', value: writer ? postWords(structure, writer) : '' } },
  ]
}

function howRows(asked: RequestAsked, filled: readonly EntrySheet[]): readonly EntryRow[] {
  const names = filled.map(({ name }) => `“${name}”`).join(', ')
  return [
    { id: 'how', cells: { label: 'What to do' }, line: 'heading' },
    ...steps(asked, names).map((step, at) => says(`step-${at + 1}`, `${at + 1}`, step)),
  ]
}

function steps(asked: RequestAsked, names: string): readonly string[] {
  const figures =
    asked.asks.what === 'everything'
      ? 'Type each figure as it is: 1,850 or 46.2% or £1.2m. For part of a whole you can type 12/40. Leave no 0 where there is no figure: choose under “What it is” why there is none, such as Awaiting data, and say when it comes.'
      : `This time only comments and corrective actions are asked for, on figures that are: ${bandNames(asked)}.`
  return [
    `Fill in the yellow cells of the sheets ${names}. The other cells are locked; they are there to compare with.`,
    figures,
    'Where a cell has an arrow, choose from its list. Type dates in full, such as 30 June 2012.',
    'Choose above, at “Filled in by”, which post you hold.',
    'If a title or a target is wrong, say so in the comment: the locked cells are not changed by sending this back.',
    'Do not delete sheets or columns. Widen rows and columns as you like.',
    'Save the workbook as an Excel workbook (.xlsx) and send it back to whoever sent it. If something changes afterwards, change it here and send it again.',
  ]
}

function bandNames({ report, asks }: RequestAsked): string {
  const wanted = asks.what === 'comments' ? asks.bands : []
  return bandsInReport(report)
    .filter(({ id }) => wanted.includes(id))
    .map(({ label }) => label)
    .join('; ')
}

type OfPart = Pick<RequestAsked, 'report' | 'part'>

/** The earliest of its sections. */
function deadlineOf({ report: { structure, figures, quarter }, part }: OfPart): DateText | undefined {
  return sectionsOfPart(structure, part)
    .flatMap((id) => figures.get('submission', composite(id, quarter))?.values.deadline ?? [])
    .toSorted()[0]
}

/** The one post that is asked, or the one that drafts the section that is asked for. */
function writerOf({ report: { structure }, part }: OfPart): Id | undefined {
  const drafters = part.sections.flatMap((id) => structure.get('section', id)?.values.drafters ?? [])
  const posts = new Set([...part.posts, ...drafters])
  return posts.size === 1 ? [...posts][0] : undefined
}
