import { Button } from '../kit/Button'
import { Notice } from '../kit/Notice'
import { countOf } from '../words/incoming'
import type { Reading } from './useReading'

interface RecalledProps {
  /** How many are read as they were corrected in an earlier file. */
  readonly tables: number
  readonly reading: Reading
}

/** Says that corrections of an earlier file were used again, and how to do without them. */
export function Recalled({ tables, reading }: RecalledProps) {
  if (tables === 0) return null
  return (
    <Notice
      kind="info"
      heading={`${countOf(tables, ['table is', 'tables are'])} read as last time.`}
      actions={
        <Button size="small" onClick={reading.guessAnew}>
          Read it as if for the first time
        </Button>
      }
    >
      <p>
        You corrected a file with the same headings before, and the same columns are taken for the same now.
      </p>
    </Notice>
  )
}
