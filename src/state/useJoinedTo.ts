import type { Id } from '#domain/primitives'
import { readJoinedTo } from '#storage/joinedTo'
import type { JoinedIndicator } from '#storage/joinedTo'
import { useRead } from './useRead'

export type { JoinedIndicator } from '#storage/joinedTo'

/** R12 — The indicators that count as this one, read anew after each write; none until it has been read. */
export const useJoinedTo = (indicator: Id): readonly JoinedIndicator[] =>
  useRead(readJoinedTo, indicator) ?? none

const none: readonly JoinedIndicator[] = []
