import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Dismissing } from '#domain/check/dismissing'
import { takenBack } from '#domain/check/dismissing'
import { fixOf } from '#domain/check/fix'
import type { Fix } from '#domain/check/fix'
import { canBeDismissed } from '#domain/checks'
import type { CheckItem } from '#domain/checks'
import { nameOf } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { useCommands } from '#state/useCommands'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { jumpOnArrival } from '../kit/jump'
import { StatusMark } from '../kit/StatusMark'
import { VisuallyHidden } from '../kit/VisuallyHidden'
import { useLeftUnsaved } from '../questions/useLeftUnsaved'
import { useHref } from '../useHref'
import { checkSentence, checkWords, fixWords, severityLooks } from '../words/checks'
import { nameInFull, nameInShort } from '../words/checks/naming'
import { notSavedWords } from '../words/notSaved'
import styles from './Checks.module.css'
import { DismissForm } from './DismissForm'
import { dismissFormName } from './dismissForms'
import { findingPlace } from './findingPlace'

export interface CheckEntryProps {
  readonly item: CheckItem
  readonly report: Report
  /** What stands in the heading above and is not said again. */
  readonly under: 'check' | 'section'
  /** Told before the entry goes away, so that the focus can go to the next one. */
  readonly onLeaving: (dismissal: string) => void
}

/** One finding: how severe, where, in a sentence; the way to its place, its fix and its dismissal. */
export function CheckEntry({ item, report, under, onLeaving }: CheckEntryProps) {
  const { finding, dismissal, reason } = item
  return (
    <li id={entryId(dismissal)} tabIndex={-1} className={styles.entry} data-check={finding.check}>
      {reason === undefined && (
        <span className={styles.severity}>
          <StatusMark status={{ band: severityLooks[finding.severity] }} />
        </span>
      )}
      <div className={styles.what}>
        <p className={styles.place}>
          <Place item={item} report={report} />
        </p>
        <p>{checkSentence(finding, report)}</p>
        <p className={styles.beside}>
          {under === 'check' ? sectionTitle(item, report) : checkWords[finding.check]}
        </p>
        {reason !== undefined && <p className={styles.reason}>Dismissed: {reason}</p>}
      </div>
      <Actions item={item} report={report} onLeaving={onLeaving} />
    </li>
  )
}

export const entryId = (dismissal: string): string => `check-${dismissal}`

function sectionTitle({ section }: CheckItem, { structure }: Report): string {
  const record = structure.get('section', section)
  return record ? nameOf(record) : ''
}

function Place({ item: { finding }, report }: Pick<CheckEntryProps, 'item' | 'report'>) {
  const href = useHref()
  const name = nameInFull(finding.about, report)
  const place = findingPlace(finding, report)
  if (!place) return <>{name}</>
  const { path, at } = place
  return (
    <a href={href(path)} onClick={() => at && jumpOnArrival(at)}>
      {name}
    </a>
  )
}

function Actions({ item, report, onLeaving }: Pick<CheckEntryProps, 'item' | 'report' | 'onLeaving'>) {
  const { finding, dismissal, reason } = item
  const name = `${checkWords[finding.check]}: ${nameInShort(finding.about, report)}`
  const known = report.figures.get('dismissal', dismissal)
  const dismissing: Dismissing = { dismissal, known, name }
  const [isOpen, setOpen] = useState(useLeftUnsaved(dismissFormName(dismissing)))
  const button = useRef<HTMLButtonElement>(null)
  const leaving = () => onLeaving(dismissal)
  const close = () => {
    flushSync(() => setOpen(false))
    button.current?.focus()
  }
  if (reason !== undefined) return <PutBack dismissing={dismissing} onLeaving={leaving} />
  if (isOpen) return <DismissForm dismissing={dismissing} onSaving={leaving} onClose={close} />
  const fix = fixOf(finding, report)
  return (
    <div className={styles.actions}>
      {fix && <FixButton fix={fix} item={item} name={name} onLeaving={leaving} />}
      {canBeDismissed(finding) && (
        <Button ref={button} size="small" kind="quiet" onClick={() => setOpen(true)}>
          Dismiss…<VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      )}
    </div>
  )
}

interface FixButtonProps {
  readonly fix: Fix
  readonly item: CheckItem
  readonly name: string
  readonly onLeaving: () => void
}

function FixButton({ fix, item, name, onLeaving }: FixButtonProps) {
  const save = useSaying(onLeaving)
  const { seen, label } = fixWords(fix.kind, item.finding)
  return (
    <Button size="small" onClick={() => void save({ label: `${label}: ${name}`, writes: fix.writes })}>
      {seen}
      <VisuallyHidden>: {name}</VisuallyHidden>
    </Button>
  )
}

interface PutBackProps {
  readonly dismissing: Dismissing
  readonly onLeaving: () => void
}

function PutBack({ dismissing, onLeaving }: PutBackProps) {
  const save = useSaying(onLeaving)
  return (
    <Button size="small" onClick={() => void save(takenBack(dismissing))}>
      Put back<VisuallyHidden>: {dismissing.name}</VisuallyHidden>
    </Button>
  )
}

/** Saves one change and says what came of it. */
function useSaying(onLeaving: () => void) {
  const { save } = useCommands()
  return async (changes: Parameters<typeof save>[0]) => {
    onLeaving()
    const saved = await save(changes)
    if (saved.ok) announce(`${changes.label}. Undo takes it back.`)
    else announce(`Not saved. ${notSavedWords(saved.error)}`, 'assertive')
  }
}
