import { expect, it } from 'vitest'
import { figuresOf, line, read, source, table } from './sources'
import type { SourceBlock } from '#domain/source'

const first = table('', [
  ['Ref', 'Indicator', 'Actual', 'Target', 'Status'],
  ['H1', 'Homes let', '95%', '90%', 'Green'],
])
const second = table('', [
  ['H2', 'Rents collected', '97%', '98%', 'Amber'],
  ['H3', 'Days to let', 'N/A', '28', ''],
])
const reading = (...between: readonly SourceBlock[]) =>
  read(source([line('Housing, Quarter 1 2024/25', 1), first, ...between, second]))

it('a table that goes on after the end of a page is read by the headings before it', () => {
  for (const draft of [reading(), reading(line('Page 2 of 9')), reading(line('2'))]) {
    expect(draft.indicators.map(({ ref, heading }) => `${ref} ${heading}`)).toEqual([
      'H1 Housing',
      'H2 Housing',
      'H3 Housing',
    ])
    expect(draft.indicators.flatMap(figuresOf).slice(1)).toEqual([
      '2024-Q1: 97% / 98% amber',
      '2024-Q1: N/A / 28',
    ])
    expect(draft.findings).toEqual([])
  }
})

it('another table does not go on: after a heading, of another width, of other things', () => {
  const refs = (second_: SourceBlock, ...between: readonly SourceBlock[]) =>
    read(source([line('Housing, Quarter 1 2024/25', 1), first, ...between, second_])).indicators.map(
      ({ ref }) => ref,
    )
  expect(refs(second, line('Staff in post', 2))).toEqual(['H1'])
  expect(refs(table('', [['H2', 'Rents collected', '97%', '98%']]))).toEqual(['H1'])
  expect(refs(table('', [['Staff', 'Agency', 'Vacant', 'Leavers', 'Total']]))).toEqual(['H1'])
  expect(refs(table('', [['Ward', 'Homes', 'Pubs', 'Shops', '12']]))).toEqual(['H1'])
})
