import { useEffect, useMemo, useRef } from 'react'
import type { DoneAction, DonePage } from '#state/useDoneActions'
import { useDoneActions } from '#state/useDoneActions'
import { EmptyState } from '../kit/EmptyState'
import { TextField } from '../kit/fields'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { dayWords } from '../words/undo'
import { buildValueNames } from '../words/value'
import styles from './Done.module.css'
import { DoneItem } from './DoneItem'
import type { DoneContext } from './doneContext'
import { pageQuery, useWantedPage } from './useWantedPage'

/** The actions of a page by day, the way to a day, and to the pages beside it. */
export function DoneActions({ structure, quarter }: PageContext) {
  const { wanted, day, set, key } = useWantedPage()
  const page = useDoneActions(wanted)
  const list = useFirstFocused(key, page !== undefined)
  const namesAt = useMemo(() => buildValueNames(structure), [structure])
  const context: DoneContext = { view: { structure, quarter }, namesAt }
  const goTo = (to: string) => set({ day: to, from: '' }, { replace: true })
  return (
    <div ref={list} className={styles.done}>
      <TextField
        label="Go to a day"
        width="figure"
        input={{ type: 'date', value: day, onChange: ({ target }) => goTo(target.value) }}
      />
      {page ? <Days page={page} context={context} isDay={day !== ''} /> : <p>Reading…</p>}
    </div>
  )
}

interface DaysProps {
  readonly page: DonePage
  readonly context: DoneContext
  readonly isDay: boolean
}

function Days({ page, context, isDay }: DaysProps) {
  return (
    <>
      {page.actions.length === 0 && <Nothing isDay={isDay} />}
      {byDay(page.actions).map(({ words, actions }) => (
        <section key={words} aria-label={words}>
          <h2 className={styles.day}>{words}</h2>
          <ol className={styles.list}>
            {actions.map((action) => (
              <DoneItem key={action.n} action={action} context={context} />
            ))}
          </ol>
        </section>
      ))}
      <Beside page={page} quarter={context.view.quarter} />
    </>
  )
}

function Nothing({ isDay }: { readonly isDay: boolean }) {
  return (
    <EmptyState heading={isDay ? 'Nothing was done up to that day.' : 'Nothing has been done here yet.'}>
      <p>Every change, every file taken in and every choice is listed here, whoever makes it.</p>
    </EmptyState>
  )
}

/** The pages beside this one. */
function Beside({ page, quarter }: { readonly page: DonePage; readonly quarter: string }) {
  const href = useHref()
  const { newer, newerFrom, olderFrom, actions } = page
  if (newer === 0 && olderFrom === undefined) return null
  const to = (from: number | undefined) => href(`${paths.done(quarter)}${pageQuery(from)}`)
  const [first, last] = [newer + 1, newer + actions.length].map((n) => n.toLocaleString('en-GB'))
  return (
    <nav className={styles.pages} aria-label="Pages of what was done">
      {newer > 0 && <a href={to(newerFrom)}>Newer</a>}
      <span>
        {first} to {last}, counted from the newest
      </span>
      {olderFrom !== undefined && <a href={to(olderFrom)}>Older</a>}
    </nav>
  )
}

/** Another page of the list takes the focus, so that the keyboard and a screen reader go on from its first action. */
function useFirstFocused(key: string, isThere: boolean) {
  const list = useRef<HTMLDivElement>(null)
  const shown = useRef(' ')
  useEffect(() => {
    if (!isThere || shown.current === key) return
    shown.current = key
    if (document.activeElement?.tagName !== 'INPUT') list.current?.querySelector('li')?.focus()
  }, [key, isThere])
  return list
}

function byDay(actions: readonly DoneAction[]) {
  const days: { readonly words: string; readonly actions: DoneAction[] }[] = []
  for (const action of actions) {
    const words = dayWords(action.step.at)
    const last = days.at(-1)
    if (last?.words === words) last.actions.push(action)
    else days.push({ words, actions: [action] })
  }
  return days
}
