import { useSyncExternalStore } from 'react'
import * as v from 'valibot'
import { keepText, readJson, readText } from '#storage/localText'

/** The tables whose columns a person can arrange; all of a kind are arranged alike. */
export type TableKind = 'scorecard' | 'activities' | 'figures'

/** In rem; a column is never narrower or wider. */
export const columnLimits = { least: 3, most: 60 } as const

/**
 * How a person wants the columns of a kind of table. Of this browser, not of the council: it travels in no file. Columns
 * that are not named stand as usual, so that one that comes with a later version is seen.
 */
export interface ColumnView {
  /** Ids in the order chosen; empty: the usual one. */
  readonly order: readonly string[]
  /** Shown or hidden, where that was chosen. */
  readonly shown: Readonly<Record<string, boolean>>
  /** In rem, where a width was chosen. */
  readonly widths: Readonly<Record<string, number>>
  /** Kept in sight at the left; null: the usual ones. */
  readonly pinned: readonly string[] | null
}

export const usualView: ColumnView = { order: [], shown: {}, widths: {}, pinned: null }

const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100))

const viewSchema = v.object({
  order: ids,
  shown: v.record(v.string(), v.boolean()),
  widths: v.record(
    v.string(),
    v.pipe(v.number(), v.minValue(columnLimits.least), v.maxValue(columnLimits.most)),
  ),
  pinned: v.nullable(ids),
})

/** What was last kept; the usual view where nothing was, or where it cannot be read. The same object until it changes. */
export function readColumnView(kind: TableKind): ColumnView {
  const text = readText(keyOf(kind))
  const last = known.get(kind)
  if (last && (text === undefined || text === last.text)) return last.view
  const view = parseView(text ?? null)
  known.set(kind, { text: text ?? null, view })
  return view
}

/** Shows a view from now on, in every table of the kind and every tab; kept where the browser keeps anything. */
export function keepColumnView(kind: TableKind, view: ColumnView): void {
  keepText(keyOf(kind), view === usualView ? null : JSON.stringify(view))
  known.set(kind, { text: readText(keyOf(kind)) ?? null, view })
  for (const listener of listeners) listener()
}

export const useColumnView = (kind: TableKind): ColumnView =>
  useSyncExternalStore(subscribe, () => readColumnView(kind))

const keyOf = (kind: TableKind): string => `quarterdeck-columns-${kind}`

/** What was read or kept last; `text` as it lies in the storage. */
const known = new Map<TableKind, { readonly text: string | null; readonly view: ColumnView }>()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function parseView(text: string | null): ColumnView {
  const parsed = v.safeParse(viewSchema, readJson(text))
  return parsed.success ? parsed.output : usualView
}
