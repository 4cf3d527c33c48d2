import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { vi } from 'vitest'
import { Scorecard } from './scorecard'

/** The scorecard on a page, and a person with a keyboard. */
export function open(props: ComponentProps<typeof Scorecard> = {}) {
  const onStore = vi.fn<(text: string) => void>()
  render(<Scorecard onStore={onStore} {...props} />)
  return { user: userEvent.setup(), onStore }
}

/** Row and column count from 1, without the two rows of headings. */
export function cell(row: number, column: number): HTMLElement {
  const line = screen.getAllByRole('row').find((one) => one.getAttribute('aria-rowindex') === String(row + 2))
  const found = line?.querySelector<HTMLElement>(`[aria-colindex="${column}"]`)
  if (!found) throw new Error(`no cell ${row}, ${column}`)
  return found
}

export const focusOn = (row: number, column: number): void => act(() => cell(row, column).focus())
