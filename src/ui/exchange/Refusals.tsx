import { useState } from 'react'
import type { ReactNode } from 'react'
import type { GivenFile } from '#state/commands/importFile'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { countOf, filesWords, refusalWords } from '../words/incoming'
import type { Beside } from './incoming'
import styles from './OpenFiles.module.css'

interface RefusalsProps extends Beside {
  /** Asks for the tables of a file of another program to be read; undefined: what is shown is to be taken in first. */
  readonly onRead: ((file: GivenFile) => void) | undefined
  readonly actions?: ReactNode
}

/** So many are named; a folder may hold thousands of others. */
const named = 20

/** The files that were not opened, each with what is wrong with it, and those of a folder that were not read at all. */
export function Refusals({ refused, foreign, skipped, onRead, actions }: RefusalsProps) {
  const last = skipped.length > 0 ? 'skipped' : foreign.length > 0 ? 'foreign' : 'refused'
  return (
    <>
      <Refused refused={refused} actions={last === 'refused' && actions} />
      <Foreign foreign={foreign} onRead={onRead} actions={last === 'foreign' && actions} />
      <Skipped skipped={skipped} actions={last === 'skipped' && actions} />
    </>
  )
}

/** Files of other programs among several: each is read by itself, when it is asked for. */
export function Foreign({ foreign, onRead, actions }: Pick<RefusalsProps, 'foreign' | 'onRead' | 'actions'>) {
  const [shown, setShown] = useState(named)
  if (foreign.length === 0) return null
  const isOne = foreign.length === 1
  return (
    <Notice
      kind="info"
      heading={`${filesWords(foreign.length)} of another program ${isOne ? 'is' : 'are'} not read yet.`}
      actions={actions}
    >
      <p>
        {onRead
          ? `${isOne ? 'Its' : 'Their'} tables can be read, one file at a time. You see what was found before anything changes.`
          : `Take in what is shown here first: ${isOne ? 'it is' : 'they are'} read into the same report then.`}
      </p>
      <ul className={styles.foreign}>
        {foreign.slice(0, shown).map((file, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two folders may hold files of one name
          <li key={`${file.name} ${at}`}>
            <strong>{file.name}</strong>{' '}
            {onRead && (
              <Button size="small" onClick={() => onRead(file)} aria-label={`Read its tables: ${file.name}`}>
                Read its tables
              </Button>
            )}
          </li>
        ))}
      </ul>
      {foreign.length > shown && (
        <Button size="small" onClick={() => setShown(foreign.length)}>
          Show all {filesWords(foreign.length)}
        </Button>
      )}
    </Notice>
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
        Of a folder, Quarterdeck files, workbooks, Word documents, web pages and texts are read, not these:{' '}
        {skipped.slice(0, named).join(', ')}
        {more > 0 && ` and ${more.toLocaleString('en-GB')} more`}. If one of them holds figures, choose it by
        itself: you are told what can be done.
      </p>
    </Notice>
  )
}
