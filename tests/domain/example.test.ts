import { decimalSchema } from '#domain/primitives'
import { rate } from '#domain/rate'
import { measureSchema, toleranceSchema } from '#domain/records/definition'
import { presetScheme } from '#domain/scheme'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { danglingIn, faultsOf, readPlainBundle } from '../plainBundle'
import { ratingOf } from './rating'

const example = readPlainBundle('public/example-dudley-2012-13.json')
const quarter = '2012-Q1'
const earlier = ['2011-Q2', '2011-Q3', '2011-Q4']

/** The scorecards as printed; the row of PI1049, printed in two halves and without a star, joined. */
const printed = [
  ['first-time-entrants', null, '467', '471', '★'],
  ['pi1128', 'PI1128', '1850', '2061', '★'],
  ['pi1049', 'PI1049', '0.93', '1.06', null],
  ['pi1124', 'PI1124', '140', '110', '★'],
  ['pi1171', 'PI1171', '571', '738.5', '★'],
  ['pi1172', 'PI1172', '1072', null, null],
  ['pi1174', 'PI1174', '0.93', '1.06', '★'],
  ['pi1179', 'PI1179', '2.63', '2.8', '★'],
] as const

/** The key activities as printed: reference, objective, symbol as a band. */
const printedActivities = [
  ['ta1a', 'crime-reduction', undefined],
  ['ta1b', 'crime-reduction', 'good'],
  ['ta1c', 'crime-reduction', 'good'],
  ['ta1d', 'crime-reduction', 'good'],
  ['ta2a', 'anti-social-behaviour', 'good'],
  ['ta2b', 'anti-social-behaviour', 'good'],
  ['ta3a', 'drugs-and-alcohol', 'excellent'],
  ['ta3b', 'drugs-and-alcohol', 'fair'],
] as const

const definitionSchema = v.object({ tolerance: toleranceSchema, measure: measureSchema })
const valueSchema = v.object({ value: decimalSchema })
const figureSchema = v.object({ actual: valueSchema, target: valueSchema })

describe('the example as a file', () => {
  it('[B2] is a plain bundle: no ids, marks, integrity or signature', () => {
    expect(example.members).toEqual([
      'format',
      'formatVersion',
      'minReaderVersion',
      'kind',
      'head',
      'payload',
    ])
    expect(example.text).not.toMatch(/"(marks|siblings|integrity|contentId|signature|actor)":/)
  })

  it('[B1] keeps to the contract of records, register by register', () => {
    expect(example.records.flatMap(faultsOf)).toEqual([])
  })

  it('[B1] lists records by kind and id, each once, with one space of indentation', () => {
    const keys = example.records.map(({ kind, id }) => `${kind} ${id}`)
    expect(keys).toEqual([...new Set(keys)].toSorted())
    expect(example.text.trimEnd()).toBe(JSON.stringify(JSON.parse(example.text), null, 1))
  })

  it('points to nothing that is not there', () => {
    expect(danglingIn(example)).toEqual([])
  })

  it('names no holder of any post', () => {
    expect(example.list('post').filter(({ values }) => 'holder' in values)).toEqual([])
  })
})

