import { describe, expect, it } from 'vitest'
import { compositionChanges, movedTo, moveItem, showItem, withOrder } from '#domain/pack/composing'
import { itemKey, itemsInOrder, packParts, partsInOrder, usualComposition } from '#domain/pack/composition'
import type { Composition } from '#domain/pack/composition'
import { contentOf, draftChanges, draftNumbered } from '#domain/pack/drafts'
import { frontEntry } from '#domain/pack/frontEntry'
import { packForCommittee, packForSection } from '#domain/pack/packsFor'
import { packDocument } from '#domain/pack/packDocument'
import { committeesIn } from '#domain/pack/receives'
import type { OfKind } from '#domain/recordIndex'
import { exampleReport } from '../exampleReport'

const report = exampleReport()

function scrutiny(): OfKind<'committee'> {
  const [committee] = committeesIn(report.structure, report.quarter)
  if (!committee) throw new Error('the example has a committee')
  return committee
}

describe('the parts of a pack', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 99, 'acb'],
    [1, -1, 'bac'],
    [7, 0, 'abc'],
  ])('moves the item at %i to %i: %s', (from, to, expected) => {
    expect(movedTo(['a', 'b', 'c'], from, to).join('')).toBe(expected)
  })

  it.each([
    [[], ['b', 'a'], 'ba'],
    [['x', 'a', 'y', 'b', 'z'], ['b', 'a'], 'xbayz'],
    [['x', 'a', 'y'], ['c', 'a'], 'xcay'],
  ])('puts into the order %j the rows %j: %s', (order, ids, expected) => {
    expect(withOrder(order, ids).join('')).toBe(expected)
  })

  it('moves and leaves out parts without losing one', () => {
    const composed = { composition: usualComposition, blocks: [{ title: 'A', text: '' }] }
    const first = moveItem(composed, 'glossary', 0)
    const moved = showItem({ ...composed, composition: first }, 'summary', false)
    expect(moved.parts[0]).toEqual({ part: 'glossary', shown: true })
    expect(moved.parts).toContainEqual({ part: 'summary', shown: false })
    expect(moved.parts).toHaveLength(packParts.length)
  })

  it('has every part once, whatever a file says', () => {
    const twice = [...usualComposition.parts, { part: 'summary', shown: false }] as const
    expect(partsInOrder({ charts: 'none', parts: twice })).toEqual(usualComposition.parts)
    expect(partsInOrder({ charts: 'none', parts: [] })).toEqual(usualComposition.parts)
  })

  it('has a new part where it usually stands; paragraphs to copy are not printed unless that is chosen', () => {
    const older = usualComposition.parts.filter(
      ({ part }) => !['coverReport', 'words', 'contact'].includes(part),
    )
    const parts = partsInOrder({ charts: 'none', parts: older })
    expect(parts).toEqual(usualComposition.parts)
    expect(parts.filter(({ shown }) => !shown)).toEqual([{ part: 'coverReport', shown: false }])
  })

  it('moves each text of its own by itself; one that has no place stands with the others', () => {
    const blocks = [
      { title: 'First', text: '1' },
      { title: 'Second', text: '2', id: 'x' },
    ]
    const order = (composition: Composition, texts: typeof blocks = blocks) =>
      itemsInOrder(composition, texts)
        .map(itemKey)
        .filter((key) => key.startsWith('texts') || key === 'summary')
    expect(order(usualComposition)).toEqual(['texts/b1', 'texts/x', 'summary'])
    const moved = moveItem({ composition: usualComposition, blocks }, 'texts/b1', 5)
    expect(order(moved)).toEqual(['texts/x', 'summary', 'texts/b1'])
    expect(order(moved, [...blocks, { title: 'New', text: '', id: 'y' }])).toContain('texts/y')
    expect(order(moved, blocks.slice(0, 1))).toEqual(['summary', 'texts/b1'])
  })

  it('is written over what was seen', () => {
    expect(compositionChanges(scrutiny(), usualComposition).writes).toEqual([
      {
        kind: 'committee',
        id: 'community-safety-scrutiny',
        register: 'composition',
        value: usualComposition,
        before: undefined,
      },
    ])
  })
})

