import { useState } from 'react'
import type { Asks } from '#domain/bundle/schema'
import type { Part } from '#domain/bundle/scopeRows'
import { partInWords, sectionsOfPart } from '#domain/myParts'
import { partProgress } from '#domain/partProgress'
import { nameOf } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { signOffStanding } from '#domain/signOff'
import { Arrival } from '../kit/Arrival'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { TextArea } from '../kit/fields'
import { missingItemWords, signOffWords } from '../words/request'
import { LockFields } from '../trust/LockFields'
import { useLock } from '../trust/useLock'
import styles from './Requests.module.css'
import { Submitted, SubmittingOutcome } from './Submitted'
import { useSubmitting } from './useSubmitting'

interface SubmitPartProps {
  readonly report: Report
  readonly part: Part
  /** What is missing is told by this. */
  readonly asks: Asks
  /** Whether a return of it has left before. */
  readonly isAgain?: boolean
}

/** B5 — Shows first what is missing, then saves the one file that hands a part in. */
export function SubmitPart({ report, part, asks, isAgain = false }: SubmitPartProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind={isAgain ? 'plain' : 'primary'} onClick={() => setOpen(true)}>
        {isAgain ? 'Submit again' : 'Submit'}
      </Button>
      {isOpen && <SubmitDialog report={report} part={part} asks={asks} onClose={() => setOpen(false)} />}
    </>
  )
}

interface SubmitDialogProps extends Omit<SubmitPartProps, 'isAgain'> {
  readonly onClose: () => void
}

function SubmitDialog({ report, part, asks, onClose }: SubmitDialogProps) {
  const [note, setNote] = useState('')
  const lock = useLock()
  const { submitting, save, share } = useSubmitting({ report, part, note })
  const title = partInWords(report.structure, part)
  const isWriting = submitting.step === 'writing'
  if (submitting.step === 'done')
    return (
      <Dialog
        title={`Submitted: ${title}`}
        onClose={onClose}
        actions={
          <Button kind="primary" onClick={onClose}>
            Close
          </Button>
        }
      >
        <Arrival>
          <Submitted file={submitting.file} structure={report.structure} />
        </Arrival>
      </Dialog>
    )
  return (
    <Dialog
      title={`Submit ${title}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" disabled={isWriting} onClick={() => void lock.withPassphrase(save)}>
            Save the file
          </Button>
          {share && (
            <Button disabled={isWriting} onClick={() => void lock.withPassphrase(share)}>
              Share the file
            </Button>
          )}
          <Button disabled={isWriting} onClick={onClose}>
            Not yet
          </Button>
        </>
      }
    >
      <Missing report={report} part={part} asks={asks} />
      {!isOfPosts(part) && <SignOffs report={report} part={part} />}
      <TextArea
        label="Note to whoever puts the report together"
        hint="Optional; goes with the file."
        input={{ value: note, onChange: (event) => setNote(event.currentTarget.value) }}
      />
      <LockFields lock={lock} />
      <p>
        This saves one file with everything you wrote for it, and what colleagues sent you. If something
        changes afterwards, submit again: the new file has everything in it.
      </p>
      <SubmittingOutcome submitting={submitting} structure={report.structure} />
    </Dialog>
  )
}

/** Whoever hands in the rows of a post signs no section off. */
const isOfPosts = ({ sections, posts }: Part): boolean => sections.length === 0 && posts.length > 0

type PartProps = Pick<SubmitPartProps, 'report' | 'part'>

function Missing({ report, part, asks }: PartProps & Pick<SubmitPartProps, 'asks'>) {
  const { missing, all } = partProgress(report, part, asks)
  const { structure } = report
  if (all === 0) return <p>Nothing was asked for here.</p>
  if (missing.length === 0) return <p>Nothing is missing.</p>
  return (
    <>
      <p>
        <strong>
          {missing.length} of {all} still {missing.length === 1 ? 'lacks' : 'lack'} something.
        </strong>{' '}
        You can submit now and the rest later.
      </p>
      <ul className={styles.missing}>
        {missing.map((item) => {
          const section = structure.get('section', item.owner)
          return (
            <li key={`${item.kind}/${item.id}/${item.group}`}>
              {missingItemWords(item, {
                section: section ? nameOf(section) : '',
                firstMonth: structure.firstMonth,
              })}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Said, and no obstacle: a section may be signed off on paper. */
function SignOffs({ report, part }: PartProps) {
  const { structure } = report
  const postTitle = (post: string) => structure.get('post', post)?.values.identity?.title ?? post
  return (
    <dl className={styles.facts}>
      {sectionsOfPart(structure, part).map((id) => {
        const section = structure.get('section', id)
        return (
          <div key={id} className={styles.fact}>
            <dt>{section ? nameOf(section) : id}</dt>
            <dd>{signOffWords(signOffStanding(report, id), postTitle)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
