import { columnLimits, usualView } from '#state/columnViews'
import type { ColumnView } from '#state/columnViews'
import type { ColumnInfo } from './columnInfo'

/** How the columns of a table stand where nobody has arranged them. */
export interface UsualColumns {
  readonly columns: readonly ColumnInfo[]
  readonly hidden: readonly string[]
  readonly pinned: readonly string[]
}

export interface ArrangedColumn extends ColumnInfo {
  readonly isShown: boolean
  readonly isPinned: boolean
  /** In rem, as chosen; undefined: the usual one. */
  readonly width: number | undefined
}

/** Every column, hidden ones too, in the order of the screen: what is pinned comes first. */
export function arrange(view: ColumnView, usual: UsualColumns): readonly ArrangedColumn[] {
  const pinned = view.pinned ?? usual.pinned
  const columns = inOrder(view.order, usual.columns).map((info) => ({
    ...info,
    isShown: info.isFixed || (view.shown[info.id] ?? !usual.hidden.includes(info.id)),
    isPinned: pinned.includes(info.id),
    width: view.widths[info.id],
  }))
  return [...columns.filter(({ isPinned }) => isPinned), ...columns.filter(({ isPinned }) => !isPinned)]
}

/** What a person does to a column. */
export type ColumnChange =
  | { readonly does: 'show'; readonly id: string; readonly isShown: boolean }
  | { readonly does: 'pin'; readonly id: string; readonly isPinned: boolean }
  /** One place to the left or right, past what is hidden, among those that are pinned as it is. */
  | { readonly does: 'step'; readonly id: string; readonly by: 1 | -1 }
  /** Beside another column, and then pinned as that one is. */
  | { readonly does: 'move'; readonly id: string; readonly side: Side; readonly of: string }
  /** `others`: widths of flexible columns that shall not give way, in rem, unless they have one. */
  | {
      readonly does: 'resize'
      readonly id: string
      readonly width: number
      readonly others: Readonly<Record<string, number>>
    }
  | { readonly does: 'usualWidth'; readonly id: string }
  | { readonly does: 'reset' }

export type Side = 'before' | 'after'

export function changeView(view: ColumnView, change: ColumnChange, usual: UsualColumns): ColumnView {
  switch (change.does) {
    case 'show':
      return { ...view, shown: { ...view.shown, [change.id]: change.isShown } }
    case 'pin':
      return withPin(view, change, usual)
    case 'step': {
      const neighbour = neighbourOf(arrange(view, usual), change)
      const side = change.by < 0 ? 'before' : 'after'
      return neighbour ? moved(view, { ...change, side, of: neighbour.id }, usual) : view
    }
    case 'move':
      return moved(view, change, usual)
    case 'resize':
      return {
        ...view,
        widths: withinLimits({ ...change.others, ...view.widths, [change.id]: change.width }),
      }
    case 'usualWidth': {
      const { [change.id]: _given, ...widths } = view.widths
      return { ...view, widths }
    }
    case 'reset':
      return usualView
  }
}

/** The column that a step goes past; undefined at an edge. */
export function neighbourOf(
  arranged: readonly ArrangedColumn[],
  { id, by }: { readonly id: string; readonly by: 1 | -1 },
): ArrangedColumn | undefined {
  const one = arranged.find((column) => column.id === id)
  const alike = arranged.filter(
    (column) => column.isPinned === one?.isPinned && (column.isShown || column.id === id),
  )
  const at = alike.findIndex((column) => column.id === id)
  return at < 0 ? undefined : alike[at + by]
}

/** A column that the order does not name stands after the one before it in the usual order. */
function inOrder(order: readonly string[], usual: readonly ColumnInfo[]): readonly ColumnInfo[] {
  const placed = [...new Set(order)].flatMap((id) => usual.find((info) => info.id === id) ?? [])
  if (placed.length === 0) return usual
  usual.forEach((info, at) => {
    if (placed.includes(info)) return
    const before = usual[at - 1]
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, info)
  })
  return placed
}

function withPin(
  view: ColumnView,
  { id, isPinned }: { readonly id: string; readonly isPinned: boolean },
  usual: UsualColumns,
): ColumnView {
  const others = (view.pinned ?? usual.pinned).filter((one) => one !== id)
  return { ...view, pinned: isPinned ? [...others, id] : others }
}

function moved(
  view: ColumnView,
  { id, side, of }: { readonly id: string; readonly side: Side; readonly of: string },
  usual: UsualColumns,
): ColumnView {
  if (id === of) return view
  const arranged = arrange(view, usual)
  const target = arranged.find((column) => column.id === of)
  if (!target) return view
  const order = arranged.map((column) => column.id).filter((one) => one !== id)
  order.splice(order.indexOf(of) + (side === 'after' ? 1 : 0), 0, id)
  const wasPinned = arranged.find((column) => column.id === id)?.isPinned
  const ordered = { ...view, order }
  return wasPinned === target.isPinned ? ordered : withPin(ordered, { id, isPinned: target.isPinned }, usual)
}

const withinLimits = (widths: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(widths).map(([id, width]) => [
      id,
      Math.round(Math.min(columnLimits.most, Math.max(columnLimits.least, width)) * 100) / 100,
    ]),
  )
