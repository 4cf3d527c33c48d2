import type { MenuItem } from '../kit/MenuList'
import { neighbourOf } from './arrangement'
import type { ArrangedColumn, ColumnChange } from './arrangement'
import type { ColumnChoice } from './useColumns'

interface ColumnDoing {
  /** `words`: what is said once it is done. */
  readonly change: (change: ColumnChange, words: string) => void
  readonly resize: (by: number) => void
  readonly chooseAll: () => void
}

/** What can be done to a column, as a menu. */
export function columnItems(
  column: ArrangedColumn,
  { columns }: ColumnChoice,
  { change, resize, chooseAll }: ColumnDoing,
): readonly MenuItem[] {
  const { id, heading, isFixed, isPinned, width } = column
  const step = (by: 1 | -1): MenuItem => {
    const side = by < 0 ? 'left' : 'right'
    return {
      label: `Move ${side}`,
      disabled: neighbourOf(columns, { id, by }) === undefined,
      onSelect: () => change({ does: 'step', id, by }, `${heading} moved ${side}.`),
    }
  }
  return [
    step(-1),
    step(1),
    { label: 'Wider', onSelect: () => resize(1) },
    { label: 'Narrower', onSelect: () => resize(-1) },
    {
      label: 'Usual width',
      disabled: width === undefined,
      onSelect: () => change({ does: 'usualWidth', id }, `${heading} has its usual width.`),
    },
    isPinned
      ? {
          label: 'Let it scroll away',
          onSelect: () => change({ does: 'pin', id, isPinned: false }, `${heading} scrolls with the others.`),
        }
      : {
          label: 'Keep in sight',
          hint: 'At the left, whatever is scrolled to',
          onSelect: () => change({ does: 'pin', id, isPinned: true }, `${heading} stays in sight.`),
        },
    {
      label: 'Hide',
      disabled: isFixed,
      ...(isFixed && { hint: 'It names the rows' }),
      onSelect: () => change({ does: 'show', id, isShown: false }, `${heading} is hidden.`),
    },
    { label: 'All columns…', onSelect: chooseAll },
  ]
}
