import { describe, expect, test } from 'vitest'
import { profileSentence } from '#domain/profile/words'
import type { AnyRecord } from '#domain/records'
import { yearProfile } from '#domain/yearProfile'
import { reportOf } from './report'

const yearly = (annual: string, profile: 'equal' | readonly [string, string, string, string]): AnyRecord => ({
  kind: 'year',
  id: 'litter@2012',
  unsettled: [],
  values: { target: { annual: { kind: 'point', value: annual }, profile, rationale: '', agreed: null } },
})

const typed = (quarter: string, value: string): AnyRecord => ({
  kind: 'measurement',
  id: `litter@${quarter}`,
  unsettled: [],
  values: { target: { kind: 'point', value } },
})

/** `25 25 25 25: The quarters add up to the annual target.` */
function profiled(...more: readonly AnyRecord[]): string {
  const report = reportOf([{ id: 'litter', section: 'parks' }], more)
  const profile = yearProfile({ ...report, indicator: 'litter' })
  if (!profile) return 'not defined'
  const targets = profile.quarters.map(({ target = '-' }) => target)
  const words = profile.check ? profileSentence(profile.check, profile.measure) : 'no annual target'
  return `${targets.join(' ')}: ${words}`
}

describe('[A4] the targets of a year and what they come to', () => {
  test.each([
    [[], '- - - -: no annual target'],
    [[yearly('100', 'equal')], '25 25 25 25: The quarters add up to the annual target.'],
    [
      [yearly('100', 'equal'), typed('2012-Q2', '30')],
      '25 30 25 25: The quarters add up to 105, which is 5 more than the annual target.',
    ],
    [
      [yearly('1000', ['250', '250', '250', '250']), typed('2012-Q4', '0.5')],
      '250 250 250 0.5: The quarters add up to 750.5, which is 249.5 less than the annual target.',
    ],
    [[typed('2012-Q1', '30')], '30 - - -: no annual target'],
  ])('%#', (records, words) => {
    expect(profiled(...records)).toBe(words)
  })
})
