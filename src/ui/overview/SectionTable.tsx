import { formatDate } from '#domain/date'
import type { SectionReturn } from '#domain/sectionReturns'
import { sectionStateWords } from '../words'
import { submittedWords } from '../words/summary'
import styles from './Overview.module.css'
import { ScrollRegion } from './ScrollRegion'

interface SectionTableProps {
  readonly sections: readonly SectionReturn[]
  readonly hrefOf: (section: string) => string
  readonly postTitle: (post: string) => string
}

/** C14 — Which sections are in, and who has signed them. */
export function SectionTable({ sections, hrefOf, postTitle }: SectionTableProps) {
  const out = sections.filter(({ isIn }) => !isIn).length
  return (
    <>
      <p>{submittedWords(out, sections.length)}</p>
      <ScrollRegion label="Sections">
        <table className={styles.sections}>
          <caption>Sections</caption>
          <thead>
            <tr>
              <th scope="col">Section</th>
              <th scope="col">State</th>
              <th scope="col">Answered</th>
              <th scope="col">Deadline</th>
              <th scope="col">Signed off by</th>
            </tr>
          </thead>
          <tbody>
            {sections.map(({ id, title, progress, submission, isIn }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={hrefOf(id)}>{title}</a>
                </th>
                <td>
                  {isIn ? '' : 'Not submitted: '}
                  {sectionStateWords[submission?.state ?? 'drafting']}
                </td>
                <td>
                  {progress.answered} of {progress.all}
                </td>
                <td>{submission?.deadline ? formatDate(submission.deadline) : 'none set'}</td>
                <td>
                  {submission?.signOff
                    ? `${postTitle(submission.signOff.post)}, ${formatDate(submission.signOff.on)}`
                    : 'not signed'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}
