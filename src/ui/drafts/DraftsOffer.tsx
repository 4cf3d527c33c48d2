import { useEffect, useRef, useState } from 'react'
import type { Structure } from '#domain/structure'
import { draftsOf } from '#state/drafts'
import type { DraftRow } from '#state/drafts'
import type { Session } from '#state/session'
import { useCommands } from '#state/useCommands'
import { useDraftsOpen, useLeftDrafts } from '#state/useLeftDrafts'
import { useWorkspace } from '#state/useWorkspace'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { useStore } from '../kit/store'
import { noteLeft } from '../kit/unsavedEditor'
import styles from './Drafts.module.css'
import { LeftText } from './LeftText'
import { resuming } from './resume'
import { takenOver } from './useEnding'

/**
 * The texts that were being typed and are stored nowhere: each to go on with or to discard. Quiet: above the page, and
 * nothing where there are none.
 */
export function DraftsOffer({ structure }: { readonly structure: Structure }) {
  useDraftsOpen()
  const left = useLeftDrafts(structure)
  const { goOn, stuck } = useGoingOn()
  const { discard, here } = useDiscarding()
  const drafts = draftsOf(useWorkspace())
  const heading = headingOf(
    left.length,
    left.every(({ row }) => row.tab !== drafts.tab),
  )
  useEffect(() => {
    if (left.length > 0) announce(heading)
    else noteLeft(undefined)
  }, [heading, left.length])
  if (left.length === 0) return <TakenOver />
  return (
    <section
      ref={here}
      className={styles.offer}
      aria-label="Texts that are not saved"
      tabIndex={-1}
      data-screen-only
    >
      <TakenOver />
      <p className={styles.heading}>{heading}</p>
      <p>
        {left.length === 1 ? 'It is' : 'They are'} kept as {left.length === 1 ? 'a draft' : 'drafts'} in this
        browser, and not in the report.
      </p>
      <ul className={styles.list}>
        {left.map((draft) => (
          <LeftText
            key={draft.row.id}
            draft={draft}
            structure={structure}
            isStuck={stuck === draft.row.id}
            onGoOn={() => void goOn(draft.row)}
            onDiscard={() => void discard(draft.row)}
          />
        ))}
      </ul>
    </section>
  )
}

/** That another tab took the section over is not missed by whoever looked away. */
function TakenOver() {
  const words = useStore(takenOver, (said) => said)
  if (words === undefined) return null
  return (
    <div className={styles.taken} data-screen-only>
      <p>{words}</p>
      <Button size="small" onClick={() => takenOver.set(undefined)}>
        All right
      </Button>
    </div>
  )
}

function headingOf(count: number, isOfGonePages: boolean): string {
  const texts = count === 1 ? '1 text' : `${count} texts`
  const were = count === 1 ? 'was' : 'were'
  return isOfGonePages
    ? `${texts} ${were} being typed when the page was closed`
    : `${texts} that you typed ${were} not saved`
}

/** A page and its editor that do not come in this time are not there any more. */
const longEnough = 5000

/** Opens the page and the editor of a draft. `stuck`: the one whose editor did not open. */
function useGoingOn() {
  const workspace = useWorkspace()
  const drafts = draftsOf(workspace)
  const { enterFor } = useCommands()
  const waiting = useStore(resuming, (row) => row)
  const [stuck, setStuck] = useState<string>()
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => {
      resuming.set(undefined)
      setStuck(waiting.id)
      announce('Its place did not open. The text is shown so that it can be copied.', 'assertive')
    }, longEnough)
    return () => clearTimeout(timer)
  }, [waiting])
  const goOn = async (row: DraftRow) => {
    setStuck(undefined)
    if (!(await drafts.takeUp(row))) return announce('It was gone on with, or discarded, in another tab.')
    if (!isForSame(row, workspace.session.getState())) enterFor(row.enteredFor)
    resuming.set(row)
    if (location.hash !== row.address) location.hash = row.address
  }
  return { goOn, stuck }
}

/** Whether what is typed now is for the one that the draft was typed for. */
const isForSame = (row: DraftRow, now: Pick<Session, 'enteringFor'>): boolean =>
  row.enteredFor?.post === now.enteringFor?.post && row.enteredFor?.from === now.enteringFor?.from

/** Drops a draft for good; the focus stays in the list, or goes to the heading of the page where that is gone. */
function useDiscarding() {
  const drafts = draftsOf(useWorkspace())
  const here = useRef<HTMLElement>(null)
  const discard = async (row: DraftRow) => {
    await drafts.discard(row)
    announce(`Discarded: ${row.name}`)
    const isLast = drafts.left.getState().length === 0
    if (isLast) document.querySelector<HTMLElement>('h1')?.focus()
    else here.current?.focus()
  }
  return { discard, here }
}
