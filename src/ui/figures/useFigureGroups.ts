import { useMemo, useState } from 'react'
import { groupRows } from '#domain/grouping'
import type { GroupKey } from '#domain/grouping'
import type { ScorecardRow } from '#domain/scorecard'
import type { RowGroup } from '../grid/gridLines'
import { groupTitle, groupWords } from '../words/grouping'

export interface GroupedFigures {
  /** The rows of open groups, in the order of the groups. */
  readonly rows: readonly ScorecardRow[]
  /** Those of closed groups too. */
  readonly all: readonly ScorecardRow[]
  readonly groups: readonly RowGroup[]
  readonly isSomeOpen: boolean
  readonly setAll: (isOpen: boolean) => void
  /** Opens the group that holds a row; false where none does. */
  readonly openFor: (row: string) => boolean
}

interface Grouping {
  /** Filtered and sorted. */
  readonly shown: readonly ScorecardRow[]
  /** Every row in the order of the report. */
  readonly report: readonly ScorecardRow[]
  readonly key: GroupKey | undefined
}

/** Rows under the headings of their groups, each of which can be closed; which ones are is lost without regret. */
export function useFigureGroups({ shown, report, key }: Grouping): GroupedFigures {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => (key ? groupRows(shown, key, report) : []), [shown, key, report])
  return useMemo(() => {
    const isOpen = (id: string) => !closed.has(id)
    const set = (ids: readonly string[], open: boolean) =>
      setClosed((before) => {
        const others = [...before].filter((id) => !ids.includes(id))
        return new Set(open ? others : [...others, ...ids])
      })
    return {
      all: key ? groups.flatMap(({ rows }) => rows) : shown,
      rows: key ? groups.flatMap(({ id, rows }) => (isOpen(id) ? rows : [])) : shown,
      groups: groups.map((group) => ({
        id: group.id,
        title: key ? groupTitle(group.by, key) : '',
        words: key ? groupWords(group, key) : '',
        isOpen: isOpen(group.id),
        rows: isOpen(group.id) ? group.rows.length : 0,
        toggle: () => set([group.id], !isOpen(group.id)),
      })),
      isSomeOpen: groups.some(({ id }) => isOpen(id)),
      setAll: (open) =>
        set(
          groups.map(({ id }) => id),
          open,
        ),
      openFor: (row) => {
        const group = groups.find(({ rows }) => rows.some(({ id }) => id === row))
        if (group) set([group.id], true)
        return group !== undefined
      },
    }
  }, [groups, key, shown, closed])
}
