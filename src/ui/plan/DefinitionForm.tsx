import type { Write } from '#domain/change'
import { definedFrom, planRedefinition } from '#domain/plan/definitions'
import { definitionDraft, newDefinitionDraft } from '#domain/plan/definitionDraft'
import type { Draft } from '#domain/plan/draft'
import { definitionShown, shortNameOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import type { QuarterId } from '#domain/primitives'
import { formatQuarter, shiftQuarter } from '#domain/quarter'
import type { OfKind } from '#domain/recordIndex'
import { DraftFields } from '../form/DraftFields'
import { DraftFormFrame } from '../form/DraftFormFrame'
import { useDraftForm } from '../form/useDraftForm'
import type { Choice } from '../kit/fields'
import { redefinitionLabel } from './changeLabel'
import { definitionFields } from './fields/indicatorFields'
import { useSaved } from './useSaved'

interface DefinitionFormProps {
  readonly view: PlanView
  readonly indicator: OfKind<'indicator'>
}

/** What an indicator is in the quarter that is looked at, and from which quarter a change of it holds (S14). */
export function DefinitionForm({ view, indicator }: DefinitionFormProps) {
  const saved = useSaved()
  const seenFrom = quarterShown(view, indicator.id)
  const form = useDraftForm<PlanView, readonly Write[]>({
    name: 'definition',
    source: { ...view, quarter: seenFrom },
    live: view.structure,
    draftOf: (seen) => draftOf(seen, indicator.id),
    read: (draft, seen) =>
      planRedefinition({ indicator: indicator.id, draft, seen, from: draft['since'] ?? seen.quarter }),
    save: (writes, seen, typed) => {
      const when = { from: typed['since'] ?? seen.quarter, firstMonth: seen.structure.firstMonth }
      return saved(redefinitionLabel(shortNameOf(indicator, seen), writes, when), writes)
    },
  })
  const since = sinceChoices({ ...view, quarter: seenFrom }, indicator.id)
  return (
    <DraftFormFrame form={form} label="What it is">
      <DraftFields groups={definitionFields(view, form.stored, since)} form={form} />
    </DraftFormFrame>
  )
}

/** Of an indicator that begins later, its first quarter. */
function quarterShown({ structure, quarter }: PlanView, indicator: string): QuarterId {
  const first = definedFrom(structure, indicator)[0]
  return first && first > quarter ? first : quarter
}

function draftOf(seen: PlanView, indicator: string): Draft {
  const definition = definitionShown(seen, indicator)
  const shown = definition
    ? definitionDraft(definition, seen.structure)
    : newDefinitionDraft(seen.structure, '')
  return { ...shown, since: seen.quarter }
}

/** The quarter that is looked at and the next four begin something new; earlier definitions can be corrected. */
function sinceChoices({ structure, quarter }: PlanView, indicator: string): readonly Choice[] {
  const words = (id: QuarterId) => formatQuarter(id, structure.firstMonth)
  const defined = definedFrom(structure, indicator)
  const next = [0, 1, 2, 3, 4].map((by) => shiftQuarter(quarter, by)).filter((id) => !defined.includes(id))
  const corrections = defined.filter((id) => id <= quarter).toReversed()
  return [
    ...next.map((id) => ({ value: id, label: `from ${words(id)} on` })),
    ...corrections.map((id) => ({ value: id, label: `since ${words(id)}: it was wrong all the time` })),
  ]
}
