import { useState } from 'react'
import { writtenCells } from '#domain/paste'
import type { Layout, PastePlan, Sheet } from '#domain/paste'
import type { Proposal, RangeWork } from '../grid/rangeWork'
import { counted } from '../grid/selectedWords'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { Notice } from '../kit/Notice'
import { applyPlan } from './applyPlan'
import { firstLayout, planOf } from './carryOut'
import { LayoutChoices } from './LayoutChoices'
import { leftWords, titleOf, verbOf } from './pasteWords'
import { PlanProblems } from './PlanProblems'
import { PlanQuestions } from './PlanQuestions'
import { PlanTable } from './PlanTable'

interface PlanDialogProps {
  readonly work: RangeWork
  /** As it stands now: it changes under the dialog where somebody else writes. */
  readonly sheet: Sheet
  readonly proposal: Proposal
}

/** What would be done with many cells, before it is: what lands where, what is wrong, what there is to choose. */
export function PlanDialog({ work, sheet, proposal }: PlanDialogProps) {
  const [layout, setLayout] = useState(() =>
    proposal.does === 'paste' ? firstLayout(proposal, sheet) : undefined,
  )
  const [choices, setChoices] = useState<ReadonlyMap<string, number>>(new Map())
  const [refusal, setRefusal] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const plan = planOf(proposal, sheet, layout)
  const count = writtenCells(plan, choices).length
  const apply = async () => {
    setIsBusy(true)
    const applied = await applyPlan({ does: proposal.does, plan, choices, work })
    setIsBusy(false)
    if (applied.isDone) work.show({ is: 'told', words: applied.words, isProblem: false })
    else setRefusal(applied.words)
  }
  return (
    <Dialog
      title={titleOf(proposal.does)}
      size="wide"
      onClose={() => work.close()}
      actions={
        <>
          <Button onClick={() => work.close()}>Cancel</Button>
          <Button kind="primary" disabled={count === 0 || isBusy} onClick={() => void apply()}>
            {verbOf(proposal.does)} {counted(count, 'cell')}
          </Button>
        </>
      }
    >
      {refusal !== '' && <Notice kind="problem" heading={refusal} />}
      <Summary plan={plan} count={count} />
      <PlanQuestions questions={plan.questions} choices={choices} onChoose={setChoices} />
      <PlanProblems plan={plan} does={proposal.does} />
      {proposal.does === 'paste' && layout && (
        <Landing {...{ proposal, plan, choices, layout, sheet }} onLayout={setLayout} />
      )}
    </Dialog>
  )
}

function Summary({ plan, count }: { readonly plan: PastePlan; readonly count: number }) {
  const left = leftWords(plan)
  return (
    <p role="status">
      {counted(count, 'cell')} will change.{left.length > 0 && ` ${left.join('; ')}.`}
    </p>
  )
}

interface LandingProps extends Omit<Parameters<typeof PlanTable>[0], 'source'> {
  readonly proposal: Extract<Proposal, { does: 'paste' }>
  readonly onLayout: (layout: Layout) => void
}

function Landing({ proposal, onLayout, ...shown }: LandingProps) {
  const { source, at } = proposal
  return (
    <>
      <h3>What lands where</h3>
      <LayoutChoices source={source} at={at} layout={shown.layout} sheet={shown.sheet} onLayout={onLayout} />
      <PlanTable source={source} {...shown} onLayout={onLayout} />
    </>
  )
}
