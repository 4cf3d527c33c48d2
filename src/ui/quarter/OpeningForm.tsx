import { useLocation } from 'wouter'
import type { Changes } from '#domain/change'
import type { OpeningPlan } from '#domain/openQuarter'
import { ok } from '#domain/result'
import { useCommands } from '#state/useCommands'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import { paths } from '../routes'
import { openedWords } from '../words/openQuarter'
import { carriedGroup, countCarried, openingDraft, readOpening, sectionGroups } from './openingDraft'
import { UnsetTargets } from './UnsetTargets'

/** What opening the quarter would do, to be changed, and the one button that does it. */
export function OpeningForm({ plan }: { readonly plan: OpeningPlan }) {
  const { save } = useCommands()
  const [, navigate] = useLocation()
  const form = useDraftForm<OpeningPlan, Changes>({
    name: `open ${plan.quarter}`,
    source: plan,
    draftOf: openingDraft,
    read: readOpening,
    save: async (changes, seen, draft) => {
      const saved = await save(changes)
      if (!saved.ok) return saved
      navigate(paths.exchange(plan.quarter))
      return ok({ words: openedWords(plan.name, countCarried(seen, draft)), isWritten: true })
    },
  })
  const given = plan.targets.filter((one) => one.plan === 'profile' || one.plan === 'given').length
  const hasCarried = plan.targets.some((one) => one.plan === 'carry')
  return (
    <DraftFormFrame form={form} label={`Open ${plan.name}`} action={`Open ${plan.name}`}>
      <h2>Targets</h2>
      {given > 0 && <p>{givenWords(given)}</p>}
      {hasCarried && <DraftFields groups={[carriedGroup(plan)]} form={form} />}
      <UnsetTargets plan={plan} />
      {plan.targets.every((one) => one.plan === 'none') && <p>No indicator needs a target this quarter.</p>}
      <h2>Sections</h2>
      <DraftFields groups={sectionGroups(plan)} form={form} />
    </DraftFormFrame>
  )
}

const givenWords = (count: number): string =>
  count === 1
    ? '1 target is there already, from the year’s profile or typed ahead.'
    : `${count} targets are there already, from the year’s profile or typed ahead.`
