import type { IndicatorScheme } from './kinds'
import type { Band } from '../records/scheme'
import { beyond, from, target, toleranceDown, toleranceUp } from './steps'

/** S3 — The scheme of the report that started it; the default. Boundaries belong to the inner band. */
export const dudley: IndicatorScheme = {
  id: 'dudley',
  title: 'Four bands (Dudley)',
  bands: [
    {
      id: 'exceeds',
      label: 'Exceeds the target tolerance',
      short: 'Exceeds',
      symbol: 'star',
      tone: 'best',
      meaning: 'Better than the target by more than the tolerance.',
    },
    {
      id: 'upper',
      label: 'On target, upper half of tolerance',
      short: 'Upper half',
      symbol: 'disc',
      tone: 'good',
      meaning: 'Target met, or better by no more than the tolerance.',
    },
    {
      id: 'lower',
      label: 'On target, lower half of tolerance',
      short: 'Lower half',
      symbol: 'ring',
      tone: 'fair',
      meaning: 'Worse than the target by no more than the tolerance.',
    },
    {
      id: 'below',
      label: 'Below the target tolerance',
      short: 'Below',
      symbol: 'triangle',
      tone: 'poor',
      meaning: 'Worse than the target by more than the tolerance.',
    },
  ],
  rule: {
    type: 'cuts',
    steps: [beyond('exceeds', toleranceUp), from('upper', target), from('lower', toleranceDown)],
    otherwise: 'below',
  },
}

const rag: IndicatorScheme = {
  id: 'rag',
  title: 'Red, amber, green',
  bands: [
    green('Target met or bettered.'),
    amber('Worse than the target by no more than the tolerance.'),
    red('Worse than the target by more than the tolerance.'),
  ],
  rule: { type: 'cuts', steps: [from('green', target), from('amber', toleranceDown)], otherwise: 'red' },
}

const ragTolerant: IndicatorScheme = {
  id: 'rag-tolerant',
  title: 'Red, amber, green, with green within tolerance',
  bands: [
    green('Target met, or worse by no more than the tolerance.'),
    amber('Worse than the target by more than the tolerance, but no more than twice.'),
    red('Worse than the target by more than twice the tolerance.'),
  ],
  rule: {
    type: 'cuts',
    steps: [from('green', toleranceDown), from('amber', { at: 'toleranceDown', times: '2' })],
    otherwise: 'red',
  },
}

const ragTwoStep: IndicatorScheme = {
  id: 'rag-two-step',
  title: 'Red, amber, green in two steps (5% and 10%)',
  bands: [
    green('Target met, or worse by no more than 5%.'),
    amber('Worse than the target by more than 5% and no more than 10%.'),
    red('Worse than the target by more than 10%.'),
  ],
  rule: {
    type: 'cuts',
    steps: [
      from('green', { at: 'percentWorse', percent: '5' }),
      from('amber', { at: 'percentWorse', percent: '10' }),
    ],
    otherwise: 'red',
  },
}

const targetAndFloor: IndicatorScheme = {
  id: 'target-and-floor',
  title: 'Target and floor (Kent)',
  bands: [
    green('Target met or bettered.'),
    amber('Floor standard met, target not met.'),
    red('Floor standard not met.'),
  ],
  rule: { type: 'cuts', steps: [from('green', target), from('amber', { at: 'floor' })], otherwise: 'red' },
}

const twoTargets: IndicatorScheme = {
  id: 'two-targets',
  title: 'Acceptable level and level to aspire to (Swansea)',
  bands: [
    {
      id: 'aspire',
      label: 'Blue',
      short: 'Blue',
      symbol: 'star',
      tone: 'aspire',
      meaning: 'The level to aspire to is met.',
    },
    green('The acceptable level is met.'),
    amber('The acceptable level is missed by no more than the tolerance.'),
    red('The acceptable level is missed by more than the tolerance.'),
  ],
  rule: {
    type: 'cuts',
    steps: [from('aspire', { at: 'aspire' }), from('green', target), from('amber', toleranceDown)],
    otherwise: 'red',
  },
}

const lastYear: IndicatorScheme = {
  id: 'last-year',
  title: 'Last-year rule',
  bands: [
    green('Target met, or worse by no more than the tolerance.'),
    amber('Off target, but better than in the same quarter last year.'),
    red('Off target, and no better than in the same quarter last year.'),
  ],
  rule: {
    type: 'cuts',
    steps: [from('green', toleranceDown), beyond('amber', { at: 'lastYear' })],
    otherwise: 'red',
  },
}

const lastYearMaintained: IndicatorScheme = {
  id: 'last-year-maintained',
  title: 'Last-year rule, improved or maintained (Havering)',
  bands: [
    green('Target met, or worse by no more than the tolerance.'),
    amber('Off target, but no worse than in the same quarter last year.'),
    red('Off target, and worse than in the same quarter last year.'),
  ],
  rule: {
    type: 'cuts',
    steps: [from('green', toleranceDown), from('amber', { at: 'lastYear' })],
    otherwise: 'red',
  },
}

const onTrack: IndicatorScheme = {
  id: 'on-track',
  title: 'On track or not on track',
  bands: [
    {
      id: 'on-track',
      label: 'On track',
      short: 'On track',
      symbol: 'tick',
      tone: 'good',
      meaning: 'Target met, or worse by no more than the tolerance.',
    },
    {
      id: 'not-on-track',
      label: 'Not on track',
      short: 'Not on track',
      symbol: 'triangle',
      tone: 'poor',
      meaning: 'Worse than the target by more than the tolerance.',
    },
  ],
  rule: { type: 'cuts', steps: [from('on-track', toleranceDown)], otherwise: 'not-on-track' },
}

/** S12 — Starting points: a council chooses one and edits labels, symbols, colours and order. */
export const indicatorPresets: readonly IndicatorScheme[] = [
  dudley,
  rag,
  ragTolerant,
  ragTwoStep,
  targetAndFloor,
  twoTargets,
  lastYear,
  lastYearMaintained,
  onTrack,
]

function green(meaning: string): Band {
  return { id: 'green', label: 'Green', short: 'Green', symbol: 'disc', tone: 'good', meaning }
}

function amber(meaning: string): Band {
  return { id: 'amber', label: 'Amber', short: 'Amber', symbol: 'diamond', tone: 'fair', meaning }
}

function red(meaning: string): Band {
  return { id: 'red', label: 'Red', short: 'Red', symbol: 'triangle', tone: 'poor', meaning }
}
