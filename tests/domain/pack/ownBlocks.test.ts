import { describe, expect, it } from 'vitest'
import { moveItem } from '#domain/pack/composing'
import { itemKey, itemsInOrder, usualComposition } from '#domain/pack/composition'
import { blockIds } from '#domain/pack/ownBlocks'
import type { OwnBlock } from '#domain/pack/ownBlocks'
import { ownTable } from '#domain/pack/ownTable'
import { noFront } from '#domain/pack/packAsked'
import { readWords } from '#domain/pack/parts/closing'
import { exampleReport } from '../exampleReport'
import { packOf, partOf, rowsOf, saidIn, tablesIn } from './packs'

const blocks: readonly OwnBlock[] = [
  { title: 'Why now', text: 'Because.' },
  { title: 'Staff', text: 'Team\tPosts\nParks\t1,200\nRoads\t30', form: 'table', id: 'staff' },
]
const front = { ...noFront, blocks }
const report = exampleReport()

describe('a pack’s own texts and tables', () => {
  it('that stand together are one part, each under its heading', () => {
    const part = partOf(packOf(report, { front }), 'about-this-report')
    expect(part.slice(0, 2)).toEqual([
      { is: 'heading', level: 2, text: 'Why now' },
      { is: 'prose', text: 'Because.' },
    ])
    const [table] = tablesIn(part)
    expect(table?.columns.map(({ head, align }) => `${head} ${align}`)).toEqual(['Team start', 'Posts end'])
    expect(rowsOf(table)).toEqual([
      ['Parks', '1,200'],
      ['Roads', '30'],
    ])
  })

  it('are moved one by one to where they were put', () => {
    const composition = moveItem({ composition: usualComposition, blocks }, 'texts/staff', 5)
    const { parts } = packOf(report, { front, composition })
    expect(parts.slice(0, 5).map(({ title }) => title)).toEqual([
      'Why now',
      'Introduction',
      'How to read this report',
      'Summary of performance',
      'Staff',
    ])
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length)
  })

  it('a new one stands behind those that have a place', () => {
    const { parts } = moveItem({ composition: usualComposition, blocks }, 'introduction', 5)
    const more = [...blocks, { title: 'Thanks', text: 'To all.', id: 'thanks' }]
    const texts = itemsInOrder({ ...usualComposition, parts }, more).filter(({ part }) => part === 'texts')
    expect(texts.map(itemKey)).toEqual(['texts/b1', 'texts/staff', 'texts/thanks'])
  })

  it('[C21] exempt ones are in the Part 2 copy alone, internal ones in none', () => {
    const guarded = {
      ...noFront,
      blocks: [
        { title: 'SECRET deal', text: 'SECRET price', access: 'exempt' },
        { title: 'HIDDEN', text: 'HIDDEN', access: 'internal' },
      ],
    } as const
    const open = saidIn(packOf(report, { front: guarded }))
    expect(open).not.toMatch(/SECRET|HIDDEN/u)
    expect(open).toContain('exempt from publication and is in the Part 2 copy only')
    const closed = saidIn(packOf(report, { front: guarded, isPart2: true }))
    expect(closed).toContain('SECRET price')
    expect(closed).not.toContain('HIDDEN')
  })

  it('have a name each, also where a file gives one twice', () => {
    const twice = [{ id: 'b2' }, {}, { id: 'b2' }].map((one) => ({ title: '', text: '', ...one }))
    expect(blockIds(twice)).toEqual(['b2', 'b2-2', 'b2-3'])
  })

  it.each([
    ['between bars', '| A | B |\n|---|---|\n| 1 | 2 |', [['1', '2']]],
    ['ragged', 'A|B|C\n1', [['1', '', '']]],
    ['one line', 'A', []],
    ['nothing', '', []],
  ])('read a table %s', (_, text, rows) => {
    expect(rowsOf(ownTable('T', text))).toEqual(rows)
  })
})

describe('what stands at the end of every pack', () => {
  const written = exampleReport({
    'organisation/organisation': {
      packTexts: { words: 'Outturn: the value for\nthe whole year\nKPI: key indicator', contact: 'Ask us.' },
    },
  })

  it('is the council’s glossary and whom to ask', () => {
    const pack = packOf(written)
    expect(pack.parts.slice(-2).map(({ title }) => title)).toEqual(['Words used in this report', 'Contact'])
    expect(partOf(pack, 'words')).toEqual([
      {
        is: 'facts',
        facts: [
          { name: 'Outturn', text: 'the value for the whole year' },
          { name: 'KPI', text: 'key indicator' },
        ],
      },
    ])
    expect(partOf(pack, 'contact')).toEqual([{ is: 'prose', text: 'Ask us.' }])
  })

  it.each([
    ['', []],
    ['a line alone', [{ name: 'a line alone', text: '' }]],
    ['Time: 10:30', [{ name: 'Time', text: '10:30' }]],
  ])('reads %j', (text, facts) => {
    expect(readWords(text)).toEqual(facts)
  })
})
