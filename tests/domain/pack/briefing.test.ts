import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { briefingContent, briefingDocument } from '#domain/pack/briefing'
import type { Block, PackDocument } from '#domain/pack/document'
import { runsOn } from '#domain/pack/runsOn'
import type { Report } from '#domain/scorecard'
import { exampleReport } from '../exampleReport'
import { packOf, partOf, rowsOf, saidIn, tablesIn } from './packs'

const briefingOf = (report: Report, indicator = 'pi1128', isPart2 = false) =>
  briefingDocument({ report, indicator, edition: { is: 'draft', number: 1, on: '2012-08-14', isPart2 } })

function shown(report: Report, indicator = 'pi1128', isPart2 = false): PackDocument {
  const document = briefingOf(report, indicator, isPart2)
  if (!document) throw new Error(`there is no briefing on ${indicator}`)
  return document
}

const blocksOf = (document: PackDocument) => partOf(document, 'briefing')
const headingsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.is === 'heading' ? [block.text] : []))
const factsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.is === 'facts' ? block.facts : []))

/** The blocks under a heading, to the next one. */
function under(document: PackDocument, heading: string): readonly Block[] {
  const blocks = blocksOf(document)
  const from = blocks.findIndex((block) => block.is === 'heading' && block.text === heading) + 1
  const to = blocks.findIndex((block, at) => at > from && block.is === 'heading')
  return from === 0 ? [] : blocks.slice(from, to < 0 ? undefined : to)
}

describe('a briefing on one indicator', () => {
  const document = shown(exampleReport())

  it('is a document of one part that runs on under its title, with the same figure as the pack', () => {
    expect(document).toMatchObject({
      title: 'PI1128 – Overall Recorded Crime',
      committee: 'Briefing on PI1128',
    })
    expect(runsOn(document)).toBe(true)
    const inPack = packOf(exampleReport()).figures.filter(({ ref }) => ref === 'PI1128')
    expect(document.figures).toEqual(inPack)
    expect(runsOn(packOf(exampleReport()))).toBe(false)
    const parts = document.parts.map((part) => ({ ...part, orientation: 'landscape' }) as const)
    expect(runsOn({ parts })).toBe(false)
  })

  it('[S13] says in words why it is rated so, with the values of every band', () => {
    expect(under(document, 'Why this status')).toContainEqual({
      is: 'prose',
      text: '1,850 is 211 below the target of 2,061, and lower is better. More than 103.05 (5%) better exceeds the target tolerance. The year to date is compared with the target to date.',
    })
    expect(under(document, 'Why this status')).toContainEqual({
      is: 'note',
      text: 'Exceeds the target tolerance: less than 1,957.95; On target, upper half of tolerance: 1,957.95 to 2,061; On target, lower half of tolerance: more than 2,061, up to 2,164.05; Below the target tolerance: more than 2,164.05.',
    })
  })

  it('[K4] says how the status moved, and lists the last quarters, newest first', () => {
    expect(under(document, 'Why this status').at(-1)).toEqual({
      is: 'note',
      text: 'Status since Quarter 4 2011/12: better.',
    })
    expect(rowsOf(tablesIn(blocksOf(document))[0])).toEqual([
      ['Quarter 1 2012/13', '1,850', '2,061', '1,850', '2,061', 'Exceeds'],
      ['Quarter 4 2011/12', '1,921', '2,075', '6,132', '6,265', 'Upper half'],
      ['Quarter 3 2011/12', '2,043', '2,090', '4,211', '4,190', 'Lower half'],
      ['Quarter 2 2011/12', '2,168', '2,100', '2,168', '2,100', 'Lower half'],
    ])
    expect(under(document, 'How it went')[0]).toMatchObject({ is: 'chart' })
  })

  it('[T1] says which way the figure itself went, and nothing where there is no arrow', () => {
    const went = (report: Report) =>
      under(shown(report), 'Why this status').filter(
        (block) => block.is === 'note' && block.text.startsWith('The figure is'),
      )
    expect(went(exampleReport())).toEqual([
      { is: 'note', text: 'The figure is better than in Quarter 4 2011/12.' },
    ])
    const second = {
      'measurement/pi1128@2012-Q2': { actual: { state: 'final', value: '1900' } },
      'quarter/2012-Q2': { state: 'open', note: '' },
    }
    expect(went(exampleReport(second, '2012-Q2'))).toEqual([
      {
        is: 'note',
        text: 'The figure is worse than in Quarter 1 2012/13 and better than in Quarter 2 2011/12.',
      },
    ])
    const exempt = { access: { level: 'exempt', paragraph: '3' } }
    expect(went(exampleReport({ 'measurement/pi1128@2011-Q4': exempt }))).toEqual([])
  })

  it('lists five quarters at most', () => {
    const actual = { state: 'final', value: '1' }
    const later = exampleReport(
      {
        'measurement/pi1128@2012-Q2': { actual },
        'measurement/pi1128@2012-Q3': { actual },
        'quarter/2012-Q2': { state: 'open', note: '' },
        'quarter/2012-Q3': { state: 'open', note: '' },
      },
      '2012-Q3',
    )
    const quarters = rowsOf(tablesIn(blocksOf(shown(later)))[0]).map(([quarter]) => quarter)
    expect(quarters).toHaveLength(5)
    expect(quarters[0]).toBe('Quarter 3 2012/13')
  })

  it('names what it means and who owns it, by post and by no name', () => {
    const report = exampleReport({ 'post/performance-analyst': { holder: { name: 'SECRET' } } })
    expect(factsIn(under(shown(report), 'What it means'))).toEqual(
      expect.arrayContaining([
        { name: 'Source', text: 'Police recorded crime' },
        { name: 'How it is rated', text: 'Lower is better; tolerance 5%; status rests on: year to date' },
        { name: 'Owner of the figure', text: 'Performance analyst, CEX' },
      ]),
    )
    expect(saidIn(shown(report))).not.toContain('SECRET')
  })

  it('holds the comment and the corrective action, with who and by when', () => {
    const report = exampleReport({
      'measurement/pi1124@2012-Q1': {
        comment: 'More reports.',
        correctiveAction: {
          reason: 'A new campaign',
          action: 'Patrols at night',
          post: 'community-safety-manager',
          by: '2012-10-01',
        },
      },
    })
    const briefing = shown(report, 'pi1124')
    expect(under(briefing, 'What is said about it')).toEqual([{ is: 'prose', text: 'More reports.' }])
    expect(under(briefing, 'What is done about it')).toEqual([
      { is: 'prose', text: 'A new campaign' },
      { is: 'prose', text: 'Patrols at night' },
      {
        is: 'facts',
        facts: [
          { name: 'Who', text: 'Community safety manager, CEX' },
          { name: 'By', text: '1 October 2012' },
        ],
      },
    ])
  })

  it('has no heading for what there is nothing of, and says why there is no status', () => {
    const bare = shown(
      exampleReport({
        'measurement/pi1128@2012-Q1': { actual: { state: 'awaiting', reason: 'late', expected: null } },
      }),
    )
    expect(headingsIn(blocksOf(bare))).toEqual(['Why this status', 'How it went', 'What it means'])
    expect(saidIn(bare)).toContain('awaiting data')
  })

  it('is undefined for what is no indicator', () => {
    expect(briefingOf(exampleReport(), 'nothing')).toBeUndefined()
  })

  it('is another one once something in it is changed, and not for a change elsewhere', () => {
    const content = (edits: Readonly<Record<string, object>>) =>
      briefingContent({ report: exampleReport(edits), indicator: 'pi1128' })
    expect(content({ 'measurement/pi1124@2012-Q1': { comment: 'x' } })).toBe(content({}))
    expect(content({ 'measurement/pi1128@2012-Q1': { comment: 'x' } })).not.toBe(content({}))
  })
})

