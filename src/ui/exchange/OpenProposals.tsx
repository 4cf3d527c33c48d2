import { useMemo, useState } from 'react'
import { inForce } from '#domain/bundle/partValues'
import type { Json } from '#domain/canonical'
import type { Proposal } from '#domain/merge/proposals'
import type { Result } from '#domain/result'
import { kinds } from '#domain/records'
import type { Structure } from '#domain/structure'
import type { NotSaved } from '#state/commands/save'
import { useCommands } from '#state/useCommands'
import { useFiles } from '#state/useFiles'
import { useProposals } from '#state/useInbox'
import { Arrival } from '../kit/Arrival'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { countOf } from '../words/incoming'
import { notSavedWords } from '../words/notSaved'
import { ValueChange } from './ValueChange'
import { buildRecordNames } from './previewNames'
import type { RecordNames } from './previewNames'
import styles from './FileTable.module.css'

const whyWords = {
  proposal: 'not theirs to change',
  outside: 'outside their section',
} satisfies Record<Proposal['why'], string>

/** Proposals of files taken in that wait for a yes or no, and nothing where there are none. */
export function OpenProposals({ structure }: { readonly structure: Structure }) {
  const proposals = useProposals()
  const { takeProposals, turnProposalsDown } = useCommands()
  const [problem, setProblem] = useState('')
  const [isAnswered, setIsAnswered] = useState(false)
  const [shown, setShown] = useState(atOnce)
  const names = useMemo(
    () =>
      buildRecordNames(
        kinds.flatMap((kind) => [...structure.list(kind)]),
        [],
      ),
    [structure],
  )
  if (!proposals) return null
  if (proposals.length === 0) return isAnswered ? <AllAnswered /> : null
  const done = async (
    some: readonly Proposal[],
    { outcome, words }: { readonly outcome: Promise<Result<null, NotSaved>>; readonly words: string },
  ) => {
    const { ok, ...rest } = await outcome.then(asDone)
    setProblem(rest.problem)
    if (!ok) return
    announce(words)
    document.getElementById(headingId)?.focus()
    setIsAnswered(some.length === proposals.length)
  }
  const accept = (some: readonly Proposal[]) =>
    void done(some, { outcome: takeProposals(some), words: `Accepted ${wordsFor(some)}` })
  const refuse = (some: readonly Proposal[]) =>
    void done(some, { outcome: turnProposalsDown(some), words: `Turned down ${wordsFor(some)}` })
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1} className={styles.heading}>
        Proposals
      </h2>
      <p>
        {countOf(proposals.length, ['proposal waits', 'proposals wait'])} for your yes or no. Their senders
        may propose them, but they are yours to change. You can undo either.
      </p>
      {problem !== '' && (
        <Notice kind="problem" heading="It was not done.">
          <p>{problem}</p>
        </Notice>
      )}
      <ProposalTable
        proposals={proposals.slice(0, shown)}
        structure={structure}
        names={names}
        onAccept={(one) => accept([one])}
        onTurnDown={(one) => refuse([one])}
      />
      {proposals.length > 1 && (
        <div className={styles.all}>
          {proposals.length > shown && (
            <Button size="small" onClick={() => setShown(shown + atOnce)}>
              Show more of {proposals.length.toLocaleString('en-GB')}
            </Button>
          )}
          <Button size="small" onClick={() => accept(proposals)}>
            Accept all {proposals.length.toLocaleString('en-GB')}
          </Button>
          <Button size="small" onClick={() => refuse(proposals)}>
            Turn down all {proposals.length.toLocaleString('en-GB')}
          </Button>
        </div>
      )}
    </section>
  )
}

/** Takes the place, and the focus, of the answers that were given last. */
function AllAnswered() {
  return (
    <Arrival>
      <p>All proposals are answered. You can undo any answer.</p>
    </Arrival>
  )
}

const headingId = 'open-proposals'
/** So many are drawn at a time. */
const atOnce = 100

const wordsFor = ({ length }: readonly Proposal[]): string => countOf(length, ['proposal', 'proposals'])

const asDone = (outcome: Result<null, NotSaved>) =>
  outcome.ok ? { ok: true, problem: '' } : { ok: false, problem: notSavedWords(outcome.error) }

interface ProposalTableProps {
  readonly structure: Structure
  readonly proposals: readonly Proposal[]
  readonly names: RecordNames
  readonly onAccept: (proposal: Proposal) => void
  readonly onTurnDown: (proposal: Proposal) => void
}

function ProposalTable({ structure, proposals, names, onAccept, onTurnDown }: ProposalTableProps) {
  const files = useFiles()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>Proposals</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Yours → theirs</th>
            <th scope="col">From</th>
            <th scope="col">Your answer</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((one) => (
            <ProposalRow
              key={`${one.file} ${one.kind}/${one.id} ${one.register}`}
              proposal={one}
              now={one.now ?? inForce(structure, one)}
              names={names}
              fileName={files?.taken.find(({ id }) => id === one.file)?.fileName ?? ''}
              onAccept={() => onAccept(one)}
              onTurnDown={() => onTurnDown(one)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface ProposalRowProps {
  readonly proposal: Proposal
  /** What holds now; undefined where nothing does. */
  readonly now: Json | undefined
  readonly names: RecordNames
  readonly fileName: string
  readonly onAccept: () => void
  readonly onTurnDown: () => void
}

function ProposalRow({ proposal, now, names, fileName, onAccept, onTurnDown }: ProposalRowProps) {
  const what = `${names.record(proposal)}, ${names.register(proposal)}`
  return (
    <tr>
      <th scope="row">
        {what} <span className={styles.kind}>{whyWords[proposal.why]}</span>
      </th>
      <td data-label="Change">
        <span>
          <ValueChange from={now} to={proposal.entry.value} words={(value) => names.value(proposal, value)} />
        </span>
      </td>
      <td data-label="From">{names.valueNames.name('post', proposal.entry.by) ?? fileName}</td>
      <td>
        <span className={styles.standing}>
          <Button size="small" onClick={onAccept} aria-label={`Accept: ${what}`}>
            Accept
          </Button>
          <Button size="small" onClick={onTurnDown} aria-label={`Turn down: ${what}`}>
            Turn down
          </Button>
        </span>
      </td>
    </tr>
  )
}
