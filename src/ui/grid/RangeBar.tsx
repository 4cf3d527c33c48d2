import { lazy, Suspense } from 'react'
import type { Sheet } from '#domain/paste'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { useStore } from '../kit/store'
import { copyTable, readTable } from './clipboardAccess'
import styles from './RangeBar.module.css'
import type { RangeWork } from './rangeWork'
import { counted } from './selectedWords'

const RangeDialog = lazy(async () => ({ default: (await import('../paste/RangeDialog')).RangeDialog }))

interface RangeBarProps {
  readonly work: RangeWork
  readonly sheet: () => Sheet
  readonly label: string
}

/** Under a grid: how much is selected and what can be done with it, what was done last, and the keys. */
export function RangeBar({ work, sheet, label }: RangeBarProps) {
  const selected = useStore(work.grid.selection.selected, (one) => one)
  const view = useStore(work.view, (one) => one)
  return (
    <>
      <div
        className={styles.bar}
        role="group"
        aria-label={`Cells of ${label}`}
        data-in-use={selected || view.is === 'told' ? true : undefined}
        data-screen-only
      >
        {selected && (
          <>
            <p className={styles.size}>
              {counted(selected.rows.length, 'row')} × {counted(selected.columns.length, 'column')}
            </p>
            <RangeButtons work={work} />
          </>
        )}
        {view.is === 'told' && (
          <p className={styles.told} data-problem={view.isProblem || undefined}>
            {view.words}
          </p>
        )}
        <div className={styles.keys}>
          <div className={styles.touch}>
            <Button kind="quiet" size="small" onClick={() => pickEnd(work)}>
              Select cells
            </Button>
          </div>
          <Button kind="quiet" size="small" onClick={() => work.show({ is: 'keys' })}>
            Keyboard and pasting
          </Button>
        </div>
      </div>
      {(view.is === 'asked' || view.is === 'keys') && (
        <Suspense fallback={null}>
          <RangeDialog work={work} sheet={sheet} view={view} />
        </Suspense>
      )}
    </>
  )
}

/** A finger has no Shift and does not drag: it taps the last cell. */
function pickEnd(work: RangeWork): void {
  work.grid.selection.pickEnd()
  work.show({ is: 'told', words: 'Now tap the last cell of what you want to select.', isProblem: false })
}

function RangeButtons({ work }: { work: RangeWork }) {
  const { grid } = work
  const copy = async () => {
    const table = grid.copied()
    const isCopied = table !== undefined && (await copyTable(table))
    announce(isCopied ? 'Copied' : 'The browser did not let it be copied. Press Ctrl+C in the table.')
  }
  const paste = async () => {
    const clip = await readTable()
    const { rows, columns } = grid.selection.selected.get() ?? { rows: [], columns: [] }
    const at = { row: rows[0] ?? '', column: columns[0] ?? '' }
    if (clip) return work.ask({ does: 'paste', at, clip })
    work.show({
      is: 'told',
      words: 'The browser did not let the clipboard be read. Go to a cell and press Ctrl+V.',
      isProblem: true,
    })
  }
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => void copy()}>
        Copy
      </Button>
      <Button size="small" title="Also Ctrl+V in a cell" onClick={() => void paste()}>
        Paste
      </Button>
      <Button
        size="small"
        title="The first row into the others (Ctrl+D)"
        onClick={() => void work.ask({ does: 'fillDown' })}
      >
        Fill down
      </Button>
      <Button size="small" title="Also the Delete key" onClick={() => void work.ask({ does: 'clear' })}>
        Clear
      </Button>
    </div>
  )
}
