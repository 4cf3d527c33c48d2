import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../kit/Button'

/** So many rows are drawn at once; the others when they are asked for. */
const atFirst = 200

/** The first of many rows, with the button that shows the others; undefined where all are shown. */
export function useFirst<Row>(rows: readonly Row[]): {
  readonly shown: readonly Row[]
  readonly more: ReactNode
} {
  const [isWhole, setWhole] = useState(false)
  const left = isWhole ? 0 : rows.length - atFirst
  return {
    shown: isWhole ? rows : rows.slice(0, atFirst),
    more: left > 0 && (
      <Button onClick={() => setWhole(true)}>Show the other {left.toLocaleString('en-GB')}</Button>
    ),
  }
}
