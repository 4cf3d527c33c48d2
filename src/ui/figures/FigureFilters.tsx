import { memo, useDeferredValue, useEffect, useState } from 'react'
import type { FigureFilter } from '#domain/figureFilter'
import { missingReasons } from '#domain/missing'
import type { ScorecardRow } from '#domain/scorecard'
import { missingReasonWords } from '../words'
import type { SetQuery } from '../hashAddress'
import { Choose } from './Choose'
import styles from './Figures.module.css'

interface FigureFiltersProps {
  /** All rows: what can be chosen is what occurs among them. */
  readonly rows: readonly ScorecardRow[]
  readonly filter: FigureFilter
  readonly set: SetQuery
}

/** Drawn again only when the rows, as to their definitions, or the filter change. */
export const FigureFilters = memo(Filters)

function Filters({ rows, filter, set }: FigureFiltersProps) {
  const posts = headingsOf(rows, ({ post }) => post)
  return (
    <div className={styles.filters} role="search" aria-label="Filter the figures" data-screen-only>
      <Search search={filter.search} set={set} />
      <Choose
        label="Priority"
        value={filter.priority}
        options={headingsOf(rows, ({ priority }) => priority)}
        onChoose={(priority) => set({ priority })}
      />
      <Choose
        label="Section"
        value={filter.section}
        options={headingsOf(rows, ({ section }) => section)}
        onChoose={(section) => set({ section })}
      />
      {(posts.length > 0 || filter.post !== '') && (
        <Choose
          label="Owner of figures"
          value={filter.post}
          options={posts}
          onChoose={(post) => set({ post })}
        />
      )}
      <Choose
        label="Status"
        value={filter.band}
        options={bandsOf(rows)}
        onChoose={(band) => set({ band, reason: '' })}
      />
      <Choose
        label="No status because"
        value={filter.reason}
        options={missingReasons.map((id) => ({ id, title: missingReasonWords[id] }))}
        onChoose={(reason) => set({ reason, band: '' })}
      />
    </div>
  )
}

/** Typing filters at once and replaces the address, so that Back leaves the search and not a letter of it. */
function Search({ search, set }: { search: string; set: SetQuery }) {
  const [typed, setTyped] = useState(search)
  const [asked, setAsked] = useState(search)
  const deferred = useDeferredValue(typed)
  if (asked !== search) {
    setAsked(search)
    if (search !== typed.trim()) setTyped(search)
  }
  useEffect(() => {
    if (deferred === typed) set({ q: deferred.trim() }, { replace: true })
    // oxlint-disable-next-line react/exhaustive-deps -- what is typed goes to the address, not the other way round
  }, [deferred])
  return (
    <label className={styles.field}>
      Search
      <input
        type="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        placeholder="Reference or words"
      />
    </label>
  )
}

function headingsOf(
  rows: readonly ScorecardRow[],
  headingOf: (row: ScorecardRow) => { readonly id: string; readonly title: string } | undefined,
) {
  const headings = rows.flatMap((row) => headingOf(row) ?? [])
  return [...new Map(headings.map((heading) => [heading.id, heading])).values()]
}

/** The bands of every scheme that rates a row, best first. */
function bandsOf(rows: readonly ScorecardRow[]) {
  const schemes = new Set(rows.map(({ scheme }) => scheme))
  const bands = [...schemes].flatMap((scheme) => scheme.bands)
  return [...new Map(bands.map(({ id, label }) => [id, { id, title: label }])).values()]
}
