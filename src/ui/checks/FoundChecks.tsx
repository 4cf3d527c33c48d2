import { useEffect, useRef } from 'react'
import type { CheckItem } from '#domain/checks'
import { blockersIn, checkNames } from '#domain/checks'
import { nameOf } from '#domain/recordIndex'
import type { Report } from '#domain/scorecard'
import { sectionsInOrder } from '#domain/scorecard'
import { Choose } from '../figures/Choose'
import { useHashQuery } from '../hashAddress'
import { EmptyState } from '../kit/EmptyState'
import { thingsWords } from '../words/checkCount'
import { checkWords, stopsWords } from '../words/checks'
import { entryId } from './CheckEntry'
import { CheckGroupList, CheckList } from './CheckList'
import type { CheckGroup } from './CheckList'
import styles from './Checks.module.css'
import { openItems } from './checksFound'

interface FoundChecksProps {
  readonly report: Report
  readonly items: readonly CheckItem[]
}

/** What was found and not dismissed, in groups; below it what was dismissed, and why. */
export function FoundChecks({ report, items }: FoundChecksProps) {
  const [query, setQuery] = useHashQuery()
  const by = query.get('by') === 'section' ? 'section' : 'check'
  const section = query.get('section') ?? ''
  const shown = section === '' ? items : items.filter((item) => (item.section ?? noSection) === section)
  const open = openItems(shown)
  const dismissed = shown.filter(({ reason }) => reason !== undefined)
  const leaving = useNextFocused(shown)
  const groups = by === 'check' ? groupsByCheck(open) : groupsBySection(open, report)
  const entry = { report, under: by, onLeaving: leaving } as const
  return (
    <>
      <p className={styles.stops} data-stops={blockersIn(items).length > 0 || undefined}>
        {stopsWords(blockersIn(items).length)}
      </p>
      <div className={styles.bar}>
        <Choose
          label="Grouped by"
          all="what is found"
          value={by === 'section' ? 'section' : ''}
          options={[{ id: 'section', title: 'section' }]}
          onChoose={(id) => setQuery({ by: id })}
        />
        <Choose
          label="Section"
          value={section}
          options={sectionChoices(items, report)}
          onChoose={(id) => setQuery({ section: id })}
        />
        <p role="status">{thingsWords(open.length)}</p>
      </div>
      {open.length === 0 && <Nothing isFiltered={section !== ''} />}
      {groups.map((group) => (
        <CheckGroupList
          key={`${by} ${group.key}`}
          group={group}
          isOpen={open.length <= fewEnough}
          {...entry}
        />
      ))}
      {dismissed.length > 0 && (
        <section className={styles.dismissed}>
          <h2 className={styles.heading}>Dismissed ({dismissed.length.toLocaleString('en-GB')})</h2>
          <CheckList
            items={dismissed}
            label="Dismissed"
            {...entry}
            under={by === 'check' ? 'section' : 'check'}
          />
        </section>
      )}
    </>
  )
}

/** From more on, the groups are closed at first, so that the page tells what there is at a glance. */
const fewEnough = 60

/** In the address: what belongs to none. */
const noSection = 'none'

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  return (
    <EmptyState heading={isFiltered ? 'Nothing to check in this section.' : 'Nothing looks wrong.'}>
      <p>Every change is looked at again, and what seems wrong is listed here with a way to it.</p>
    </EmptyState>
  )
}

function sectionChoices(items: readonly CheckItem[], { structure, quarter }: Report) {
  const found = new Set(items.map((item) => item.section))
  const sections = sectionsInOrder(structure, quarter).filter((id) => found.has(id))
  return [
    ...sections.map((id) => ({ id, title: titleOf(id, structure) })),
    ...(found.has(null) ? [{ id: noSection, title: 'In no section' }] : []),
  ]
}

function titleOf(id: string, structure: Report['structure']): string {
  const record = structure.get('section', id)
  return record ? nameOf(record) : id
}

/** What stops a pack first. */
function groupsByCheck(items: readonly CheckItem[]): readonly CheckGroup[] {
  const groups = checkNames.map((check) => ({
    key: check,
    title: checkWords[check],
    items: stoppingFirst(items.filter(({ finding }) => finding.check === check)),
  }))
  const found = groups.filter((group) => group.items.length > 0)
  return [...found.filter(stops), ...found.filter((group) => !stops(group))]
}

function groupsBySection(items: readonly CheckItem[], { structure, quarter }: Report): readonly CheckGroup[] {
  return [...sectionsInOrder(structure, quarter), null]
    .map((section) => ({
      key: section ?? noSection,
      title: section === null ? 'In no section' : titleOf(section, structure),
      items: stoppingFirst(items.filter((item) => item.section === section)),
    }))
    .filter((group) => group.items.length > 0)
}

const stops = (group: CheckGroup): boolean => blockersIn(group.items).length > 0

const stoppingFirst = (items: readonly CheckItem[]): readonly CheckItem[] => {
  const first = blockersIn(items)
  return [...first, ...items.filter((item) => !first.includes(item))]
}

/** When an entry goes, the one after it takes the focus, or the one before; where none is left, the heading of the page. */
function useNextFocused(items: readonly CheckItem[]) {
  const left = useRef<{ readonly of: readonly CheckItem[]; readonly next: string | undefined }>(undefined)
  useEffect(() => {
    if (!left.current || left.current.of === items) return
    const { next } = left.current
    left.current = undefined
    if (document.activeElement !== document.body) return
    const entry = next === undefined ? null : document.getElementById(next)
    ;(entry ?? document.querySelector<HTMLElement>('h1'))?.focus()
  }, [items])
  return (dismissal: string) => {
    const entries = [...document.querySelectorAll('[data-check]')].map(({ id }) => id)
    const at = entries.indexOf(entryId(dismissal))
    left.current = { of: items, next: entries[at + 1] ?? entries[at - 1] }
  }
}
