import { expect, test } from 'vitest'
import { figureIn } from '#domain/figureIn'
import { ruleStanding } from '#domain/ruleStanding'
import { ruleStandingSentences } from '#ui/words/ruleStanding.ts'
import { council, final, point } from './council'
import type { Story } from './council'

const measured = { '2012-Q1': { actual: final('1850'), target: point('2061') } }

test('[S13] a definition without a tolerance has the usual one of the council', () => {
  expect(standing({ figures: measured })).toEqual([
    'The tolerance of 5% is the council’s usual rule; the definition has none of its own.',
  ])
})

test('[S13] a tolerance is that of the definition which wrote it, not of one that wrote only a title since', () => {
  const definitions = {
    '2010-Q1': { tolerance: { mode: 'percent', up: '10', down: '10' } },
    '2011-Q3': { identity: { ref: 'PI1128', title: 'All recorded crime' } },
  } as const
  expect(standing({ definitions, figures: measured })).toEqual([
    'The tolerance of 10% stands in the definition that holds from Quarter 1 2010/11.',
  ])
})

test('[S14] a later tolerance is named and leaves the status as it is', () => {
  const definitions = {
    '2010-Q1': {},
    '2012-Q3': { meaning: { text: 'More words', source: '' } },
    '2013-Q1': { tolerance: { mode: 'absolute', up: '0', down: '0' } },
    '2013-Q2': { rating: { basis: 'quarter', scheme: 'rag', forInformation: false } },
  } as const
  expect(standing({ definitions, figures: measured })).toEqual([
    'The tolerance of 5% is the council’s usual rule; the definition has none of its own.',
    'A later definition, from Quarter 1 2013/14, has another tolerance (none). This status stays as it is.',
  ])
  expect(standing({ definitions, figures: { '2013-Q1': measured['2012-Q1'] } }, '2013-Q1')).toEqual([
    'That there is no tolerance stands in the definition that holds from Quarter 1 2013/14.',
    'A later definition, from Quarter 2 2013/14, has another scheme and basis of rating. This status stays as it is.',
  ])
})

test('[S12] of a scheme that has no use for a tolerance nothing is said of it', () => {
  const definitions = {
    '2010-Q1': { rating: { basis: 'quarter', scheme: 'rag-two-step', forInformation: false } },
  } as const
  expect(standing({ definitions, figures: measured })).toEqual([])
})

function standing(story: Story, quarter = '2012-Q1') {
  const asked = { ...council(story), quarter }
  const figure = figureIn(asked)
  if (!figure) throw new Error('Not defined')
  return ruleStandingSentences(ruleStanding(asked.structure, figure), figure.definition.measure, 4)
}
