import { groupByVerdict } from '#domain/bundle/plannedRecords'
import type { PlannedRecord } from '#domain/bundle/plannedRecords'
import { bringsSomething } from '#domain/bundle/planSummary'
import type { OpenedFile } from '#state/commands/importFile'
import { Disclosure } from '../kit/Disclosure'
import { planSentence } from '../words/files'
import { PartTable } from './PartTable'
import type { PreviewControls } from './usePreview'

interface PlanTablesProps {
  readonly file: OpenedFile
  readonly records: readonly PlannedRecord[]
  readonly controls: PreviewControls
  readonly canTick: boolean
}

/** Record by record, by what would happen to it; what changes nothing is closed at first. */
export function PlanTables({ file, records, controls, canTick }: PlanTablesProps) {
  return groupByVerdict(records).map((group) => (
    <Disclosure
      key={group.verdict}
      summary={planSentence(group.records).replace(/\.$/, '')}
      open={group.records.length <= openedUpTo && group.verdict !== 'merges' && bringsSomething(group)}
    >
      <PartTable
        caption={planSentence(group.records)}
        rows={group.records.map((record) => ({ file, record }))}
        controls={controls}
        canTick={canTick}
      />
    </Disclosure>
  ))
}

const openedUpTo = 20
