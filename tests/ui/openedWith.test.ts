import { expect, test } from 'vitest'
import type { CellEdit, CellInput } from '#ui/grid/gridMeta.ts'
import { openedWith } from '#ui/grid/openedWith.ts'
import type { Opened } from '#ui/grid/openedWith.ts'

const pressed = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false })

const edit = (input: CellInput, text: string): CellEdit => ({
  name: 'Cell',
  text,
  input,
  plan: () => ({ plan: 'refuse', message: '', offers: [] }),
  show: () => '',
  commit: async () => ({ done: true }),
})

test.each<[string | null, string[], Opened]>([
  [null, [], { text: '1850', caret: 4 }],
  ['7', ['5'], { text: '75', caret: 2 }],
  ['', ['5'], { text: '5', caret: 1 }],
  [null, ['Backspace', '1'], { text: '1851', caret: 4 }],
  [null, ['ArrowLeft', '.', '2'], { text: '185.20', caret: 5 }],
  [null, ['Home', 'Delete', 'ArrowRight', '9'], { text: '8950', caret: 2 }],
  [null, ['ArrowUp', '-', 'ArrowDown', '1', 'F2'], { text: '-18501', caret: 6 }],
  ['👍', ['Backspace', 'a'], { text: 'a', caret: 1 }],
])('a line opened by %j and then %j', (seed, keys, opened) => {
  expect(openedWith(edit('line', '1850'), seed, keys.map(pressed))).toEqual(opened)
})

test.each<[string | null, string[], string]>([
  [null, [], 'good'],
  ['f', [], 'fair'],
  [null, ['p', 'o'], 'poor'],
  [null, ['ArrowDown'], 'fair'],
  ['p', ['ArrowUp', 'ArrowUp'], 'good'],
  [null, ['ArrowUp', 'ArrowUp', 'ArrowUp'], ''],
  ['x', [], 'good'],
  ['', [], ''],
])('a choice opened by %j and then %j', (seed, keys, text) => {
  const options = ['', 'good', 'fair', 'poor'].map((value) => ({ value, label: value.toUpperCase() }))
  expect(openedWith(edit({ options }, 'good'), seed, keys.map(pressed)).text).toBe(text)
})

test('Shift+Enter breaks the line of a text', () => {
  const keys = [pressed('a'), { ...pressed('Enter'), shiftKey: true }, pressed('b')]
  expect(openedWith(edit('text', ''), null, keys).text).toBe('a\nb')
})
