import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { paths } from '../routes'
import { useHref } from '../useHref'
import styles from './ChooseLink.module.css'

interface ChooseLinkProps {
  /** Registers of a record with more than one version, from the record itself. */
  readonly unsettled: readonly string[] | undefined
  /** The one that is shown here. */
  readonly register: string
}

/** R6 — Beside a value that is only one of several: that it is, and the way to choose. Nothing where it is settled. */
export function ChooseLink({ unsettled, register }: ChooseLinkProps) {
  const [here] = useLocation()
  const href = useHref()
  const quarter = here.split('/')[1] ?? ''
  if (!unsettled?.includes(register)) return null
  return (
    <p className={styles.mark} data-screen-only>
      Two versions:{' '}
      <a href={href(paths.exchange(quarter))} onClick={() => void (isWanted = true)}>
        choose which to keep
      </a>
    </p>
  )
}

/** Addresses are in the hash, so a link cannot name a place on its page: the inbox goes there when it comes. */
let isWanted = false

/** Gives the heading of the inbox the focus where a link led to it, as soon as there is something to see. */
export function useArrivalFromLink(isThere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isThere || !isWanted) return
    isWanted = false
    heading.current?.focus()
    heading.current?.scrollIntoView()
  }, [isThere])
  return heading
}
