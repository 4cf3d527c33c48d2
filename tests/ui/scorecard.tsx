import { useState } from 'react'
import type { CellPlan } from '#domain/cellPlan'
import type { Changes } from '#domain/change'
import { fail, ok } from '#domain/result'
import type { NotSaved } from '#state/commands/save'
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
  /** Told of each step that changed many cells. With it the grid has its bar for them. */
  readonly onSave?: (changes: Changes) => void
  /** Why no such step is stored. */
  readonly refused?: NotSaved
}

/** Lower is better; "n/a" and words are refused. */
export function Scorecard({
  rows = scores,
  onStore,
  onPaint,
  after,
  hidden,
  onSave,
  refused,
}: ScorecardProps) {
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
  const save = async (changes: Changes) => {
    if (refused) return fail(refused)
    onSave?.(changes)
    setData((before) => before.map((row) => changes.writes.reduce(written, row)))
    return ok(null)
  }
  painted = onPaint ?? (() => undefined)
  return (
    <>
      <button type="button">Before</button>
      <Grid table={table} label="Scorecard" empty="No indicators yet" {...(onSave && { save })} />
      <button type="button">After</button>
      <Announcer />
    </>
  )
}

const written = (row: Score, { id, register, value }: Changes['writes'][number]): Score =>
  row.id === id ? { ...row, [register]: value } : row

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
  plan: planFor(register, row),
  show,
  commit: (text: string) => stored(row, register, text),
})

/** The same rules, for many cells at once. */
const planFor =
  (register: Editable, row: Score) =>
  (text: string): CellPlan => {
    const at = { kind: 'measurement', id: row.id, register, before: row[register] } as const
    const changesTo = (value: string) => ({ label: register, writes: [{ ...at, value }] })
    if (register === 'actual' && text === 'n/a')
      return {
        plan: 'refuse',
        message: '“n/a” is no figure',
        offers: [{ label: 'Not due this quarter', changes: changesTo('') }],
      }
    return register === 'actual' && Number.isNaN(Number(text))
      ? { plan: 'refuse', message: `“${text}” is no figure`, offers: [] }
      : { plan: 'write', changes: changesTo(text) }
  }

const show = (_register: string, now: unknown) => (typeof now === 'string' ? `“${now}”` : 'empty')

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
        plan: planFor('progress', row),
        show,
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
