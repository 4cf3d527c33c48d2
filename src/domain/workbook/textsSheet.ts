import { rowsOfPart } from '../bundle/scopeRows'
import { composite } from '../ids'
import { sectionsOfPart } from '../myParts'
import { fullNameOfSubject, isOpen, subjectOf } from '../questions'
import { previousQuarter } from '../quarter'
import { nameOf } from '../recordIndex'
import type { RequestAsked } from './requestAsked'
import { columnOf, entryOf } from './sheets'
import type { EntrySheet } from './sheets'

/** The texts of a section that can be written in a cell. */
export const textRegisters = [
  ['summary', 'Summary'],
  ['achievements', 'Achievements'],
  ['challenges', 'Challenges'],
  ['scorecardComments', 'Comments on the scorecard'],
] as const

/** The texts of the sections that a part drafts; none in a second round. A row is `section@quarter register`. */
export function textsSheet({ report, part, asks }: RequestAsked): EntrySheet {
  const { structure, figures, quarter } = report
  const holds = rowsOfPart(structure, part)
  const drafted = sectionsOfPart(structure, part).filter((id) => holds('narrative', id))
  return {
    key: 'texts',
    name: 'Texts',
    columns: [
      columnOf('section', 'Section', 30),
      columnOf('what', 'Text', 26),
      columnOf('previous', 'Last quarter', 50),
      entryOf('text', 'This quarter', 80),
    ],
    rows: (asks.what === 'comments' ? [] : drafted).flatMap((section) => {
      const id = composite(section, quarter)
      const now = figures.get('narrative', id)?.values
      const before = figures.get('narrative', composite(section, previousQuarter(quarter)))?.values
      const record = structure.get('section', section)
      return textRegisters.map(([register, what]) => ({
        id: `${id} ${register}`,
        cells: {
          section: record ? nameOf(record) : section,
          what,
          previous: before?.[register] ?? '',
          text: now?.[register] ?? '',
        },
      }))
    }),
  }
}

/** B5 — The questions that are still open on what the request carries. */
export function questionsSheet({ report: { structure } }: RequestAsked): EntrySheet {
  return {
    key: 'questions',
    name: 'Questions',
    columns: [
      columnOf('about', 'About', 44),
      columnOf('question', 'Question', 60),
      entryOf('answer', 'Answer', 60),
    ],
    rows: structure
      .list('question')
      .filter(isOpen)
      .map((question) => {
        const subject = subjectOf(question)
        return {
          id: question.id,
          cells: {
            about: subject ? fullNameOfSubject(subject, structure) : '',
            question: question.values.asked?.text ?? '',
            answer: '',
          },
        }
      }),
  }
}
