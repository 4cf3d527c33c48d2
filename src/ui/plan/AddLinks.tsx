import type { Id } from '#domain/primitives'
import type { PlanView } from '#domain/plan/place'
import { useHref } from '../useHref'
import { kindWords } from '../words'
import styles from './Plan.module.css'
import { planPaths } from './planPaths'
import type { PlannedKind } from './planPaths'

interface AddLinksProps {
  readonly view: PlanView
  readonly kinds: readonly PlannedKind[]
  /** What the new record stands under; empty: nothing. */
  readonly parent: Id
}

/** Ways to the forms for new records. */
export function AddLinks({ view, kinds, parent }: AddLinksProps) {
  const href = useHref()
  return (
    <p className={styles.add}>
      {kinds.map((kind) => (
        <a key={kind} href={href(planPaths.add(view.quarter, kind, parent))}>
          {addWords(kind)}
        </a>
      ))}
    </p>
  )
}

/** `Add an indicator` */
export const addWords = (kind: PlannedKind): string =>
  `Add ${article(kindWords[kind].one)} ${kindWords[kind].one}`

const article = (noun: string): string => (/^[aeio]/u.test(noun) ? 'an' : 'a')

/** What can be added under a record of a kind. */
export const childKinds: { readonly [K in PlannedKind]: readonly PlannedKind[] } = {
  plan: ['priority'],
  priority: ['section'],
  section: ['indicator', 'objective'],
  objective: ['activity'],
  indicator: [],
  activity: [],
  directorate: ['directorate', 'post'],
  post: [],
  scheme: [],
  committee: [],
}
