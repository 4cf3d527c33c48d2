import { rowsOfPart } from '#domain/bundle/scopeRows'
import { foldRecord } from '#domain/fold'
import type { Kind } from '#domain/records'
import { buildStructure } from '#domain/structure'
import { expect, test } from 'vitest'
import { entry } from './plans'

type Row = readonly [kind: Kind, id: string, register: string, value: { readonly [member: string]: string }]

const record = (...[kind, id, register, value]: Row) =>
  foldRecord({ kind, id, entries: { [register]: [entry('a.1', value)] } }) ?? []

const structure = buildStructure(
  [
    record('indicator', 'new', 'life', {}),
    record('indicator', 'old', 'joined', { into: 'new' }),
    record('indicator', 'moved', 'life', {}),
    record('definition', 'new@2010-Q1', 'placement', { section: 'youth' }),
    record('definition', 'old@2010-Q1', 'placement', { section: 'crime' }),
    record('definition', 'moved@2010-Q1', 'placement', { section: 'crime' }),
    record('definition', 'moved@2012-Q2', 'placement', { section: 'youth' }),
  ].flat(),
)

const indicatorsOf = (section: string, quarter: string) => {
  const holds = rowsOfPart(structure, { quarter, sections: [section], posts: [] })
  return ['new', 'old', 'moved'].filter((id) => holds('indicator', id))
}

test('[S14] each quarter has its own rows, whichever is asked about first', () => {
  for (const quarter of ['2012-Q1', '2012-Q2', '2012-Q1'])
    expect(indicatorsOf('crime', quarter).includes('moved')).toBe(quarter === '2012-Q1')
  for (const quarter of ['2012-Q1', '2012-Q2'])
    expect(indicatorsOf('youth', quarter).includes('moved')).toBe(quarter === '2012-Q2')
})

test('[R12] indicators that are the same one go together, whichever of them stands in the section', () => {
  expect(indicatorsOf('crime', '2012-Q2')).toEqual(['new', 'old'])
  expect(indicatorsOf('youth', '2012-Q1')).toEqual(['new', 'old'])
})
