import { describe, expect, test } from 'vitest'
import { zeroForMissing } from '#domain/check/zeroForMissing'
import { final, point } from '../council'
import { measured, percent, rowOf } from './row'

describe('[C4] a zero that looks like missing', () => {
  test('beside figures that are all far from zero: the nearest is named', () => {
    const figures = {
      '2011-Q3': { actual: final('38') },
      '2011-Q4': { actual: final('29') },
      '2012-Q1': { actual: final('0') },
    }
    const finding = zeroForMissing(rowOf({ definitions: percent, figures }))
    expect(finding).toMatchObject({
      check: 'C4',
      severity: 'warns',
      about: { id: 'crime@2012-Q1', register: 'actual' },
      found: { neighbour: { what: 'earlier', quarter: '2011-Q4' } },
    })
  })

  test('beside its target, where there is no figure before it', () => {
    const figures = { '2012-Q1': { actual: final('0'), target: point('40') } }
    expect(zeroForMissing(rowOf({ figures }))?.found.neighbour.what).toBe('target')
  })

  test.each([
    ['it has been zero before', { '2011-Q4': '0', '2011-Q3': '45', '2012-Q1': '0' }],
    ['counts are small', { '2011-Q4': '9', '2012-Q1': '0' }],
    ['it is no zero', { '2011-Q4': '45', '2012-Q1': '1' }],
    ['nothing stands beside it', { '2012-Q1': '0' }],
  ])('is none where %s', (_name, values) => {
    const figures = Object.fromEntries(
      Object.entries(values).map(([quarter, value]) => [quarter, { actual: final(value) }]),
    )
    expect(zeroForMissing(rowOf({ figures }))).toBeUndefined()
  })

  test('a yes or no and a difference in points may be zero', () => {
    const figures = { '2011-Q4': { actual: final('15') }, '2012-Q1': { actual: final('0') } }
    const points = measured({ unit: { kind: 'points', name: '' } })
    expect(zeroForMissing(rowOf({ definitions: points, figures }))).toBeUndefined()
  })
})
