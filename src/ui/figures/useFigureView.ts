import { useMemo } from 'react'
import { sortKeys } from '#domain/figureFilter'
import type { FigureFilter, FigureOrder } from '#domain/figureFilter'
import { useHashQuery } from '../hashAddress'
import type { SetQuery } from '../hashAddress'

/** What the address asks for: `?band=below&section=crime&q=crime&sort=-actual`, descending with a minus. */
export interface FigureView {
  readonly filter: FigureFilter
  readonly order: FigureOrder
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
      band: of('band'),
      reason: of('reason'),
      search: of('q'),
    },
    order: {
      key: sortKeys.find((key) => key === sort.replace('-', '')),
      descending: sort.startsWith('-'),
    },
  }
}