describe('numbered drafts', () => {
  const wanted = { quarter: '2012-Q1', today: '2012-08-14', of: 'a' }
  const given = [
    { quarter: '2011-Q4', number: 7, on: '2012-05-01', of: 'z' },
    { quarter: '2012-Q1', number: 2, on: '2012-08-10', of: 'a' },
  ]

  it('begins at 1 in each quarter', () => {
    expect(draftNumbered(given.slice(0, 1), wanted)).toMatchObject({ number: 1, isGivenOut: false })
  })

  it('keeps number and date of a content that was given out', () => {
    expect(draftNumbered(given, wanted)).toMatchObject({ number: 2, on: '2012-08-10', isGivenOut: true })
  })

  it('gives another content the next number and today’s date', () => {
    expect(draftNumbered(given, { ...wanted, of: 'b' })).toMatchObject({ number: 3, on: '2012-08-14' })
  })

  it('notes a draft behind those before it', () => {
    const draft = draftNumbered([], wanted)
    expect(draftChanges(scrutiny(), draft)).toMatchObject({
      label: 'Draft 1 for Community Safety and Community Services Scrutiny Committee',
      writes: [{ register: 'drafts', value: [{ quarter: '2012-Q1', number: 1, on: '2012-08-14', of: 'a' }] }],
    })
  })

  it('is another content once a figure changes, also one that the public copy hides', () => {
    const packFor = packForCommittee(scrutiny())
    const exempt = { comment: 'One', access: { level: 'exempt', paragraph: '3' } }
    const changed = { 'measurement/pi1128@2012-Q1': exempt }
    const before = contentOf({ report: exampleReport(changed), packFor })
    expect(contentOf({ report: exampleReport(changed), packFor })).toEqual(before)
    expect(before.hasExempt).toBe(true)
    expect(contentOf({ report, packFor }).hasExempt).toBe(false)
    const after = { 'measurement/pi1128@2012-Q1': { ...exempt, comment: 'Two' } }
    expect(contentOf({ report: exampleReport(after), packFor }).of).not.toBe(before.of)
  })
})

describe('the front of a pack', () => {
  it('is shown as it stands and keeps what was not typed', () => {
    const view = { structure: report.structure, quarter: report.quarter }
    const seen = scrutiny()
    const draft = frontEntry.draft(seen, view)
    expect(draft).toMatchObject({
      author: 'Corporate performance manager',
      texts: '1',
      'text.0.title': 'About this report',
    })
    expect(frontEntry.plan(draft, { ...view, id: seen.id, seen })).toEqual({ ok: true, value: [] })
    const typed = {
      ...draft,
      date: '2012-09-12',
      texts: '2',
      'text.1.title': 'Contact',
      'text.1.text': 'Ask us.',
    }
    const planned = frontEntry.plan(typed, { ...view, id: seen.id, seen })
    expect(planned).toMatchObject({
      ok: true,
      value: [
        {
          register: 'front',
          value: {
            date: '2012-09-12',
            blocks: [{ id: 'b1' }, { title: 'Contact', text: 'Ask us.', id: 'b2' }],
          },
        },
      ],
    })
    expect(frontEntry.plan({ ...typed, 'text.0.out': 'yes' }, { ...view, id: seen.id, seen })).toMatchObject({
      ok: true,
      value: [{ value: { blocks: [{ title: 'Contact', id: 'b2' }] } }],
    })
  })
})

describe('a section’s own draft', () => {
  it('holds the section and nothing of others', () => {
    const section = report.structure.get('section', 'young-people')
    if (!section) throw new Error('the example has this section')
    const document = packDocument({
      report,
      packFor: packForSection(section),
      edition: { is: 'draft', number: 1, on: '2012-08-14', isPart2: true },
    })
    expect(document.parts.map(({ title }) => title)).toEqual([
      'Summary of performance',
      'Exceptions and what is done about them',
      'Young People',
      'Changes since Quarter 4 2011/12',
    ])
    expect(document.figures).toHaveLength(1)
  })
})
