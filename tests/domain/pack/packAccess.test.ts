import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualComposition } from '#domain/pack/composition'
import { noFront } from '#domain/pack/packAsked'
import { packDocument } from '#domain/pack/packDocument'
import { everything } from '#domain/pack/receives'
import { exampleReport } from '../exampleReport'
import { chartsOf, packOf, partOf, rowsOf, saidIn, tablesIn } from './packs'

describe('what readers may not see', () => {
  const exempt = { level: 'exempt', paragraph: '3' } as const
  const secret = exampleReport({
    'measurement/pi1128@2012-Q1': {
      actual: { state: 'final', value: '7770' },
      target: { kind: 'point', value: '7779' },
      comment: 'SECRET',
      access: exempt,
    },
  })

  it('[K1] takes an exempt figure out of the public copy, counts it as withheld and says so', () => {
    const pack = packOf(secret)
    expect(saidIn(pack)).not.toMatch(/SECRET|7,?77/u)
    expect(rowsOf(tablesIn(partOf(pack, 'summary'))[0]).at(-1)).toEqual([
      'All priorities',
      '4',
      '1',
      '0',
      '1',
      '6',
      '1',
      '1',
      '8',
    ])
    expect(saidIn(pack)).toContain(
      'The figure of PI1128 is exempt from publication (paragraph 3) and is in the Part 2 copy only.',
    )
  })

  it('keeps it in the Part 2 copy', () => {
    expect(saidIn(packOf(secret, { isPart2: true }))).toMatch(/7,770.*SECRET/su)
  })

  it('[K1] counts an exempt activity as withheld and says so', () => {
    const pack = packOf(
      exampleReport({ 'progress/ta1b@2012-Q1': { status: 'good', text: 'SECRET', access: exempt } }),
    )
    const objective = tablesIn(partOf(pack, 'priority-crime')).find(({ caption }) =>
      caption.startsWith('Objective 1'),
    )
    expect(rowsOf(objective)[1]?.slice(2, 4)).toEqual(['withheld', '(withheld)'])
    expect(objective?.notes).toEqual([
      'Progress on TA1b is exempt from publication (paragraph 3) and is in the Part 2 copy only.',
    ])
    const tally = tablesIn(partOf(pack, 'summary'))[1]
    expect(rowsOf(tally)[0]?.slice(1)).toEqual(['0', '1', '4', '1', '6', '1', '1', '8'])
  })

  it('[S16] shows an activity no more that was completed in an earlier quarter, though exempt', () => {
    const completed = { status: 'completed', text: 'SECRET', access: exempt }
    const pack = packOf(exampleReport({ 'progress/ta1a@2011-Q4': completed }))
    expect(pack.activities.map(({ ref }) => ref)).not.toContain('TA1a')
  })

  it('works nothing out from an internal figure of an earlier quarter', () => {
    const internal = { access: { level: 'internal' } }
    const pack = packOf(exampleReport({ 'measurement/pi1128@2011-Q4': internal }), {
      composition: chartsOf('all'),
    })
    const scorecard = tablesIn(partOf(pack, 'priority-crime')).find(({ caption }) =>
      caption.startsWith('Scorecard'),
    )
    expect(rowsOf(scorecard)[0]?.slice(0, 2)).toEqual([
      'PI1128 – Overall Recorded Crime',
      '(no earlier figure)',
    ])
    expect(saidIn(pack)).not.toMatch(/1,?921|6,?132/u)
  })

  it('[K4] lists no correction of a figure that is hidden', () => {
    const is = { actual: 'SECRET', target: '1', status: 'below' }
    const correction = {
      indicator: 'pi1128',
      quarter: '2011-Q4',
      printedIn: '1.0',
      reason: '',
      was: null,
      is,
    }
    const document = packDocument({
      report: exampleReport({ 'measurement/pi1128@2011-Q4': { access: exempt } }),
      edition: { is: 'draft', number: 1, on: '2012-08-14', isPart2: false },
      packFor: { name: 'Cabinet', content: everything, front: noFront, composition: usualComposition },
      corrections: { open: [correction], part2: [] },
    })
    expect(saidIn(document)).not.toContain('SECRET')
  })

  it.each([false, true])('leaves an internal row out of every copy (Part 2: %s)', (isPart2) => {
    const access = { level: 'internal' }
    const pack = packOf(
      exampleReport({
        'measurement/pi1128@2012-Q1': { comment: 'SECRET', access },
        'progress/ta1b@2012-Q1': { text: 'SECRET', access },
        'narrative/crime@2012-Q1': { summary: 'SECRET', access },
      }),
      { isPart2 },
    )
    expect(saidIn(pack)).not.toMatch(/SECRET|PI1128|TA1b/u)
    expect(pack.figures).toHaveLength(7)
  })

  it('[C21] shows <5 for a small number and hides a year to date that would reveal it', () => {
    const actual = { state: 'final', value: '3' }
    const access = { level: 'suppressed', shown: '<5' }
    const target = { kind: 'point', value: '9' }
    const report = exampleReport(
      {
        'measurement/pi1128@2012-Q1': { actual, access, target },
        'measurement/pi1128@2012-Q2': { actual: { state: 'final', value: '7001' }, target },
        'quarter/2012-Q2': { state: 'open', note: '' },
      },
      '2012-Q2',
    )
    const said = saidIn(packOf(report, { composition: chartsOf('all') }))
    expect(said).not.toMatch(/7,?004/u)
    expect(said).toContain('7,001')
    const before = packOf({ ...report, quarter: '2012-Q1' }, { composition: chartsOf('all') })
    expect(saidIn(before)).toContain('<5')
    expect(before.figures.find(({ ref }) => ref === 'PI1128')).toMatchObject({ actual: '', actualToDate: '' })
  })

  it('says none of what is hidden, whatever is hidden, in the public copy', () => {
    const level = fc.constantFrom('exempt', 'internal')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), level), { maxLength: 12 }), (chosen) => {
        const guarded = [...hideable]
        const edits = Object.fromEntries(
          chosen.flatMap(([at, access]) => {
            const key = guarded[at % guarded.length]
            return key === undefined ? [] : [[key, hidden(key, access)]]
          }),
        )
        const said = saidIn(packOf(exampleReport(edits), { composition: chartsOf('all') }))
        expect(said).not.toMatch(/SECRET|7,?77/u)
      }),
      { numRuns: 40 },
    )
  })

  it('never holds questions, dismissals, sign-offs, sources or the names of holders', () => {
    const said = saidIn(
      packOf(
        exampleReport({
          'question/q1': {
            about: { kind: 'measurement', id: 'pi1128@2012-Q1' },
            asked: { text: 'SECRET', post: null, meeting: 'SECRET', on: null },
          },
          'dismissal/d1': { reason: 'SECRET' },
          'submission/crime@2012-Q1': {
            note: 'SECRET',
            signOff: { post: 'x', on: '2012-07-01', how: 'SECRET' },
          },
          'measurement/pi1128@2012-Q1': {
            source: { system: 'SECRET', extractedOn: null, preparedBy: null, checkedBy: null },
            reportedStatus: { text: 'SECRET', band: null },
          },
          'post/community-safety-manager': { holder: { name: 'SECRET' } },
        }),
      ),
    )
    expect(said).not.toContain('SECRET')
  })
})

