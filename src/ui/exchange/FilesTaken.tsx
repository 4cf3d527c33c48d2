import { useState } from 'react'
import type { Structure } from '#domain/structure'
import { useCommands } from '#state/useCommands'
import type { FileTaken } from '#state/useFiles'
import { Arrival } from '../kit/Arrival'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { bundleKindWords, contentWords, momentWords } from '../words/files'
import { coversOf, writerName } from '../words/incoming'
import { notSavedWords } from '../words/notSaved'
import { WithdrawDialog } from './WithdrawDialog'
import styles from './FileTable.module.css'

interface FilesTakenProps {
  readonly files: readonly FileTaken[]
  readonly structure: Structure
}

/** So many are drawn at a time. */
const atOnce = 50

/** Every file taken in: what it is, whether it counts, and how to take it out or put it back, at any time. */
export function FilesTaken({ files, structure }: FilesTakenProps) {
  const { putFileBack } = useCommands()
  const [asked, setAsked] = useState<FileTaken>()
  const [said, setSaid] = useState<Said>()
  const [shown, setShown] = useState(atOnce)
  const putBack = async (file: FileTaken) => {
    const outcome = await putFileBack(file)
    const problem = outcome.ok ? '' : notSavedWords(outcome.error)
    setSaid({ file, what: problem === '' ? 'putBack' : 'failed', problem })
    if (problem === '') announce(`Put back: ${file.fileName}`)
  }
  const withdrawn = (file: FileTaken) => {
    setAsked(undefined)
    setSaid({ file, what: 'withdrawn', problem: '' })
    announce(`Withdrawn: ${file.fileName}`)
  }
  return (
    <>
      {said && <WhatHappened said={said} files={files} onPutBack={(file) => void putBack(file)} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>Files taken in</caption>
          <thead>
            <tr>
              {['File', 'From', 'Covers', 'Taken in', 'Standing'].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.length === 0 && (
              <tr>
                <td colSpan={5}>No file has been taken in yet.</td>
              </tr>
            )}
            {files.slice(0, shown).map((file) => (
              <TakenRow
                key={file.id}
                file={file}
                structure={structure}
                onWithdraw={() => setAsked(file)}
                onPutBack={() => void putBack(file)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {files.length > shown && (
        <Button size="small" onClick={() => setShown(shown + atOnce)}>
          Show more of {files.length.toLocaleString('en-GB')} files
        </Button>
      )}
      {asked && (
        <WithdrawDialog
          file={asked}
          structure={structure}
          onWithdrawn={() => withdrawn(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

interface Said {
  readonly file: FileTaken
  readonly what: 'withdrawn' | 'putBack' | 'failed'
  readonly problem: string
}

interface WhatHappenedProps {
  readonly said: Said
  readonly files: readonly FileTaken[]
  readonly onPutBack: (file: FileTaken) => void
}

/** What was done to a file last, while it stands so; undo may have taken it back since. */
function WhatHappened({ said: { file, what, problem }, files, onPutBack }: WhatHappenedProps) {
  const isIn = files.find(({ id }) => id === file.id)?.standing === 'takenIn'
  if (what === 'failed')
    return (
      <Notice kind="problem" heading={`Not put back: ${file.fileName}`}>
        <p>{problem}</p>
      </Notice>
    )
  if (isIn !== (what === 'putBack')) return null
  return (
    <Arrival key={`${what} ${file.id}`}>
      {what === 'withdrawn' ? (
        <Notice
          kind="success"
          heading={`Withdrawn: ${file.fileName}`}
          actions={<Button onClick={() => onPutBack(file)}>Undo: put it back</Button>}
        >
          <p>Your report is as if it had never come. What you wrote yourself has stayed.</p>
        </Notice>
      ) : (
        <Notice kind="success" heading={`Put back: ${file.fileName}`}>
          <p>It counts again, as if it had never gone.</p>
        </Notice>
      )}
    </Arrival>
  )
}

interface TakenRowProps {
  readonly file: FileTaken
  readonly structure: Structure
  readonly onWithdraw: () => void
  readonly onPutBack: () => void
}

function TakenRow({ file, structure, onWithdraw, onPutBack }: TakenRowProps) {
  const names = { name: (kind: 'post' | 'section', id: string) => titleOf(structure, kind, id) }
  const { head, fileName, kind, contentId, importedAt, standing } = file
  const covers = coversOf(head, names)
  const isIn = standing === 'takenIn'
  return (
    <tr data-standing={standing}>
      <th scope="row">
        {fileName}{' '}
        <span className={styles.kind}>
          {bundleKindWords[kind]}, {contentWords(contentId)}
        </span>
      </th>
      <td data-label="From">{writerName(head, names) ?? 'not said'}</td>
      <td data-label="Covers">{covers.length > 0 ? covers.join(', ') : 'everything'}</td>
      <td data-label="Taken in">{momentWords(importedAt)}</td>
      <td data-label="Standing">
        <span className={styles.standing}>
          {isIn ? 'In your report' : 'Withdrawn'}
          {isIn ? (
            <Button size="small" onClick={onWithdraw} aria-label={`Withdraw ${fileName}`}>
              Withdraw this file
            </Button>
          ) : (
            <Button size="small" onClick={onPutBack} aria-label={`Put ${fileName} back`}>
              Put it back
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}

const titleOf = (structure: Structure, kind: 'post' | 'section', id: string): string | undefined =>
  structure.get(kind, id)?.values.identity?.title
