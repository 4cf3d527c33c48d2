import { earlierNarrative } from '#domain/earlierText'
import { composite } from '#domain/ids'
import type { Report } from '#domain/scorecard'
import { useCommands } from '#state/useCommands'
import { ChooseLink } from '../exchange/ChooseLink'
import { settleChanges } from '../scorecard/settle'
import { EditableText } from './EditableText'
import { narrativeChange, narrativeParts } from './narrativeParts'
import type { NarrativeOf, NarrativePart } from './narrativeParts'

interface NarrativeTextProps {
  readonly of: NarrativeOf
  readonly part: NarrativePart
  readonly report: Report
  readonly invitation: string
}

export function NarrativeText({ of, part, report, invitation }: NarrativeTextProps) {
  const { save } = useCommands()
  const show = (_register: string, now: unknown) =>
    typeof now === 'string' && now !== '' ? `“${now}”` : 'empty'
  return (
    <>
      <ChooseLink unsettled={of.narrative?.unsettled} register={part} />
      <EditableText
        key={of.quarter}
        label={narrativeParts[part]}
        place={{
          kind: 'narrative',
          id: composite(of.section.id, of.quarter),
          register: part,
          section: { id: of.section.id, quarter: of.quarter },
        }}
        text={of.narrative?.values[part] ?? ''}
        limit={report.structure.organisation.defaults?.wordLimits[part]}
        invitation={invitation}
        earlier={earlierNarrative(report, of.section.id, part)}
        onCommit={(text) => settleChanges(narrativeChange(of, part, text), { save, show })}
      />
    </>
  )
}
