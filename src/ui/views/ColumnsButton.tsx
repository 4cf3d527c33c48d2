import { lazy, Suspense, useState } from 'react'
import { Button } from '../kit/Button'
import type { ColumnChoice } from './useColumns'

const ColumnsDialog = lazy(async () => ({ default: (await import('./ColumnsDialog')).ColumnsDialog }))

interface ColumnsButtonProps {
  readonly choice: ColumnChoice
  /** Of which tables: "scorecard". */
  readonly name: string
}

/** Opens the choice of columns; says how many are hidden, so that none is missed unknowingly. */
export function ColumnsButton({ choice, name }: ColumnsButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const hidden = choice.columns.filter(({ isShown }) => !isShown).length
  const count = hidden === 0 ? '' : ` (${hidden} hidden)`
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-label={`Columns${count}: ${name}`}
        data-screen-only
        onClick={() => setOpen(true)}
      >
        Columns{count}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ColumnsDialog choice={choice} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
