import { describe, expect, test } from 'vitest'
import { changesOf, isPlain, planFill, planPaste, readLayout, tiled, writtenCells } from '#domain/paste'
import { planCell } from '#domain/paste/planCell'
import type { Layout, Matrix, PastePlan } from '#domain/paste'
import { sheetOf } from './paste/scorecardSheet'

const atActual = { row: 'pi1128', column: 'actual' }

function paste(source: Matrix, at = atActual, sheet = sheetOf()) {
  const layout = readLayout(source, sheet, at)
  return { layout, plan: planPaste(source, layout, { sheet, at }) }
}

/** `pi1128.actual 1900`: where each text lands and what becomes of it. */
const landings = ({ cells }: PastePlan) =>
  cells.map(({ row, column, text, outcome }) => `${row.id}.${column.id} ${text} ${outcome.is}`)

const valuesIn = (plan: PastePlan, choices: ReadonlyMap<string, number> = new Map()) =>
  changesOf(plan, choices, 'Paste').writes.map(({ id, register, value }) => [id, register, value])

describe('rows find theirs', () => {
  test('by reference, whatever their order, however the reference is written, former ones too', () => {
    const { layout, plan } = paste([
      ['ni16', '£1,200'],
      ['pi 1128', '1,900'],
    ])
    expect(layout.matchBy).toBe('ref')
    expect(landings(plan)).toEqual(['pi1171.actual £1,200 write', 'pi1128.actual 1,900 write'])
    expect(isPlain(plan)).toBe(true)
  })

  test('by title where there is no reference, or none that is known', () => {
    expect(paste([['Recorded Drug Offences:', '46%']]).layout.matchBy).toBe('title')
    const { layout, plan } = paste([
      ['PI1128', 'Overall recorded crime', '1'],
      ['PI9999', 'Recorded drug offences', '2%'],
    ])
    expect(layout.matchBy).toBe('ref')
    expect(landings(plan)).toEqual(['pi1128.actual 1 write', 'pi1124.actual 2% write'])
  })

  test('by their place from the cell where it is pasted, where nothing names them', () => {
    const { layout, plan } = paste([['46.2%'], ['£1.2m'], ['3']], { row: 'pi1124', column: 'actual' })
    expect(layout.matchBy).toBe('position')
    expect(landings(plan)).toEqual(['pi1124.actual 46.2% write', 'pi1171.actual £1.2m write'])
    expect(plan.lost).toEqual([{ row: 2, why: 'beyond', key: '' }])
  })

  test('what names no row, an unknown one, or one that was taken above is listed and not guessed', () => {
    const { plan } = paste([
      ['PI1128', '1900'],
      ['Total', '5'],
      ['', '6'],
      ['PI1128', '7'],
      ['', ''],
    ])
    expect(landings(plan)).toEqual(['pi1128.actual 1900 write'])
    expect(plan.lost).toEqual([
      { row: 1, why: 'unknown', key: 'Total' },
      { row: 2, why: 'unnamed', key: '' },
      { row: 3, why: 'twice', key: 'PI1128' },
    ])
    expect(isPlain(plan)).toBe(false)
  })

  test('of two rows with one reference the title tells which; without it neither is taken', () => {
    const sheet = sheetOf([
      { ref: 'PI1', title: 'Thefts' },
      { ref: 'PI-1', title: 'Robberies' },
    ])
    const at = { row: 'pi1', column: 'actual' }
    expect(paste([['PI1', '5']], at, sheet).plan.lost).toEqual([{ row: 0, why: 'several', key: 'PI1' }])
    expect(landings(paste([['PI1', 'Robberies', '5']], at, sheet).plan)).toEqual(['pi-1.actual 5 write'])
  })

  test('a column of plain numbers is never taken for references', () => {
    const sheet = sheetOf([
      { ref: '1', title: 'Thefts' },
      { ref: '2', title: 'Robberies' },
    ])
    const { layout, plan } = paste([['2', '1']], { row: '1', column: 'actual' }, sheet)
    expect(layout.matchBy).toBe('position')
    expect(landings(plan)).toEqual(['1.actual 2 write', '1.target 1 write'])
    const headed = paste(
      [
        ['Ref', 'Actual'],
        ['2', '9'],
      ],
      { row: '1', column: 'actual' },
      sheet,
    )
    expect(landings(headed.plan)).toEqual(['2.actual 9 write'])
  })
})

