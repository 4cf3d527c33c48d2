import { configure, fireEvent, screen, within } from '@testing-library/react'
import { vi } from 'vitest'
import type { Changes } from '#domain/change'
import type { NotSaved } from '#state/commands/save'
import { open } from './gridPage'
import { scores } from './scorecard'

/** What works on many cells comes when it is first needed, on a slow machine late. */
configure({ asyncUtilTimeout: 10_000 })
vi.setConfig({ testTimeout: 30_000 })

const [first] = scores
/** Three crimes. */
export const three = [...scores, { ...first, id: 'c', ref: 'PI1174', actual: '1', comment: 'Same' }]

/** The selected cells, row by row, by what they show. */
export const selected = () =>
  screen
    .getAllByRole('row')
    .map((row) => within(row).queryAllByRole('gridcell', { selected: true }))
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map(({ textContent }) => textContent))

/** The scorecard with its bar for many cells; `saved`: every step that was stored, as label and writes. */
export function openRange(rows: readonly (typeof first)[] = three, refused?: NotSaved) {
  const onSave = vi.fn<(changes: Changes) => void>()
  const saved = () =>
    onSave.mock.calls.map(([{ label, writes }]) => [
      label,
      ...writes.map(({ id, register, value }) => `${id}.${register} ${JSON.stringify(value)}`),
    ])
  return { ...open({ rows, onSave, ...(refused && { refused }) }), onSave, saved }
}

/** Whether it was left to the page. */
export function pasteInto(target: HTMLElement, text: string, html = ''): boolean {
  const data: Readonly<Record<string, string>> = { 'text/plain': text, 'text/html': html }
  return fireEvent.paste(target, {
    clipboardData: { getData: (type: string) => data[type] ?? '', files: [] },
  })
}

export const copyFrom = (target: HTMLElement) => takenFrom(target, fireEvent.copy)
export const cutFrom = (target: HTMLElement) => takenFrom(target, fireEvent.cut)

function takenFrom(target: HTMLElement, take: typeof fireEvent.copy): ReadonlyMap<string, string> {
  const data = new Map<string, string>()
  take(target, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } })
  return data
}

export const bar = () => within(screen.getByRole('group', { name: 'Cells of Scorecard' }))
