import { useState } from 'react'
import type { CellOutcome } from '#ui/grid/gridMeta.ts'
import { Grid } from '#ui/grid/Grid'
import { gridColumns, useGrid } from '#ui/grid/gridTable.ts'
import { Announcer } from '#ui/kit/Announcer'

/** A little scorecard to write grid tests with: two crimes, an actual, a target, a comment, a choice. */
export interface Score {
  readonly id: string
  readonly ref: string
  readonly actual: string
  readonly target: string
  readonly comment: string
  readonly progress: string
}

export const scores: readonly [Score, Score] = [
  { id: 'a', ref: 'PI1128', actual: '1850', target: '2061', comment: '', progress: '' },
  { id: 'b', ref: 'PI1171', actual: '571', target: '738.5', comment: 'Fewer', progress: 'good' },
]

type Editable = 'actual' | 'comment' | 'progress'

interface ScorecardProps {
  readonly rows?: readonly Score[]
  /** Told of every text that was stored; nothing else is. */
  readonly onStore?: (text: string) => void
  readonly onPaint?: (ref: string) => void
  readonly after?: () => Promise<void>
  readonly hidden?: keyof Score
}

/** Lower is better; "n/a" and words are refused. */
export function Scorecard({ rows = scores, onStore, onPaint, after, hidden }: ScorecardProps) {
  const [data, setData] = useState(rows)
  const initialState = hidden ? { columnVisibility: { [hidden]: false } } : {}
  const table = useGrid<Score>({ columns, data, getRowId: (row) => row.id, initialState })
  stored = async (row, register, text) => {
    await after?.()
    if (register === 'actual' && text === 'n/a') return refusal(row)
    if (register === 'actual' && Number.isNaN(Number(text)))
      return { done: false, message: `“${text}” is no figure` }
    onStore?.(text)
    setData((before) => before.map((one) => (one.id === row.id ? { ...one, [register]: text } : one)))
    return { done: true }
  }
  painted = onPaint ?? (() => undefined)
  return (
    <>
      <button type="button">Before</button>
      <Grid table={table} label="Scorecard" empty="No indicators yet" />
      <button type="button">After</button>
      <Announcer />
    </>
  )
}

let stored: (row: Score, register: Editable, text: string) => Promise<CellOutcome>
let painted: (ref: string) => void

const refusal = (row: Score): CellOutcome => ({
  done: false,
  message: '“n/a” is no figure',
  offers: [{ label: 'Use: not due this quarter', commit: () => stored(row, 'actual', '') }],
})

const statusOf = ({ actual, target }: Score): string =>
  actual === '' ? 'no status' : Number(actual) <= Number(target) ? 'on target' : 'below'

const edit = (register: Editable, input: 'line' | 'text') => (row: Score) => ({
  name: `${register === 'actual' ? 'Actual' : 'Comment'} of ${row.ref}`,
  text: row[register],
  input,
  commit: (text: string) => stored(row, register, text),
})

const column = gridColumns<Score>()

const columns = column.columns([
  column.accessor('ref', {
    header: 'Reference',
    enableSorting: true,
    cell: ({ row }) => {
      painted(row.original.ref)
      return row.original.ref
    },
  }),
  column.group({
    id: 'period',
    header: '01/04/2012 to 30/06/2012',
    columns: column.columns([
      column.accessor('actual', {
        header: 'Actual',
        meta: {
          align: 'end',
          edit: edit('actual', 'line'),
          announce: (row: Score) => `${row.ref}: ${statusOf(row)}`,
        },
      }),
      column.accessor('target', { header: 'Target', meta: { align: 'end' } }),
      column.display({
        id: 'status',
        header: 'Status',
        meta: { status: statusOf },
        cell: ({ row }) => statusOf(row.original),
      }),
    ]),
  }),
  column.accessor('comment', { header: 'Comment', meta: { edit: edit('comment', 'text') } }),
  column.accessor('progress', {
    header: 'Progress',
    meta: {
      edit: (row: Score) => ({
        name: `Progress of ${row.ref}`,
        text: row.progress,
        input: {
          options: [
            { value: '', label: 'Not reported' },
            { value: 'good', label: 'Good' },
            { value: 'fair', label: 'Fair' },
          ],
        },
        commit: (text: string) => stored(row, 'progress', text),
      }),
    },
  }),
])
