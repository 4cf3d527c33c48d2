import type { Sheet } from '#domain/paste'
import type { RangeView, RangeWork } from '../grid/rangeWork'
import { KeysDialog } from './KeysDialog'
import { PlanDialog } from './PlanDialog'

interface RangeDialogProps {
  readonly work: RangeWork
  readonly sheet: () => Sheet
  readonly view: RangeView
}

/** The dialog that a grid asks in, or shows its keys in. */
export function RangeDialog({ work, sheet, view }: RangeDialogProps) {
  if (view.is === 'asked') return <PlanDialog work={work} sheet={sheet()} proposal={view.proposal} />
  return <KeysDialog onClose={() => work.close()} />
}