describe('what readers of a briefing may not see', () => {
  const figure = (access: object) =>
    exampleReport({
      'measurement/pi1128@2012-Q1': {
        actual: { state: 'final', value: '7770' },
        target: { kind: 'point', value: '7779' },
        comment: 'SECRET',
        access,
      },
    })

  it('an exempt figure is in the Part 2 copy alone', () => {
    const report = figure({ level: 'exempt', paragraph: '3' })
    expect(saidIn(shown(report))).not.toMatch(/SECRET|7,?77/u)
    expect(saidIn(shown(report))).toContain('is exempt from publication (paragraph 3)')
    expect(saidIn(shown(report, 'pi1128', true))).toMatch(/7,770.*SECRET/su)
  })

  it.each([false, true])('an internal one has no briefing at all (Part 2: %s)', (isPart2) => {
    expect(briefingOf(figure({ level: 'internal' }), 'pi1128', isPart2)).toBeUndefined()
  })

  it('[C21] a suppressed one is shown as it is declared, and not explained', () => {
    const report = figure({ level: 'suppressed', shown: '<5' })
    for (const isPart2 of [false, true]) {
      const said = saidIn(shown(report, 'pi1128', isPart2))
      expect(said).not.toMatch(/7,?770/u)
      expect(said).toContain('<5')
      expect(said).toContain('that would tell a figure that is not published')
    }
  })

  it('[C21] of an earlier quarter, neither', () => {
    const report = exampleReport({
      'measurement/pi1128@2011-Q4': {
        actual: { state: 'final', value: '7770' },
        access: { level: 'suppressed', shown: '<5' },
      },
    })
    expect(saidIn(shown(report))).not.toMatch(/777/u)
  })

  it('nothing of it is said, whatever is hidden of whichever quarter', () => {
    const levels = fc.constantFrom('exempt', 'internal', 'suppressed')
    const quarters = fc.constantFrom('2011-Q3', '2011-Q4', '2012-Q1')
    fc.assert(
      fc.property(quarters, levels, (quarter, level) => {
        const access = { level, paragraph: '', shown: '<5' }
        const report = exampleReport({
          [`measurement/pi1171@${quarter}`]: { actual: { state: 'final', value: '7770' }, access },
        })
        const document = briefingOf(report, 'pi1171')
        expect(document ? saidIn(document) : '').not.toMatch(/777/u)
      }),
    )
  })
})