describe('columns find theirs', () => {
  test('by heading, in any order and by other names for it; what has no place is named', () => {
    const { layout, plan } = paste([
      ['Commentary', 'Ward', 'Result', 'PI Ref'],
      ['Fewer', 'North', '1900', 'PI1128'],
    ])
    expect(layout).toMatchObject({
      headingRows: 1,
      columns: ['comment', '', 'actual', 'ref'],
      matchBy: 'ref',
    })
    expect(landings(plan)).toEqual(['pi1128.comment Fewer write', 'pi1128.actual 1900 write'])
    expect(plan.unused).toEqual([1])
  })

  test('headings in two rows under a title: the lower one counts', () => {
    const { layout, plan } = paste([
      ['Safer streets', '', '', ''],
      ['Ref', 'Indicator', 'Quarter 1', ''],
      ['', '', 'Actual', 'Target'],
      ['PI1128', 'Overall recorded crime', '1900', '2000'],
    ])
    expect(layout).toMatchObject({ headingRows: 3, columns: ['ref', 'title', 'actual', 'target'] })
    expect(landings(plan)).toEqual(['pi1128.actual 1900 write', 'pi1128.target 2000 write'])
  })

  test('of two columns with one heading the first counts, and the other waits to be placed', () => {
    const { layout, plan } = paste([
      ['Ref', 'Actual', 'Actual'],
      ['PI1128', '5', '6'],
    ])
    expect(layout.columns).toEqual(['ref', 'actual', ''])
    expect(plan.unused).toEqual([2])
  })

  test('without headings side by side; what names rows takes no place, unless it stands on its own', () => {
    const beside: Matrix = [['PI1124', '5%', '6%']]
    expect(paste(beside).layout.columns).toEqual(['ref', 'actual', 'target'])
    const whole: Matrix = [['PI1124', 'Recorded drug offences', '5%', '6%', 'Below', 'Fewer']]
    const { layout, plan } = paste(whole, { row: 'pi1128', column: 'ref' })
    expect(layout.columns).toEqual(['ref', 'title', 'actual', 'target', 'status', 'comment'])
    expect(plan.counts).toMatchObject({ write: 3, fixed: 1 })
    expect(isPlain(plan)).toBe(true)
  })

  test('headings under data are none, and a single column is pasted whatever it says', () => {
    const { layout } = paste([
      ['PI1128', '5'],
      ['Ref', 'Actual'],
    ])
    expect(layout.headingRows).toBe(0)
    const comments = paste([['PI1124'], ['PI1128']], { row: 'pi1128', column: 'comment' })
    expect(landings(comments.plan)).toEqual(['pi1128.comment PI1124 write', 'pi1124.comment PI1128 write'])
  })

  test('a person may say otherwise', () => {
    const source: Matrix = [['PI1124', '5%', '6%']]
    const { layout } = paste(source)
    const mine: Layout = { ...layout, columns: ['ref', '', 'actual'], matchBy: 'position' }
    const plan = planPaste(source, mine, { sheet: sheetOf(), at: atActual })
    expect(landings(plan)).toEqual(['pi1128.actual 6% bad'])
  })
})

