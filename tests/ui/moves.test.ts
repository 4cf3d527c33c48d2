import { expect, test } from 'vitest'
import { readCellKey, readEditorKey } from '#ui/grid/keys.ts'
import { stepFrom } from '#ui/grid/moves.ts'
import type { Step } from '#ui/grid/moves.ts'

const shape = { rows: ['1', '2', '3', '4', '5'], columns: ['a', 'b', 'c'], pageRows: 3 }

test.each<[Step, string, string]>([
  ['up', '1', 'b'],
  ['down', '3', 'b'],
  ['left', '2', 'a'],
  ['right', '2', 'c'],
  ['rowStart', '2', 'a'],
  ['rowEnd', '2', 'c'],
  ['gridStart', '1', 'a'],
  ['gridEnd', '5', 'c'],
  ['pageDown', '5', 'b'],
  ['pageUp', '1', 'b'],
])('%s from row 2, column b', (step, row, column) => {
  expect(stepFrom({ row: '2', column: 'b' }, step, shape)).toEqual({ row, column })
})

test('a place that is gone counts as the first', () => {
  expect(stepFrom({ row: 'gone', column: 'gone' }, 'down', shape)).toEqual({ row: '2', column: 'a' })
})

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test('with Ctrl or Command a letter is a shortcut and types nothing', () => {
  expect(readCellKey({ ...plain, key: 'z', ctrlKey: true })).toBeUndefined()
  expect(readCellKey({ ...plain, key: 'z', metaKey: true })).toBeUndefined()
  expect(readCellKey({ ...plain, key: 'z' })).toEqual({ does: 'edit', seed: 'z' })
})

test('only in text does Alt+Enter break the line', () => {
  const pressed = { ...plain, key: 'Enter', altKey: true }
  expect(readEditorKey(pressed, true)).toBe('newLine')
  expect(readEditorKey(pressed, false)).toBe('down')
})
