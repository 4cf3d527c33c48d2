import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Dismissed, Dismissing } from '#domain/check/dismissing'
import type { CheckItem } from '#domain/checks'
import type { Report } from '#domain/scorecard'
import { Button } from '../kit/Button'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { useLeftUnsaved } from '../questions/useLeftUnsaved'
import type { CheckGroup } from './CheckList'
import styles from './Checks.module.css'
import { DismissForm } from './DismissForm'
import { dismissFormName } from './dismissForms'

interface DismissAllProps {
  readonly group: CheckGroup
  readonly report: Report
  readonly onLeaving: (dismissal: string) => void
}

/** Dismisses at once, for one reason, what only warns: what stops a pack is looked at one by one. */
export function DismissAll({ group, report, onLeaving }: DismissAllProps) {
  const [first, ...others] = group.items.filter(({ finding }) => finding.severity === 'warns')
  return first && others.length > 0 ? (
    <DismissMany title={group.title} first={first} others={others} report={report} onLeaving={onLeaving} />
  ) : null
}

interface DismissManyProps extends Pick<DismissAllProps, 'report' | 'onLeaving'> {
  readonly title: string
  readonly first: CheckItem
  readonly others: readonly CheckItem[]
}

function DismissMany({ title, first, others, report, onLeaving }: DismissManyProps) {
  const count = (others.length + 1).toLocaleString('en-GB')
  const known = ({ dismissal }: CheckItem): Dismissed => ({
    dismissal,
    known: report.figures.get('dismissal', dismissal),
  })
  const dismissing: Dismissing = {
    ...known(first),
    name: `${title}: all ${count}`,
    others: others.map(known),
  }
  const [isOpen, setOpen] = useState(useLeftUnsaved(dismissFormName(dismissing)))
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    flushSync(() => setOpen(false))
    button.current?.focus()
  }
  return (
    <div className={styles.all}>
      {isOpen ? (
        <DismissForm
          dismissing={dismissing}
          onSaving={() => onLeaving(others.at(-1)?.dismissal ?? first.dismissal)}
          onClose={close}
        />
      ) : (
        <Button ref={button} size="small" kind="quiet" onClick={() => setOpen(true)}>
          {`Dismiss all ${count} for one reason…`}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      )}
    </div>
  )
}
