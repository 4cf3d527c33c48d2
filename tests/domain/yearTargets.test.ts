import { expect, test } from 'vitest'
import { plainMeasure } from '#domain/definition'
import { everyQuarter } from '#domain/due'
import type { Profile } from '#domain/profile'
import { valuesOfLastYear, yearTargets } from '#domain/yearTargets'
import { council, final, point } from './council'
import type { Story } from './council'

const where = { year: '2012', measure: plainMeasure }

/** The quarters' numbers, `-` where there is none. */
function targetsOf(story: Story, profile: Profile, life = everyQuarter): string {
  const target = { annual: point('100'), profile, rationale: '', agreed: null }
  const made = yearTargets({ ...council({ ...story, years: { '2012': { target } } }), ...where, life })
  if (made.has !== 'targets') return made.has
  return made.targets.map((one) => (one?.kind === 'point' ? one.value : '-')).join(' ')
}

test.each([
  [null, null, '25 25 25 25'],
  ['2012-Q3', null, '- - 50 50'],
  [null, '2012-Q2', '25 25 25 25'],
  ['2013-Q1', null, '- - - -'],
])(
  '[A4, S14] from %s the annual target is shared among the quarters due; an end at %s changes none of them',
  (...row) => {
    const [from, until, targets] = row
    expect(targetsOf({}, 'equal', { ...everyQuarter, from, until })).toBe(targets)
  },
)

test('[A4] last year’s shape is the same by value or by numerator and denominator', () => {
  const figures = {
    '2011-Q1': { actual: { state: 'final', numerator: '20', denominator: '2' } as const },
    '2011-Q2': { actual: final('20') },
    '2011-Q3': { actual: final('30') },
    '2011-Q4': { actual: final('40') },
  }
  const values = valuesOfLastYear({ ...council({ figures }), ...where })
  expect(values.map((value) => value?.toFraction())).toEqual(['10', '20', '30', '40'])
  expect(targetsOf({ figures }, 'lastYear')).toBe('10 20 30 40')
})

test('[A4][T2] last year has no shape where something else was measured then', () => {
  const figures = Object.fromEntries([1, 2, 3, 4].map((one) => [`2011-Q${one}`, { actual: final('10') }]))
  const unit = { kind: 'money', name: '' } as const
  const definitions = { '2011-Q1': {}, '2012-Q1': { measure: { ...plainMeasure, unit } } }
  const from = { ...council({ figures, definitions }), year: '2012', measure: { ...plainMeasure, unit } }
  expect(valuesOfLastYear(from)).toEqual([null, null, null, null])
  expect(valuesOfLastYear({ ...from, measure: plainMeasure })).not.toContain(null)
})
