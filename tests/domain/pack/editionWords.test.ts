import { expect, test } from 'vitest'
import { printedName } from '#domain/pack/editionWords'

const period = 'Quarter 1 2012/13 (1 April to 30 June 2012)'
const draft = { is: 'draft', number: 2, on: '2012-08-14', isPart2: false } as const
const version = { is: 'version', label: '1.0', asAt: '2012-08-14', hash: 'sha256:0', isPart2: true } as const

test.each([
  ['Corporate performance report', draft, 'Corporate performance report, Quarter 1 2012/13 – Draft 2'],
  ['Report 2012/13, Quarter 1', draft, 'Report 2012/13, Quarter 1 – Draft 2'],
  ['Report 2012/13', version, 'Report 2012/13, Quarter 1 2012/13 – Version 1.0 – Part 2'],
])('a printed pack is called by its title, its quarter and its edition: %s', (title, edition, name) => {
  expect(printedName({ title, period, edition })).toBe(name)
})