const hideable = [
  'measurement/pi1128@2012-Q1',
  'measurement/pi1124@2012-Q1',
  'measurement/pi1128@2011-Q4',
  'measurement/pi1171@2011-Q3',
  'progress/ta1b@2012-Q1',
  'progress/ta3b@2012-Q1',
  'narrative/crime@2012-Q1',
  'narrative/young-people@2012-Q1',
]

/** A record of its kind whose every text and number is a marker. */
function hidden(key: string, level: string): object {
  const access = level === 'exempt' ? { level, paragraph: '3' } : { level }
  if (key.startsWith('progress'))
    return { text: 'SECRET', nextStep: { reason: 'SECRET', action: 'SECRET', by: null }, access }
  if (key.startsWith('narrative'))
    return {
      summary: 'SECRET',
      achievements: 'SECRET',
      challenges: 'SECRET',
      scorecardComments: 'SECRET',
      blocks: [{ title: 'SECRET', text: 'SECRET' }],
      access,
    }
  return {
    actual: { state: 'provisional', value: '7770' },
    target: { kind: 'point', value: '7775' },
    comment: 'SECRET',
    correctiveAction: { reason: 'SECRET', action: 'SECRET', post: null, by: null },
    override: { band: 'below', reason: 'SECRET' },
    access,
  }
}
