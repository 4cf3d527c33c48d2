import type { Structure } from '#domain/structure'
import { useCommands } from '#state/useCommands'
import { ChooseLink } from '../exchange/ChooseLink'
import { settleChanges } from '../scorecard/settle'
import { EditableText } from './EditableText'
import { narrativeChange, narrativeParts } from './narrativeParts'
import type { NarrativeOf, NarrativePart } from './narrativeParts'

interface NarrativeTextProps {
  readonly of: NarrativeOf
  readonly part: NarrativePart
  readonly structure: Structure
  readonly invitation: string
}

export function NarrativeText({ of, part, structure, invitation }: NarrativeTextProps) {
  const { save } = useCommands()
  const show = (_register: string, now: unknown) =>
    typeof now === 'string' && now !== '' ? `“${now}”` : 'empty'
  return (
    <>
      <ChooseLink unsettled={of.narrative?.unsettled} register={part} />
      <EditableText
        key={of.quarter}
        label={narrativeParts[part]}
        text={of.narrative?.values[part] ?? ''}
        limit={structure.organisation.defaults?.wordLimits[part]}
        invitation={invitation}
        onCommit={(text) => settleChanges(narrativeChange(of, part, text), { save, show })}
      />
    </>
  )
}
