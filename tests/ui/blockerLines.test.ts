import { expect, test } from 'vitest'
import { blockerLines } from '#ui/pack/blockerLines.ts'
import { checked } from '../domain/check/checked'
import { reportOf } from '../domain/report'

test('[C3] what stops a version is told with its place, the first five by name', () => {
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, section: 'parks', target: '10' }))
  const report = reportOf(rows)
  const missing = checked(report).filter(({ finding }) => finding.check === 'C3')
  const lines = blockerLines(missing, report)
  expect(lines).toHaveLength(6)
  expect(lines[1]).toMatch(/^B Title of b: There is no figure/)
  expect(lines.at(-1)).toBe('And 2 more.')
})
