import { expect, test } from 'vitest'
import { functionLengths, median, sourceFiles } from './sourceFiles'

const sources = sourceFiles('src')

test('files stay small: half of them have at most 60 lines, none more than 250', () => {
  const lines = sources.map((file) => file.lines)
  console.info(`${sources.length} files, median ${median(lines)} lines, longest ${Math.max(...lines)}`)

  expect(median(lines)).toBeLessThanOrEqual(60)
  expect(sources.filter((file) => file.lines > 250).map((file) => file.path)).toEqual([])
})

test('functions stay small: half of them have at most 8 lines', () => {
  const lengths = sources.flatMap(functionLengths)
  console.info(
    `${lengths.length} functions, median ${median(lengths)} lines, longest ${Math.max(...lengths)}`,
  )

  expect(lengths.length).toBeGreaterThan(0)
  expect(median(lengths)).toBeLessThanOrEqual(8)
})

test('main.tsx, which sees everything, has at most 30 lines', () => {
  expect(sources.find((file) => file.path === 'src/main.tsx')?.lines).toBeLessThanOrEqual(30)
})

test('no file is named after nothing', () => {
  const vague = ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'index']
  expect(sources.filter((file) => vague.includes(file.name)).map((file) => file.path)).toEqual([])
})

test('the domain never asks for the time', () => {
  const clock = /\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b/
  const domain = sources.filter((file) => file.path.startsWith('src/domain/'))

  expect(domain.length).toBeGreaterThan(0)
  expect(domain.filter((file) => clock.test(file.text)).map((file) => file.path)).toEqual([])
})