describe('[N2] every cell is read as if it had been typed', () => {
  test('thousands, percentages, money; what cannot be read is listed and the good ones are kept', () => {
    const { plan } = paste([['1,900'], ['46.2%'], ['lots']])
    expect(valuesIn(plan)).toEqual([
      ['pi1128@2012-Q1', 'actual', { state: 'final', value: '1900' }],
      ['pi1124@2012-Q1', 'actual', { state: 'final', value: '46.2' }],
    ])
    const bad = plan.cells.find(({ outcome }) => outcome.is === 'bad')
    expect(bad).toMatchObject({ row: { name: 'PI1171' }, source: { row: 2, column: 0 } })
    expect(bad?.outcome).toMatchObject({ message: expect.stringMatching(/“lots” could not be read/) })
  })

  test('[N3] a blank cell leaves the figure as it is', () => {
    const { plan } = paste([[''], ['5%'], [' ']])
    expect(plan.counts).toMatchObject({ blank: 2, write: 1 })
    expect(isPlain(plan)).toBe(true)
  })

  test('what stands there already is not written again', () => {
    expect(paste([['1850'], ['5%']]).plan.counts).toMatchObject({ same: 1, write: 1 })
    expect(paste([['1,850']]).plan.counts).toMatchObject({ same: 1, write: 0 })
  })

  test('a state that stands there already is not asked about', () => {
    const { plan } = paste([['1850']])
    const [cell] = plan.cells.map((planned) => planned.cell && { ...planned.cell, text: 'not due' })
    expect(planCell(cell ?? null, 'not due', 'keep')).toEqual({ is: 'same' })
    expect(planCell(cell ?? null, 'n/a', 'keep')).toMatchObject({ is: 'ask' })
  })

  test('N/A, tbc and <5 ask what is meant, once for all alike; unanswered they change nothing', () => {
    const { plan } = paste([['N/A'], ['n/a '], ['<5']])
    expect(plan.questions.map(({ text, offers, cells }) => [text, offers, cells.length])).toEqual([
      ['N/A', ['Not due this quarter', 'Awaiting data'], 2],
      ['<5', ['A small number, shown as <5'], 1],
    ])
    expect(valuesIn(plan)).toEqual([])
    const [first] = plan.questions
    const choices = new Map([[first?.key ?? '', 1]])
    const awaiting = { state: 'awaiting', reason: '', expected: null }
    expect(valuesIn(plan, choices)).toEqual([
      ['pi1128@2012-Q1', 'actual', awaiting],
      ['pi1124@2012-Q1', 'actual', awaiting],
    ])
    expect(writtenCells(plan, choices)).toHaveLength(2)
  })

  test('one step of undo for all of it', () => {
    const { plan } = paste([
      ['1', '2', '', 'Fewer'],
      ['3%', '4%', '', 'More'],
    ])
    const changes = changesOf(plan, new Map(), 'Paste 2 rows × 4 columns')
    expect(changes).toMatchObject({ label: 'Paste 2 rows × 4 columns' })
    expect(changes.writes).toHaveLength(6)
  })
})

describe('filling and clearing', () => {
  test('a text goes into every cell of a column that takes it; the others are listed', () => {
    const filling = { rows: ['pi1128', 'pi1124', 'pi1171'], columns: ['actual', 'status'] }
    const plan = planFill({ ...filling, text: () => '£5' }, sheetOf())
    expect(landings(plan)).toEqual([
      'pi1128.actual £5 bad',
      'pi1128.status £5 fixed',
      'pi1124.actual £5 bad',
      'pi1124.status £5 fixed',
      'pi1171.actual £5 write',
      'pi1171.status £5 fixed',
    ])
  })

  test('an empty text clears, and an empty cell stays empty', () => {
    const plan = planFill({ rows: ['pi1128', 'pi1124'], columns: ['actual'], text: () => '' }, sheetOf())
    expect(plan.counts).toMatchObject({ write: 1, same: 1 })
    expect(valuesIn(plan)).toEqual([['pi1128@2012-Q1', 'actual', null]])
  })

  test('a source goes into a selection as often as it fits without a rest', () => {
    expect(tiled([['1']], { rows: 2, columns: 2 })).toEqual([
      ['1', '1'],
      ['1', '1'],
    ])
    expect(tiled([['1'], ['2']], { rows: 3, columns: 1 })).toEqual([['1'], ['2']])
  })
})
