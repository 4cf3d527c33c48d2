import { useMemo, useState } from 'react'
import { entriesIn, conflictKey } from '#domain/merge/openConflicts'
import { bySection } from '#domain/merge/conflictSections'
import type { SectionConflicts } from '#domain/merge/conflictSections'
import { nameOf } from '#domain/recordIndex'
import { useConflicts } from '#state/useInbox'
import type { OpenRecord } from '#state/useInbox'
import { useSources } from '#state/useSources'
import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import type { PageContext } from '../pages/PageContext'
import { choicesWords } from '../words/conflict'
import { buildValueNames } from '../words/value'
import styles from './Conflict.module.css'
import { ConflictItem } from './ConflictItem'
import type { ConflictContext } from './conflictContext'
import { ConflictWhole } from './ConflictWhole'
import { SameIndicators } from './SameIndicators'
import { useArrivalFromLink } from './ChooseLink'
import { inboxElement, useChoosing } from './useChoosing'

/** Journey 5 — Everything where two versions stand against each other, by section, and the indicators that may be one. */
export function ConflictInbox({ structure, quarter }: PageContext) {
  const open = useConflicts()
  const groups = useMemo(() => bySection(open ?? [], { structure, quarter }), [open, structure, quarter])
  const keys = groups.flatMap(({ records }) => records.flatMap(keysOf))
  const heading = useArrivalFromLink(open !== undefined)
  const choosing = useChoosing(open, keys)
  const namesAt = useMemo(() => buildValueNames(structure), [structure])
  const dots = useMemo(() => (open ?? []).flatMap(dotsOf), [open])
  const sources = useSources(dots)
  const context = { view: { structure, quarter }, namesAt, sources, choosing }
  return (
    <section aria-labelledby={inboxElement}>
      <h2 id={inboxElement} ref={heading} tabIndex={-1} className={styles.heading}>
        Choose which to keep
      </h2>
      {open && <p role="status">{countWords(keys.length)}</p>}
      <RefusedElsewhere choosing={choosing} keys={keys} />
      {open && keys.length > 1 && sources && dots.every((dot) => sources.filesOf.has(dot)) && (
        <ConflictWhole records={open} sources={sources} choose={choosing.choose} />
      )}
      <Groups groups={groups} context={context} />
      <SameIndicators structure={structure} quarter={quarter} />
    </section>
  )
}

/** So many are drawn at a time; two sides may hold long texts. */
const atOnce = 50

function Groups({
  groups,
  context,
}: {
  readonly groups: readonly SectionConflicts[]
  readonly context: ConflictContext
}) {
  const [most, setMost] = useState(atOnce)
  const all = groups.reduce((sum, { records }) => sum + conflictsIn(records), 0)
  const more = Math.min(atOnce, all - most)
  const shown = upTo(groups, most)
  return (
    <>
      {shown.map(({ section, records }) => (
        <div key={section ?? ''}>
          <h3 className={styles.section}>{sectionWords(section, context)}</h3>
          {records.map((record) =>
            record.conflicts.map((conflict) => (
              <ConflictItem key={conflictKey(conflict)} {...{ record, conflict, context }} />
            )),
          )}
        </div>
      ))}
      {more > 0 && (
        <Button size="small" onClick={() => setMost(most + atOnce)}>
          Show {more} more of {choicesWords(all)}
        </Button>
      )}
    </>
  )
}

/** What could not be stored because somebody has chosen meanwhile: its place is gone. */
function RefusedElsewhere({
  choosing: { refused },
  keys,
}: Pick<ConflictContext, 'choosing'> & { readonly keys: readonly string[] }) {
  if (!refused || keys.includes(refused.key)) return null
  return <Notice kind="problem" heading={refused.words} />
}

function sectionWords(id: string | null, { view: { structure } }: ConflictContext): string {
  const section = structure.get('section', id)
  return section ? nameOf(section) : 'Outside the sections'
}

function countWords(count: number): string {
  if (count === 0) return 'Nothing to choose: nowhere do two versions stand against each other.'
  return `${choicesWords(count)} to make. Until then the version that is marked is shown everywhere; nothing is lost.`
}

const keysOf = ({ conflicts }: OpenRecord): readonly string[] => conflicts.map(conflictKey)

const dotsOf = ({ conflicts }: OpenRecord): readonly string[] =>
  conflicts.flatMap((conflict) => entriesIn(conflict).map(({ dot }) => dot))

const conflictsIn = (records: readonly OpenRecord[]): number =>
  records.reduce((sum, { conflicts }) => sum + conflicts.length, 0)

/** The first groups with so many conflicts in all; a record is never cut in two. */
function upTo(groups: readonly SectionConflicts[], most: number): readonly SectionConflicts[] {
  let count = 0
  return groups
    .map(({ section, records }) => ({
      section,
      records: records.filter(({ conflicts }) => (count += conflicts.length) - conflicts.length < most),
    }))
    .filter(({ records }) => records.length > 0)
}
