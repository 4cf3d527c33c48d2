import type { ReactNode } from 'react'
import { Notice } from '../kit/Notice'
import { countOf, filesWords, refusalWords } from '../words/incoming'
import type { Refusal } from './refusedFiles'
import styles from './OpenFiles.module.css'

interface RefusalsProps {
  readonly refused: readonly Refusal[]
  readonly skipped: readonly string[]
  readonly actions?: ReactNode
}

/** So many are named; a folder may hold thousands of others. */
const named = 20

/** The files that were not opened, each with what is wrong with it, and those of a folder that were not read at all. */
export function Refusals({ refused, skipped, actions }: RefusalsProps) {
  return (
    <>
      <Refused refused={refused} actions={refused.length > 0 && actions} />
      <Skipped skipped={skipped} actions={refused.length === 0 && actions} />
    </>
  )
}

function Refused({ refused, actions }: Pick<RefusalsProps, 'refused' | 'actions'>) {
  const [first, another] = refused
  if (!first) return null
  if (!another)
    return (
      <Notice
        kind="problem"
        heading={`${first.fileName} was not opened.`}
        problems={first.problems.map(refusalWords)}
        actions={actions}
      >
        <p>{unchanged}</p>
      </Notice>
    )
  return (
    <Notice kind="problem" heading={`${filesWords(refused.length)} were not opened.`} actions={actions}>
      <p>{unchanged}</p>
      <ul className={styles.refused}>
        {refused.slice(0, named).map(({ fileName, problems }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two folders may hold files of one name
          <li key={`${fileName} ${at}`}>
            <strong>{fileName}</strong>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.path} ${problem.message}`}>{refusalWords(problem)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {refused.length > named && <p>And {filesWords(refused.length - named)} more.</p>}
    </Notice>
  )
}

const unchanged = 'Nothing was changed; all that you have is as it was.'

function Skipped({ skipped, actions }: Pick<RefusalsProps, 'skipped' | 'actions'>) {
  if (skipped.length === 0) return null
  const more = skipped.length - named
  return (
    <Notice
      kind="info"
      heading={`${countOf(skipped.length, ['other file of the folder was', 'other files of the folder were'])} not read.`}
      actions={actions}
    >
      <p>
        Only files whose name ends in .json can be Quarterdeck files: {skipped.slice(0, named).join(', ')}
        {more > 0 && ` and ${more.toLocaleString('en-GB')} more`}.
      </p>
    </Notice>
  )
}
