import { useMemo, useState } from 'react'
import { kinds } from '#domain/records'
import type { Structure } from '#domain/structure'
import { useCommands } from '#state/useCommands'
import type { FileTaken } from '#state/useFiles'
import { useWithdrawal } from '#state/useWithdrawal'
import type { Withdrawal } from '#state/useWithdrawal'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { notSavedWords } from '../words/notSaved'
import { SettlementChoices, settlementKey } from './SettlementChoices'
import { WithdrawnValues } from './WithdrawnValues'
import { buildRecordNames } from './previewNames'

interface WithdrawDialogProps {
  readonly file: FileTaken
  readonly structure: Structure
  readonly onWithdrawn: () => void
  readonly onClose: () => void
}

/** What taking a file out would do, before it is done. */
export function WithdrawDialog({ file, structure, onWithdrawn, onClose }: WithdrawDialogProps) {
  const { withdrawAndReopen } = useCommands()
  const withdrawal = useWithdrawal(file.id)
  const [reopened, setReopened] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const withdraw = async ({ plan }: Withdrawal) => {
    setIsBusy(true)
    const chosen = plan.settlements.filter((one) => reopened.has(settlementKey(one)))
    const outcome = await withdrawAndReopen(file, chosen)
    setIsBusy(false)
    if (outcome.ok) onWithdrawn()
    else setProblem(notSavedWords(outcome.error))
  }
  return (
    <Dialog
      title={`Withdraw ${file.fileName}?`}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Leave it in</Button>
          <Button
            kind="primary"
            disabled={!withdrawal || isBusy}
            onClick={() => withdrawal && void withdraw(withdrawal)}
          >
            Withdraw this file
          </Button>
        </>
      }
    >
      <p>
        Your report will be as if this file had never come. What you wrote yourself stays, and you can put the
        file back at any time.
      </p>
      {withdrawal ? (
        <WhatWouldHappen
          withdrawal={withdrawal}
          structure={structure}
          reopened={reopened}
          onReopen={setReopened}
        />
      ) : (
        <p role="status">Looking what it would do…</p>
      )}
      {problem !== '' && (
        <Notice kind="problem" heading="The file was not withdrawn.">
          <p>{problem}</p>
        </Notice>
      )}
    </Dialog>
  )
}

interface WhatWouldHappenProps {
  readonly withdrawal: Withdrawal
  readonly structure: Structure
  readonly reopened: ReadonlySet<string>
  readonly onReopen: (reopened: ReadonlySet<string>) => void
}

function WhatWouldHappen({ withdrawal, structure, reopened, onReopen }: WhatWouldHappenProps) {
  const { plan, records } = withdrawal
  const names = useMemo(() => {
    const known = kinds.flatMap((kind) => [...structure.list(kind)])
    return buildRecordNames(known, records)
  }, [structure, records])
  return (
    <>
      <SettlementChoices
        settlements={plan.settlements}
        names={names}
        reopened={reopened}
        onReopen={onReopen}
      />
      <WithdrawnValues plan={plan} names={names} structure={structure} />
    </>
  )
}
