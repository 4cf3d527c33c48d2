import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { nameOf } from '#domain/recordIndex'
import { rememberingProgress } from '#domain/progressOfSections'
import { sectionGroups } from '#domain/structure'
import { useConflictCount } from '#state/useInbox'
import { useReport } from '#state/useReport'
import { useIsPainted } from '../kit/whenIdle'
import type { PageContext } from '../pages/PageContext'
import { paths } from '../routes'
import { useHref } from '../useHref'
import { RunChecks, ToCheck } from './ChecksCount'
import styles from './Frame.module.css'

/** The pages and, by priority, the sections with how far each has come; in a narrow window behind a button. */
export function Rail({ structure, quarter }: PageContext) {
  const [here] = useLocation()
  /** The page it was opened on: going to another one closes it. */
  const [openedOn, setOpenedOn] = useState<string>()
  const id = useId()
  const isOpen = openedOn === here
  const isPainted = useIsPainted()
  return (
    <nav className={styles.rail} aria-label="Report">
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpenedOn(isOpen ? undefined : here)}
      >
        Pages and sections
      </button>
      <div id={id} className={styles.pages} data-open={isOpen || undefined}>
        <ul>
          <RailLink path={paths.overview(quarter)} words="Overview" />
        </ul>
        <Sections structure={structure} quarter={quarter} isPainted={isPainted} />
        <ul>
          <RailLink path={paths.figures(quarter)} words="All figures" />
          <RailLink
            path={paths.checks(quarter)}
            words="Checks"
            note={isPainted && <ToCheck quarter={quarter} />}
          />

          <RailLink path={paths.packs(quarter)} words="Packs" />
          <RailLink path={paths.plan(quarter)} words="Plan" />
          <RailLink path={paths.exchange(quarter)} words="Exchange" note={isPainted && <ToChoose />} />
          <RailLink path={paths.settings(quarter)} words="Settings" />
        </ul>
      </div>
    </nav>
  )
}

/** A priority with one section of the same name is one line; others are a heading with their sections. */
function Sections({ structure, quarter, isPainted }: PageContext & { readonly isPainted: boolean }) {
  const now = useReport(structure, quarter)
  const report = useDeferredValue(isPainted ? now : undefined, undefined) // the page, and an edit, is drawn first
  const [progressOf] = useState(rememberingProgress)
  const progress = useMemo(() => report && progressOf(report), [report, progressOf])
  return (
    <ul>
      {sectionGroups(structure, quarter).map(({ priority, sections }) => {
        const title = priority ? nameOf(priority) : 'Not placed'
        const links = sections.map((section) => (
          <RailLink
            key={section.id}
            path={paths.section(quarter, section.id)}
            words={nameOf(section)}
            progress={progress?.get(section.id)}
          />
        ))
        const [only, ...others] = sections
        if (only && others.length === 0 && nameOf(only) === title) return links
        return (
          <li key={priority?.id ?? ''}>
            <span className={styles.group}>{title}</span>
            <ul>{links}</ul>
          </li>
        )
      })}
      {report && <RunChecks report={report} />}
    </ul>
  )
}

interface RailLinkProps {
  readonly path: string
  readonly words: string
  /** What waits there. */
  readonly note?: ReactNode
  readonly progress?: { readonly answered: number; readonly all: number } | undefined
}

function RailLink({ path, words, note, progress }: RailLinkProps) {
  const [here] = useLocation()
  const href = useHref()
  return (
    <li>
      <a href={href(path)} className={styles.link} aria-current={isHere(here, path) ? 'page' : undefined}>
        <span>{words}</span>
        {note}
        {progress && progress.all > 0 && (
          <span className={styles.progress} title={`${progress.answered} of ${progress.all} answered`}>
            <span aria-hidden="true">
              {progress.answered}/{progress.all}
            </span>
            <span className={styles.spoken}>
              , {progress.answered} of {progress.all} answered
            </span>
          </span>
        )}
      </a>
    </li>
  )
}

/** ` (2 to choose)`; nothing where nothing waits. */
function ToChoose() {
  const count = useConflictCount() ?? 0
  if (count === 0) return null
  return (
    <>
      {' '}
      <span className={styles.note}>{`(${count.toLocaleString('en-GB')} to choose)`}</span>
    </>
  )
}

/** A page is here on its own address and, but for the Overview, on those below it. */
const isHere = (here: string, path: string): boolean =>
  here === path || (path.split('/').length > 2 && here.startsWith(`${path}/`))
