import { composite } from '../ids'
import type { Id } from '../primitives'
import type { Problem } from '../result'
import { sectionsHandedIn } from '../submitting'
import { readAnswers } from './answers'
import type { AnsweredRow } from './answers'
import { askedWorkbook } from './askedWorkbook'
import { figureAnswers } from './figureAnswers'
import type { FilledWorkbook } from './filled'
import { writerRow } from './guideSheet'
import { activityAnswers, questionAnswers, textAnswers } from './otherAnswers'
import { postNamed } from './people'
import { readOf } from './registerReads'
import type { RegisterRead, RowRead } from './registerReads'
import type { RequestAsked } from './requestAsked'

/** A filled-in workbook, understood. */
export interface WorkbookRead {
  /** The post that says it filled it in; empty where none does. */
  readonly writer: Id
  /** Every register that could be read, as it was sent or otherwise. */
  readonly reads: readonly RegisterRead[]
  /** What was not read and what is to be looked at, each with its place. */
  readonly problems: readonly Problem[]
}

/** N2 — Reads a workbook by the request that lies in it. */
export function readBack(
  asked: RequestAsked,
  filled: Pick<FilledWorkbook, 'sheets' | 'savedAt'>,
): WorkbookRead {
  const { rows, problems } = readAnswers(askedWorkbook(asked), filled.sheets)
  const writer = writerIn(asked, rows)
  const on = filled.savedAt?.slice(0, 10) ?? null
  const read = rows.map((row): RowRead => {
    switch (row.sheet) {
      case 'guide':
        return { reads: [], problems: [] }
      case 'figures':
        return figureAnswers(asked, row)
      case 'activities':
        return activityAnswers(asked, row)
      case 'texts':
        return textAnswers(asked, row)
      case 'questions':
        return questionAnswers(row, { post: writer, on })
    }
  })
  const reads = read.flatMap((one) => one.reads)
  const isFilled = reads.some(({ isChanged }) => isChanged)
  return {
    writer,
    reads: isFilled ? [...reads, ...submissionReads(asked)] : reads,
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  }
}

/** C14 — A workbook that was filled in and sent back hands in what it is of, as submitting a file does. */
const submissionReads = ({ report, part }: RequestAsked): readonly RegisterRead[] =>
  sectionsHandedIn(report, part).map((section) => {
    const id = composite(section, part.quarter)
    const before = report.figures.get('submission', id)?.values.state
    return readOf({ kind: 'submission', id, register: 'state' }, 'submitted', before)
  })

/** Who filled it in, as its guide says. */
function writerIn({ report }: RequestAsked, rows: readonly AnsweredRow[]): Id {
  const said = rows.find(({ sheet, id }) => sheet === 'guide' && id === writerRow)?.cell('value').text ?? ''
  return postNamed(report.structure, said) ?? ''
}