describe('the example as the report of Quarter 1 2012/13', () => {
  test.each(printed)('%s: the figures and the star as printed', (...row) => {
    const [id, ref, actual, target, star] = row
    expect(example.values('definition', `${id}@2011-Q2`)['identity']).toMatchObject({ ref })
    const figure = example.values('measurement', `${id}@${quarter}`)
    expect(figure['actual']).toEqual({ state: 'final', value: actual })
    expect(figure['target']).toMatchObject(target ? { kind: 'point', value: target } : { kind: 'awaiting' })
    expect(figure['reportedStatus']).toEqual(star ? { text: star, band: 'exceeds' } : undefined)
  })

  it.each([
    ['first-time-entrants', 'upper'],
    ['pi1128', 'exceeds'],
    ['pi1049', 'exceeds'],
    ['pi1124', 'below'],
    ['pi1171', 'exceeds'],
    ['pi1174', 'exceeds'],
    ['pi1179', 'exceeds'],
  ])('[S3] has figures that put %s in the band %s', (id, band) => {
    const { tolerance, measure } = v.parse(definitionSchema, example.values('definition', `${id}@2011-Q2`))
    const { actual, target } = v.parse(figureSchema, example.values('measurement', `${id}@${quarter}`))
    const input = ratingOf(actual.value, target.value, { tolerance, polarity: measure.polarity })
    expect(rate(input).band.id).toBe(band)
  })

  it('holds eight indicators, in the order of the report', () => {
    expect(inOrder('indicator')).toEqual(printed.map(([id]) => id))
  })

  it('[S1] rates every indicator as lower is better, except adult drug users into treatment', () => {
    const higher = example
      .list('definition')
      .filter(({ values }) => v.parse(measureSchema, values['measure']).polarity === 'higher')
    expect(higher.map(({ id }) => id)).toEqual(['pi1172@2011-Q2'])
  })

  it('keeps the misprints that a reader of the report would find', () => {
    expect(example.values('measurement', `pi1172@${quarter}`)['comment']).toContain('P1-1172')
    expect(example.values('measurement', `pi1124@${quarter}`)).not.toHaveProperty('correctiveAction')
    expect(example.has('progress', `ta1a@${quarter}`)).toBe(false)
    expect(example.values('progress', `ta3b@${quarter}`)).not.toHaveProperty('nextStep')
  })

  test.each(printedActivities)('%s: under %s, reported as %s', (id, objective, status) => {
    expect(example.values('activity', id)['placement']).toEqual({ objective })
    expect(example.values('progress', `${id}@${quarter}`)['status']).toBe(status)
  })

  it('holds three objectives and eight activities, in the order of the report', () => {
    expect(inOrder('objective')).toEqual(['crime-reduction', 'anti-social-behaviour', 'drugs-and-alcohol'])
    expect(inOrder('activity')).toEqual(printedActivities.map(([id]) => id))
  })

  it('gives the committee one section and one indicator of another', () => {
    const [committee] = example.list('committee')
    expect(committee?.values['content']).toMatchObject({
      sections: ['crime'],
      include: ['first-time-entrants'],
    })
  })

  test.each(['dudley', 'dudley-activities'])('[S3] [S16] carries the preset %s unchanged', (id) => {
    const { identity, ...rest } = example.values('scheme', id)
    expect({ id, ...titleOf(identity), ...rest }).toEqual(presetScheme(id))
  })

  it.each(['young-people', 'crime'])('narrates %s in four texts of 60 to 150 words', (section) => {
    const texts = Object.values(example.values('narrative', `${section}@${quarter}`))
    expect(texts).toHaveLength(4)
    for (const text of texts) expect(wordsIn(text)).toSatisfy((words: number) => words >= 60 && words <= 150)
  })
})

describe.each(earlier)('the earlier quarter %s of the example', (period) => {
  it('has actual and target of all eight indicators and no reported status', () => {
    const figures = example.list('measurement').filter(({ id }) => id.endsWith(`@${period}`))
    expect(figures).toHaveLength(8)
    for (const { values } of figures) expect(Object.keys(values)).toEqual(['actual', 'target'])
  })

  it('says that its figures are illustrative', () => {
    expect(example.values('quarter', period)['note']).toBe(
      'Illustrative figures: made up for this example, not published.',
    )
  })
})

function inOrder(kind: string): readonly string[] {
  return example
    .list(kind)
    .map(({ id, values }) => ({ id, order: String(values['order']) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => id)
}

function titleOf(identity: unknown): object {
  return typeof identity === 'object' && identity !== null ? identity : {}
}

const wordsIn = (text: unknown): number => String(text).split(/\s+/).length
