import { describe, expect, test } from 'vitest'
import { statusDiffers } from '#domain/check/statusDiffers'
import type { Values } from '#domain/records'
import { final, point } from '../council'
import { percent, rowOf } from './row'

const figure = (actual: string, target: string, band: string | null): Values<'measurement'> => ({
  actual: final(actual),
  target: point(target),
  reportedStatus: { text: '★', band },
})

const found = (
  values: Values<'measurement'>,
  definitions: Parameters<typeof rowOf>[0]['definitions'] = { '2010-Q1': {} },
) => statusDiffers(rowOf({ definitions, figures: { '2012-Q1': values } }))

describe('[C1] a reported status that is not the computed one', () => {
  test('fits only if the other way round is better', () => {
    expect(found(figure('140', '110', 'exceeds'))).toMatchObject({
      check: 'C1',
      about: { kind: 'measurement', id: 'crime@2012-Q1', quarter: '2012-Q1' },
      severity: 'warns',
      found: {
        text: '★',
        reported: { id: 'exceeds' },
        computed: { band: { id: 'below' } },
        fits: { by: 'polarity', polarity: 'higher' },
      },
    })
  })

  test('fits only below a tolerance, or from one on', () => {
    expect(found(figure('467', '471', 'exceeds'))?.found.fits).toEqual({
      by: 'tolerance',
      how: 'less',
      width: '0.85',
      mode: 'percent',
    })
    expect(found(figure('42.5', '60', 'lower'), percent)?.found.fits).toEqual({
      by: 'tolerance',
      how: 'least',
      width: '29.17',
      mode: 'percent',
    })
  })

  test('fits only another figure', () => {
    const fits = found(figure('80.6', '90', 'upper'), percent)?.found.fits
    expect(fits).toMatchObject({ by: 'actual', spans: [{ from: { inclusive: true } }] })
    expect(fits?.by === 'actual' && fits.spans[0]?.from?.value.toString()).toBe('90')
  })

  test('cannot be right without a target, or where its band never occurs', () => {
    const noTarget = { actual: final('1'), reportedStatus: { text: '★', band: 'exceeds' } }
    expect(found(noTarget)?.found).toMatchObject({
      computed: { reason: 'targetMissing' },
      fits: { by: 'nothing' },
    })
    const plan = {
      '2010-Q1': {
        ...percent['2010-Q1'],
        measure: { ...percent['2010-Q1'].measure, polarity: 'plan' as const },
      },
    }
    expect(found(figure('90', '90', 'exceeds'), plan)?.found.fits).toEqual({ by: 'nothing' })
  })

  test.each([
    ['the same', figure('1850', '2061', 'exceeds')],
    ['none', { actual: final('140'), target: point('110') }],
    ['one that names no band', figure('140', '110', null)],
  ])('nothing is said of %s', (_name, values) => {
    expect(found(values)).toBeUndefined()
  })
})
