import { Redirect } from 'wouter'
import type { Changes } from '#domain/change'
import type { OpeningPlan } from '#domain/openQuarter'
import { ok } from '#domain/result'
import { useCommands } from '#state/useCommands'
import { DraftField } from '../form/DraftField'
import { DraftFormFrame } from '../form/DraftFormFrame'
import type { FieldSpec } from '../form/fieldSpec'
import { useDraftForm } from '../form/useDraftForm'
import { paths } from '../routes'
import { givenTargetsWords, openedWords } from '../words/openQuarter'
import { CarriedTargets } from './CarriedTargets'
import { Deadlines } from './Deadlines'
import { carriedIn, openingDraft, readOpening } from './openingDraft'
import { UnsetTargets } from './UnsetTargets'

/** What opening the quarter would do, to be changed, and the one button that does it. */
export function OpeningForm({ plan }: { readonly plan: OpeningPlan }) {
  const { save } = useCommands()
  const form = useDraftForm<OpeningPlan, Changes>({
    name: `open ${plan.quarter}`,
    source: plan,
    draftOf: openingDraft,
    read: readOpening,
    save: async (changes, _seen, draft) => {
      const saved = await save(changes)
      return saved.ok
        ? ok({ words: openedWords(plan.name, carriedIn(draft).length), isWritten: true })
        : saved
    },
  })
  if (form.saved !== '') return <Redirect to={paths.exchange(plan.quarter)} />
  const given = plan.targets.filter((one) => one.plan === 'profile' || one.plan === 'given').length
  return (
    <DraftFormFrame form={form} label={`Open ${plan.name}`} action={`Open ${plan.name}`}>
      <h2>Targets</h2>
      {given > 0 && <p>{givenTargetsWords(given)}</p>}
      <CarriedTargets plan={plan} form={form} />
      <UnsetTargets plan={plan} />
      {plan.targets.every((one) => one.plan === 'none') && <p>No indicator needs a target this quarter.</p>}
      <h2>Sections</h2>
      <Deadlines plan={plan} form={form} />
      <DraftField spec={note} form={form} />
    </DraftFormFrame>
  )
}

const note: FieldSpec = {
  input: 'area',
  field: 'note',
  label: 'Note to officers',
  hint: 'Goes out with each request, for instance what the committee asked for last time.',
}
