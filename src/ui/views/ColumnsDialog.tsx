import { useId, useState } from 'react'
import { columnLimits } from '#state/columnViews'
import { announce } from '../kit/announce'
import { Button } from '../kit/Button'
import { Dialog } from '../kit/Dialog'
import { neighbourOf } from './arrangement'
import type { ArrangedColumn } from './arrangement'
import styles from './Columns.module.css'
import type { ColumnChoice } from './useColumns'

interface ColumnsDialogProps {
  readonly choice: ColumnChoice
  readonly onClose: () => void
}

/** Every column of a kind of table: shown or not, in which order, kept in sight, how wide. The table follows at once. */
export function ColumnsDialog({ choice, onClose }: ColumnsDialogProps) {
  const reset = () => {
    choice.change({ does: 'reset' })
    announce('The columns stand as usual.')
  }
  return (
    <Dialog
      title="Columns"
      onClose={onClose}
      actions={
        <>
          <Button onClick={reset} aria-disabled={choice.isUsual}>
            Put back as usual
          </Button>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p className={styles.note}>
        The first stands leftmost; what is kept in sight does not scroll away. This is remembered in this
        browser, for every table of this kind.
      </p>
      <ol className={styles.columns}>
        {choice.columns.map((column) => (
          <ColumnLine key={column.id} column={column} choice={choice} />
        ))}
      </ol>
    </Dialog>
  )
}

function ColumnLine({ column, choice }: { readonly column: ArrangedColumn; readonly choice: ColumnChoice }) {
  const { id, name, isShown, isFixed, isPinned } = column
  return (
    <li className={styles.column}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isShown}
          disabled={isFixed}
          onChange={({ target }) => choice.change({ does: 'show', id, isShown: target.checked })}
        />
        {name}
      </label>
      <span className={styles.doing}>
        <StepButton column={column} choice={choice} by={-1} />
        <StepButton column={column} choice={choice} by={1} />
        <Button
          size="small"
          aria-pressed={isPinned}
          aria-label={`Keep ${name} in sight`}
          title="Keep in sight"
          onClick={() => choice.change({ does: 'pin', id, isPinned: !isPinned })}
        >
          {isPinned ? 'In sight' : 'Scrolls'}
        </Button>
        <WidthInput column={column} choice={choice} />
      </span>
    </li>
  )
}

interface OfColumn {
  readonly column: ArrangedColumn
  readonly choice: ColumnChoice
}

/** Stays focusable at the edge, so that focus is never lost. */
function StepButton({ column, choice, by }: OfColumn & { readonly by: 1 | -1 }) {
  const { id, name } = column
  const neighbour = neighbourOf(choice.columns, { id, by })
  const side = by < 0 ? 'up' : 'down'
  const step = () => {
    if (!neighbour) return
    choice.change({ does: 'step', id, by })
    announce(`${name} now ${by < 0 ? 'before' : 'after'} ${neighbour.name}.`)
  }
  return (
    <Button
      size="small"
      aria-label={`Move ${name} ${side}`}
      title={`Move ${side}`}
      aria-disabled={neighbour === undefined}
      onClick={step}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </Button>
  )
}

/** Followed while it is typed, as far as it is a width; as usual where it is empty. */
function WidthInput({ column, choice }: OfColumn) {
  const { id, name, width, usualWidth } = column
  const [typed, setTyped] = useState<string>()
  const field = useId()
  const take = ({ value, valueAsNumber }: HTMLInputElement) => {
    setTyped(value)
    if (value === '') choice.change({ does: 'usualWidth', id })
    else if (valueAsNumber >= columnLimits.least && valueAsNumber <= columnLimits.most)
      choice.change({ does: 'resize', id, width: valueAsNumber, others: {} })
  }
  return (
    <label className={styles.width} htmlFor={field}>
      <span aria-hidden="true">Width</span>
      <input
        id={field}
        type="number"
        aria-label={`Width of ${name}`}
        min={columnLimits.least}
        max={columnLimits.most}
        step="any"
        value={typed ?? width ?? ''}
        placeholder={String(usualWidth)}
        onChange={({ target }) => take(target)}
        onBlur={() => setTyped(undefined)}
      />
    </label>
  )
}
