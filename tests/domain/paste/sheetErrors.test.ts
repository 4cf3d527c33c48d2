import { expect, test } from 'vitest'
import type { CellPlan } from '#domain/cellPlan'
import { planPaste, readLayout } from '#domain/paste'
import { planCell } from '#domain/paste/planCell'
import { sheetOf } from './scorecardSheet'

test('[N2] an error of a spreadsheet names no column and is no figure', () => {
  const [sheet, at] = [sheetOf(), { row: 'pi1128', column: 'actual' }]
  const source = [['#DIV/0!'], ['#REF!'], ['#VALUE!']]
  const layout = readLayout(source, sheet, at)
  expect(layout.headingRows).toBe(0)
  expect(planPaste(source, layout, { sheet, at }).counts.bad).toBe(3)
})

test('[N2] only `#N/A` offers what `N/A` does', () => {
  const [sheet, at] = [sheetOf(), { row: 'pi1128', column: 'actual' }]
  const source = [['#N/A']]
  const plan = planPaste(source, readLayout(source, sheet, at), { sheet, at })
  expect(plan.questions.map(({ text }) => text)).toEqual(['#N/A'])
})

test('an error of a spreadsheet is no text that anybody wrote', () => {
  const write = { kind: 'narrative', id: 'n', register: 'text', value: 'x', before: null } as const
  const written: CellPlan = { plan: 'write', changes: { label: '', writes: [write] } }
  const cell = { name: 'Comment', text: '', show: () => '', plan: () => written }
  expect(planCell(cell, '#REF!', 'keep').is).toBe('bad')
  expect(planCell(cell, '#1 of all councils', 'keep').is).toBe('write')
})
