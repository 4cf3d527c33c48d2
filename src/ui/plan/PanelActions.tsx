import { useLocation } from 'wouter'
import { isOrdered, planOrder } from '#domain/plan/order'
import { siblingsOf } from '#domain/plan/outline'
import { fullNameOf, shortNameOf } from '#domain/plan/place'
import type { PlanView } from '#domain/plan/place'
import { endingOf, planEnd } from '#domain/plan/retire'
import { formatQuarter } from '#domain/quarter'
import type { AnyRecord } from '#domain/records'
import { moveInOrder } from '#state/order'
import { useCommands } from '#state/useCommands'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Menu } from '../kit/Menu'
import type { MenuItem } from '../kit/MenuList'
import { notSavedWords } from '../words/notSaved'
import { listOfKind, planPaths } from './planPaths'
import type { PlannedKind } from './planPaths'
import { inOrder } from './ordered'
import styles from './Plan.module.css'
import { useRemoval } from './useRemoval'
import type { Deleted } from './useRemoval'

interface PanelActionsProps {
  readonly view: PlanView
  readonly kind: PlannedKind
  readonly record: AnyRecord
  readonly onDeleted: (deleted: Deleted) => void
}

/** What can be done with a record as a whole: its place in the order, its end, its removal. */
export function PanelActions({ view, kind, record, onDeleted }: PanelActionsProps) {
  const removal = useRemoval(record, view)
  const [, navigate] = useLocation()
  const remove = async () => {
    const deleted = await removal.remove()
    if (!deleted) return announce('Not deleted. Nothing was changed.', 'assertive')
    announce(`${deleted.label}. ${deleted.after}`)
    onDeleted(deleted)
    navigate(planPaths.list(view.quarter, listOfKind[kind]))
  }
  const deletion: MenuItem = {
    label: 'Delete',
    disabled: !removal.isPossible,
    ...(removal.hint && { hint: removal.hint }),
    onSelect: () => void remove(),
  }
  const ending = useEnding(record, view)
  return (
    <div className={styles.actions}>
      {isOrdered(kind) && <MoveButtons view={view} record={record} />}
      <Menu size="small" label="More" items={[ending, deletion]} />
    </div>
  )
}

function MoveButtons({ view, record }: { readonly view: PlanView; readonly record: AnyRecord }) {
  const { save } = useCommands()
  const siblings = siblingsOf(record, view)
  const at = siblings.findIndex(({ id }) => id === record.id)
  const name = fullNameOf(record, view)
  const move = async (by: -1 | 1) => {
    const writes = moveInOrder(inOrder(siblings), record.id, by).flatMap(({ record: { id }, order }) => {
      const moved = siblings.find((one) => one.id === id)
      return moved ? [planOrder(moved, order)] : []
    })
    if (writes.length === 0) return
    const saved = await save({ label: `Move ${shortNameOf(record, view)} ${by < 0 ? 'up' : 'down'}`, writes })
    announce(
      saved.ok ? `${name} is now ${at + by + 1} of ${siblings.length}` : notSavedWords(saved.error),
      saved.ok ? 'polite' : 'assertive',
    )
  }
  return (
    <>
      <Button size="small" aria-disabled={at <= 0} onClick={() => void move(-1)}>
        Move up
      </Button>
      <Button size="small" aria-disabled={at === siblings.length - 1} onClick={() => void move(1)}>
        Move down
      </Button>
      <span className={styles.place}>
        {at + 1} of {siblings.length}
      </span>
    </>
  )
}

/** Retiring, or taking it back. */
function useEnding(record: AnyRecord, view: PlanView): MenuItem {
  const { save } = useCommands()
  const { way, until, fault } = endingOf(record, view)
  const name = shortNameOf(record, view)
  const last = until === null ? '' : formatQuarter(until, view.structure.firstMonth)
  const end = async (label: string) => {
    const saved = await save({ label, writes: planEnd(record, until) })
    announce(saved.ok ? `${label}. Every quarter up to then keeps it.` : notSavedWords(saved.error))
  }
  const words =
    way === 'bringBack'
      ? { label: 'Bring back', hint: last ? `Its last quarter is then ${last}` : 'It has no end then' }
      : { label: `Retire after ${last}`, hint: fault ?? 'Quarters up to then keep it' }
  return {
    ...words,
    disabled: fault !== undefined,
    onSelect: () => void end(way === 'bringBack' ? `Bring back ${name}` : `Retire ${name} after ${last}`),
  }
}
