import { useRef } from 'react'
import { formatDate } from '#domain/date'
import { composite } from '#domain/ids'
import type { OfKind } from '#domain/recordIndex'
import type { Values } from '#domain/records'
import type { Report } from '#domain/scorecard'
import type { SignOffStanding } from '#domain/signOff'
import { signOffChanges, signOffDraft, signOffWithdrawal } from '#domain/signOffForm'
import type { Changes } from '#domain/change'
import { postWords } from '#domain/activityRows'
import { useCommands } from '#state/useCommands'
import { DraftField } from '../form/DraftField'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { TextField } from '../kit/fields'
import { postChoices, withNone } from '../plan/fields/choices'
import { useSaved } from '../plan/useSaved'
import { useWriting } from '../questions/useWriting'
import { notSavedWords } from '../words/notSaved'
import { ChangedRows } from './ChangedRows'
import styles from './Desk.module.css'

interface SignOffProps {
  readonly report: Report
  readonly section: OfKind<'section'>
  readonly standing: SignOffStanding
}

/** How the sign-off of a section stands, with the form to sign it, or the way to take it back. */
export function SignOff({ report, section, standing }: SignOffProps) {
  const here = useRef<HTMLDivElement>(null)
  const onDone = () => here.current?.focus()
  const isSigned = standing.standing === 'signed' || standing.standing === 'rowsNotSaid'
  return (
    <div ref={here} tabIndex={-1}>
      {standing.standing !== 'none' && (
        <Standing report={report} section={section} standing={standing} onDone={onDone} />
      )}
      {!isSigned && (
        <SignOffForm
          report={report}
          section={section}
          again={standing.standing === 'lapsed'}
          onDone={onDone}
        />
      )}
    </div>
  )
}

interface Done {
  /** The focus was in what goes now. */
  readonly onDone: () => void
}

type Signed = Exclude<SignOffStanding, { standing: 'none' }>

function Standing({
  report,
  section,
  standing,
  onDone,
}: SignOffProps & Done & { readonly standing: Signed }) {
  const { save } = useCommands()
  const { by } = standing
  const withdraw = async () => {
    const saved = await save(signOffWithdrawal({ report, section, seen: seenOf(report, section) }))
    if (!saved.ok) return announce(notSavedWords(saved.error), 'assertive')
    announce('The sign-off was withdrawn. Undo brings it back.')
    onDone()
  }
  return (
    <div className={styles.standing}>
      <p>
        Signed off by {postWords(report.structure, by.post)} on {formatDate(by.on)}
        {by.how && `, ${by.how}`}.
        {standing.standing === 'rowsNotSaid' && ' Which rows were signed was not noted.'}
      </p>
      {standing.standing === 'lapsed' && (
        <>
          <p className={styles.lapsed}>
            It no longer holds for what has changed since. Change it back, or have it signed off again.
          </p>
          <ChangedRows report={report} section={section} rows={standing.changed} />
        </>
      )}
      <p>
        <Button size="small" onClick={() => void withdraw()}>
          Withdraw the sign-off
        </Button>
      </p>
    </div>
  )
}

interface SignOffFormProps extends Omit<SignOffProps, 'standing'>, Done {
  readonly again: boolean
}

function SignOffForm({ report, section, again, onDone }: SignOffFormProps) {
  const writing = useWriting()
  const saved = useSaved()
  const seen = seenOf(report, section)
  const form = useDraftForm<Values<'submission'>, Changes>({
    name: `sign off ${section.id}`,
    source: seen,
    draftOf: () => signOffDraft(section, writing),
    read: (draft, source) => signOffChanges(draft, { report, section, seen: source }),
    save: async ({ label, writes }) => {
      const outcome = await saved(label, writes)
      if (outcome.ok) onDone()
      return outcome
    },
  })
  const choices = withNone(postChoices(report), 'Choose a post')
  const suggestions = `how-${section.id}`
  return (
    <DraftFormFrame
      form={form}
      label="Sign-off"
      action={again ? 'Sign off again' : 'Sign off'}
      button="whenEdited"
    >
      <div className={styles.fields}>
        <DraftField
          spec={{ field: 'post', label: 'Signed off by', input: 'choice', choices, required: true }}
          form={form}
        />
        <DraftField spec={{ field: 'on', label: 'On', input: 'date', required: true }} form={form} />
        <TextField
          label="How"
          required
          error={form.errors['how']}
          input={{
            name: 'how',
            list: suggestions,
            value: form.draft['how'] ?? '',
            onChange: ({ currentTarget }) => form.set('how', currentTarget.value),
          }}
        />
        <datalist id={suggestions}>
          {waysToSign.map((way) => (
            <option key={way}>{way}</option>
          ))}
        </datalist>
      </div>
    </DraftFormFrame>
  )
}

const waysToSign = ['in person', 'by e-mail', 'by telephone', 'at a meeting']

const nothing: Values<'submission'> = {}

const seenOf = ({ figures, quarter }: Report, section: OfKind<'section'>): Values<'submission'> =>
  figures.get('submission', composite(section.id, quarter))?.values ?? nothing
