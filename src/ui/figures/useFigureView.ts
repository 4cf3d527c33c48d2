import { useMemo } from 'react'
import { sortKeys } from '#domain/figureFilter'
import type { FigureFilter, FigureOrder } from '#domain/figureFilter'
import { groupKeys } from '#domain/grouping'
import type { GroupKey } from '#domain/grouping'
import { useHashQuery } from '../hashAddress'
import type { SetQuery } from '../hashAddress'

/** What the address asks for: `?band=below&section=crime&q=crime&sort=-actual&group=post`, descending with a minus. */
export interface FigureView {
  readonly filter: FigureFilter
  readonly order: FigureOrder
  /** Undefined: not grouped. */
  readonly group: GroupKey | undefined
  readonly set: SetQuery
}

export function useFigureView(): FigureView {
  const [query, set] = useHashQuery()
  const text = query.toString()
  return useMemo(() => ({ ...readView(new URLSearchParams(text)), set }), [text, set])
}

/** How an order stands in the address; empty where there is none. */
export const orderText = ({ key, descending }: FigureOrder): string =>
  key ? `${descending ? '-' : ''}${key}` : ''

export function readView(query: URLSearchParams): Omit<FigureView, 'set'> {
  const of = (name: string): string => query.get(name) ?? ''
  const sort = of('sort')
  return {
    filter: {
      priority: of('priority'),
      section: of('section'),
      post: of('post'),
      band: of('band'),
      reason: of('reason'),
      search: of('q'),
    },
    order: {
      key: sortKeys.find((key) => key === sort.replace('-', '')),
      descending: sort.startsWith('-'),
    },
    group: groupKeys.find((key) => key === of('group')),
  }
}
